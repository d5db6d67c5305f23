import { z } from 'zod';

/** Longest sentence that is kept, UTF-16 units; longer texts are kept as documents, by those who want them. */
export const MAX_SAID_LENGTH = 5000;
/** Most different sentences that are kept. */
export const MAX_SAID = 2000;
/** Most text that is kept in all, UTF-16 units. */
export const MAX_SAID_UNITS = 1_000_000;

/** Something that was spoken, and how often. */
export const saidSchema = z.object({
  text: z.string().min(1).max(MAX_SAID_LENGTH),
  /** How often it was spoken, at least 1. */
  count: z.number().int().min(1),
  /** When it was spoken last, ms since 1970. */
  lastAtMs: z.number().int().min(0),
});
export type Said = z.infer<typeof saidSchema>;

/** Everything that is kept, the latest first; no text twice. */
export type SaidList = readonly Said[];

/** Whether a text is kept at all: not when it is blank or too long. */
export const isKept = (text: string): boolean => text.trim() !== '' && text.trim().length <= MAX_SAID_LENGTH;

/**
 * The list with a sentence spoken `times` times, last at `atMs`. When there is too much, what was said only once goes
 * first, the oldest of it; then the oldest of all. The same list when the text is none that is kept.
 */
export function withSaid(list: SaidList, text: string, atMs: number, times = 1): SaidList {
  if (!isKept(text)) return list;
  const words = text.trim();
  const before = list.find((said) => said.text === words);
  const said = { text: words, count: (before?.count ?? 0) + times, lastAtMs: atMs };
  return bounded([said, ...list.filter((other) => other !== before)]);
}

/** The list that many records in the order of their making come to, as `withSaid` one by one would. */
export function allSaid(records: readonly Said[]): SaidList {
  const byText = new Map<string, Said>();
  for (const { text, count, lastAtMs } of records) {
    const before = byText.get(text)?.count ?? 0;
    byText.delete(text);
    byText.set(text, { text, count: before + count, lastAtMs });
  }
  return bounded([...byText.values()].reverse());
}

/** The list without a sentence. */
export function withoutSaid(list: SaidList, text: string): SaidList {
  const words = text.trim();
  return list.filter((said) => said.text !== words);
}

/** The list with what was said most often first; of equals the latest first. */
export function mostSaidFirst(list: SaidList): SaidList {
  return [...list].sort((a, b) => b.count - a.count || b.lastAtMs - a.lastAtMs);
}

function bounded(list: SaidList): SaidList {
  let kept = list;
  let units = list.reduce((sum, { text }) => sum + text.length, 0);
  while (kept.length > MAX_SAID || units > MAX_SAID_UNITS) {
    const last = kept.findLastIndex(({ count }, at) => at > 0 && count === 1);
    const gone = last < 0 ? kept.length - 1 : last;
    units -= kept[gone]?.text.length ?? 0;
    kept = kept.filter((_, at) => at !== gone);
  }
  return kept;
}
