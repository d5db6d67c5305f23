import type { Lexicon } from '../../src/core/pinyin/lexicon';

/** The likeliest reading of every word of the table, by the word's number. */
export function likeliestReadings({ table, entryLog }: Lexicon): ReadonlyMap<number, readonly string[]> {
  const best = new Map<number, { readonly log: number; readonly syllables: readonly string[] }>();
  let at = 0;
  table.entryWord.forEach((word, entry) => {
    const length = table.wordLength[word] ?? 0;
    const numbers = table.entrySyllables.subarray(at, at + length);
    at += length;
    const log = entryLog[entry] ?? -Infinity;
    if (log <= (best.get(word)?.log ?? -Infinity)) return;
    best.set(word, { log, syllables: Array.from(numbers, (number) => table.syllables[number] ?? '?') });
  });
  return new Map([...best].map(([word, { syllables }]) => [word, syllables]));
}
