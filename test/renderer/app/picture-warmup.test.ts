import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/core/boards/board';
import { picturesOf } from '../../../src/renderer/app/picture-warmup';

const board = (id: string, symbol: string, symbols: readonly string[]): Board => ({
  id,
  name: { zh: id, en: id },
  symbol,
  hueDeg: 0,
  tiles: symbols.map((of, at) => {
    const words = { zh: `${at}`, en: `${at}` };
    return { id: `t${at}`, label: words, vocalization: words, symbol: of, action: { kind: 'speak' } };
  }),
});

describe('picturesOf', () => {
  it('names each picture once, in the order of the boards, and leaves tiles without one out', () => {
    const boards = [
      board('home', 'noto:bed', ['', 'noto:cat']),
      board('b', '', ['noto:bed', 'media:ab.png']),
    ];
    expect(picturesOf(boards)).toEqual([
      '/resources/symbols/bed.svg',
      '/resources/symbols/cat.svg',
      '/media/ab.png',
    ]);
  });
});
