import { familiarWord } from './spelling-words';

/** Longest text that is spelt, in characters: more is no help to a listener. */
export const MAX_SPELT = 40;

const PAUSE = '，';

/**
 * A text spelt for somebody who did not understand: each Chinese character with a familiar word that holds it (翻，翻身的翻),
 * each Latin letter and digit by itself. Said at the ordinary rate, with a pause after each.
 */
export function spellOut(text: string): string {
  const spelt: string[] = [];
  for (const character of [...text].slice(0, MAX_SPELT)) {
    if (/\p{Script=Han}/u.test(character)) {
      const word = familiarWord(character);
      spelt.push(
        word === undefined ? `${character}${PAUSE}${character}` : `${character}${PAUSE}${word}的${character}`,
      );
    } else if (/[\p{L}\p{N}]/u.test(character)) {
      spelt.push(character.toUpperCase());
    }
  }
  return spelt.join('。');
}
