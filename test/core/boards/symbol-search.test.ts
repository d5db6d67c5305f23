import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchSymbols } from '../../../src/core/boards/symbol-search';
import { SYMBOL_WORDS } from '../../../src/core/boards/symbol-words';
import { exampleBoard, exampleTile } from './example-boards';

const names = JSON.parse(
  readFileSync(new URL('../../../resources/symbols.json', import.meta.url), 'utf8'),
) as string[];

describe('searchSymbols', () => {
  it('has Chinese words for every picture of the set, and for no other', () => {
    expect([...SYMBOL_WORDS.keys()].sort()).toEqual([...names].sort());
    for (const [name, words] of SYMBOL_WORDS) expect(words.join(''), name).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['疼', 'noto:persevering-face'],
    ['翻身', 'noto:person-in-bed'],
    ['吸痰', 'noto:lungs'],
    ['水', 'noto:droplet'],
    ['bed', 'noto:bed'],
    [' Pill ', 'noto:pill'],
    ['wheelchair', 'noto:person-in-motorized-wheelchair'],
  ])('finds %s', (search, symbol) => {
    expect(searchSymbols(search, [])[0]).toBe(symbol);
  });

  it('finds what tiles call it, behind what it is', () => {
    const tiles = [{ ...exampleTile('x', '阿姨来了'), symbol: 'noto:door' }];
    expect(searchSymbols('阿姨', [{ ...exampleBoard('b'), tiles }])).toEqual(['noto:door']);
  });

  it('gives all for nothing, and nothing for nonsense', () => {
    expect(searchSymbols('', [])).toHaveLength(names.length);
    expect(searchSymbols('qqqq', [])).toEqual([]);
  });
});
