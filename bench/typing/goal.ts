import type { Candidate } from '../../src/core/keyboard/composition';
import { typedLetters } from '../../src/core/english/english-words';
import { wordsOf } from '../../src/core/english/sentence-model';
import type { Language } from '../../src/core/language';

/** What is still to be written behind a text. */
export interface Rest {
  /** Letters of what comes next: of the whole rest in Chinese, of one word in English. */
  readonly letters: string;
  /** Letters of the next syllable; empty in English. */
  readonly syllable: string;
  /** Letter counts at which a word of the rest ends, ascending. */
  readonly wordEnds: readonly number[];
  /** How many of the letters a text stands for; null when the rest does not begin with it. */
  lettersOf(text: string): number | null;
}

/** A sentence to be written. */
export interface Goal {
  readonly language: Language;
  readonly text: string;
  /** What is left behind the draft; `done` when nothing is; `wrong` when the draft is no beginning of the sentence. */
  after(draft: string): Rest | 'done' | 'wrong';
}

/** A Chinese sentence: its words, and one syllable a character. */
export function chineseGoal(words: readonly string[], syllables: readonly string[]): Goal {
  const text = words.join('');
  return {
    language: 'zh',
    text,
    after: (draft) => {
      if (draft === text) return 'done';
      if (!text.startsWith(draft)) return 'wrong';
      const letterEnds = [0];
      for (const syllable of syllables.slice(draft.length))
        letterEnds.push((letterEnds.at(-1) ?? 0) + syllable.length);
      const rest = text.slice(draft.length);
      let at = 0;
      const wordEnds: number[] = [];
      for (const word of words) {
        at += word.length;
        if (at > draft.length) wordEnds.push(letterEnds[at - draft.length] ?? 0);
      }
      return {
        letters: syllables.slice(draft.length).join(''),
        syllable: syllables[draft.length] ?? '',
        wordEnds,
        lettersOf: (piece) =>
          piece !== '' && rest.startsWith(piece) ? (letterEnds[piece.length] ?? null) : null,
      };
    },
  };
}

/** An English sentence; capitals and marks are not asked for. */
export function englishGoal(sentence: string): Goal {
  const words = wordsOf(sentence);
  return {
    language: 'en',
    text: words.join(' '),
    after: (draft) => {
      const written = draft.toLowerCase().replace(/’/g, "'").split(/\s+/).filter(Boolean);
      if (written.some((word, index) => word !== words[index])) return 'wrong';
      const word = words[written.length];
      if (word === undefined) return 'done';
      const letters = typedLetters(word);
      return {
        letters,
        syllable: '',
        wordEnds: [letters.length],
        lettersOf: (text) => (text.trim().toLowerCase() === word ? letters.length : null),
      };
    },
  };
}

/**
 * Whether a candidate is what the speaker wants to say next, given that the first `typed` letters are typed. Keys that
 * it leaves must be the letters that come behind it.
 */
export function isWanted(candidate: Candidate, rest: Rest, typed: number): boolean {
  const letters = rest.lettersOf(candidate.text);
  if (letters === null) return false;
  return letters >= typed ? candidate.keysUsed === typed : candidate.keysUsed === letters;
}
