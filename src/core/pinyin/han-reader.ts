import type { LanguageModel } from './language-model';
import type { Lexicon } from './lexicon';
import type { ReadingFinder } from './reading-finder';
import { segment } from './segmentation';

/** Longest run that is divided into words in one go, characters. */
const LONGEST_RUN = 60;

/** Reads Chinese text aloud in letters: its likeliest words, each in its likeliest reading (银行 is yin hang). */
export class HanReader {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: LanguageModel,
    private readonly readings: ReadingFinder,
  ) {}

  /** One syllable per character; empty for characters that no word has. */
  read(run: string): readonly string[] {
    const syllables: string[] = [];
    for (let from = 0; from < run.length; from += LONGEST_RUN) {
      const part = run.slice(from, from + LONGEST_RUN);
      for (const word of segment(part, this.lexicon, this.model))
        syllables.push(...(this.readings.reading([word]) ?? ['']));
    }
    return syllables;
  }
}
