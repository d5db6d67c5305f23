import type { CandidateRequest } from '../../core/keyboard/composition';
import type { Language } from '../../core/language';

const TYPED: Readonly<Record<Language, readonly string[]>> = {
  zh: ['woxiangheyibeishui', 'mingtianxiawuqugongyuanzouzou', 'wxhs'],
  en: ['i', 'water', 'something', 'tomorrow'],
};
/** Keys of nine letters groups, as the coarse keyboards have them. */
const GROUPS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * Keys to answer after a start, so that the first ones somebody types are no slower than those after them: code is
 * compiled and memory taken the first time it is used.
 */
export function* warmUpRequests(): Generator<CandidateRequest> {
  for (const language of ['zh', 'en'] as const) {
    for (const typed of TYPED[language]) {
      for (const isExact of [true, false]) {
        const keys = [...typed].map((letter) => {
          const letters = isExact
            ? [letter]
            : [...(GROUPS.find((group) => group.includes(letter)) ?? letter)];
          return { letters: Object.fromEntries(letters.map((each) => [each, 1 / letters.length])) };
        });
        for (let count = 0; count <= keys.length; count += 1)
          yield { requestId: 0, language, context: '', keys: keys.slice(0, count), splits: [], limit: 25 };
      }
    }
  }
}
