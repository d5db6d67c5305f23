import type { Board } from '../boards/board';
import { inEither, LANGUAGES, type Bilingual, type Language } from '../language';
import { bankKey } from './voice-bank';

/** A phrase in the language it was not said in. */
export interface AcrossPhrase {
  readonly language: Language;
  readonly words: string;
}

/**
 * The same phrase in the other language, where both are known: from the boards' tiles, and from other phrases that the
 * product says. Null when it is nobody's phrase, or has words in one language only.
 *
 * @param phrases looked through before the boards.
 */
export function sayAcross(
  text: string,
  boards: readonly Board[],
  phrases: readonly Bilingual[],
): AcrossPhrase | null {
  const key = bankKey(text);
  if (key === '') return null;
  const ofBoards = boards.flatMap(({ tiles }) =>
    tiles.map(({ label, vocalization }) => ({
      zh: vocalization.zh || label.zh,
      en: vocalization.en || label.en,
    })),
  );
  for (const words of [...phrases, ...ofBoards]) {
    const from = LANGUAGES.find((language) => bankKey(words[language]) === key);
    const to: Language = from === 'zh' ? 'en' : 'zh';
    if (from !== undefined && words[to] !== '' && inEither(words, to) !== words[from]) {
      return { language: to, words: words[to] };
    }
  }
  return null;
}
