import { z } from 'zod';

/**
 * A phrase board as the product holds it in memory. On disk it is Open Board Format 0.1 (`obf.ts` converts):
 * the same words in two languages live in the file's `strings`.
 */
const bilingual = z.object({ zh: z.string().max(500), en: z.string().max(500) });

export const boardTileSchema = z.object({
  id: z.string().min(1).max(100),
  label: bilingual,
  /** What is said; equal to the label when the tile has no other words for it. */
  vocalization: bilingual,
  /** Picture: a name in the symbol subset (`noto:droplet`) or empty. */
  symbol: z.string().max(200),
  /** `speak`: said at once. `insert`: added to the message. `open`: opens the board `boardId`. */
  action: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('speak') }),
    z.object({ kind: z.literal('insert') }),
    z.object({ kind: z.literal('open'), boardId: z.string().min(1).max(100) }),
  ]),
});
export type BoardTile = z.infer<typeof boardTileSchema>;

export const boardSchema = z.object({
  id: z.string().min(1).max(100),
  name: bilingual,
  symbol: z.string().max(200),
  /** Hue of the category's colour, degrees 0–359; never the only sign. */
  hueDeg: z.number().min(0).max(359),
  /** In reading order, likeliest first; the grid is chosen by the user's accuracy, so tiles flow. */
  tiles: z.array(boardTileSchema).max(400),
});
export type Board = z.infer<typeof boardSchema>;
