import { z } from 'zod';

/** The message in progress. `caret` counts UTF-16 units from the start, 0…text.length. */
export const draftSchema = z.object({
  text: z.string().max(100_000),
  caret: z.number().int().min(0).max(100_000),
});
export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = { text: '', caret: 0 };
