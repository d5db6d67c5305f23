import type { LanguageModel } from './language-model';
import { NONE } from './language-model';
import type { Lexicon } from './lexicon';
import { segment } from './segmentation';

/** Longest run that is divided into words in one go, characters. */
const LONGEST_RUN = 60;

/** Reads Chinese text aloud in letters: its likeliest words, each in its likeliest reading (银行 is yin hang). */
export class HanReader {
  /** Likeliest reading of each word: where its syllables begin, plus one; 0 for none. */
  private readonly syllablesAt: Uint32Array;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: LanguageModel,
  ) {
    const { entryWord, entryCost, wordLength, wordCount } = lexicon.table;
    this.syllablesAt = new Uint32Array(wordCount);
    const cost = new Uint8Array(wordCount).fill(255);
    let at = 0;
    entryWord.forEach((word, entry) => {
      const isFirst = this.syllablesAt[word] === 0;
      if (isFirst || (entryCost[entry] ?? 0) < (cost[word] ?? 0)) {
        this.syllablesAt[word] = at + 1;
        cost[word] = entryCost[entry] ?? 0;
      }
      at += wordLength[word] ?? 0;
    });
  }

  /** One syllable per character; empty for characters that no word has. */
  read(run: string): readonly string[] {
    const syllables: string[] = [];
    for (let from = 0; from < run.length; from += LONGEST_RUN) {
      const part = run.slice(from, from + LONGEST_RUN);
      for (const word of segment(part, this.lexicon, this.model)) syllables.push(...this.syllablesOf(word));
    }
    return syllables;
  }

  private syllablesOf(word: number): readonly string[] {
    const { table } = this.lexicon;
    const start = word === NONE ? 0 : (this.syllablesAt[word] ?? 0);
    if (start === 0) return [''];
    const numbers = table.entrySyllables.subarray(start - 1, start - 1 + (table.wordLength[word] ?? 0));
    return Array.from(numbers, (syllable) => table.syllables[syllable] ?? '');
  }
}
