import type { Lexicon } from './lexicon';
import { NONE } from './language-model';

/** The likeliest reading of every word of a table. */
export class ReadingFinder {
  /** The likeliest entry of each word, and where its syllables begin; NONE for words without a reading. */
  private readonly start: Int32Array;

  constructor(private readonly lexicon: Lexicon) {
    const { table, entryLog } = lexicon;
    this.start = new Int32Array(table.wordCount).fill(NONE);
    const best = new Float32Array(table.wordCount).fill(-Infinity);
    let at = 0;
    table.entryWord.forEach((word, entry) => {
      const log = entryLog[entry] ?? -Infinity;
      if (log > (best[word] ?? 0)) {
        best[word] = log;
        this.start[word] = at;
      }
      at += table.wordLength[word] ?? 0;
    });
  }

  /** The syllables of words one after the other; null when one of them has none. */
  reading(words: readonly number[]): readonly string[] | null {
    const { table } = this.lexicon;
    const syllables: string[] = [];
    for (const word of words) {
      const start = word === NONE ? NONE : (this.start[word] ?? NONE);
      if (start === NONE) return null;
      for (let i = 0; i < (table.wordLength[word] ?? 0); i += 1) {
        syllables.push(table.syllables[table.entrySyllables[start + i] ?? 0] ?? '');
      }
    }
    return syllables;
  }
}
