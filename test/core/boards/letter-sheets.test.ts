import { expect, it } from 'vitest';
import { EYE_BLOCKS, EYE_PLACES, LETTER_ROWS } from '../../../src/core/boards/letter-sheets';

const ALL = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

it('has every letter and number once on the letter board', () => {
  expect(LETTER_ROWS.flat().sort()).toEqual([...ALL].sort());
});

it('has every letter and number once on the eye-transfer board, eight blocks round a window', () => {
  const letters = EYE_BLOCKS.flat().filter((letter) => /^[A-Z0-9]$/.test(letter));
  expect(letters.sort()).toEqual([...ALL].sort());
  expect(EYE_BLOCKS).toHaveLength(EYE_PLACES.filter((place) => place !== null).length);
  for (const block of EYE_BLOCKS) expect(block).toHaveLength(8);
});
