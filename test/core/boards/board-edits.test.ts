import { describe, expect, it } from 'vitest';
import { MAX_TILES } from '../../../src/core/boards/board';
import * as edits from '../../../src/core/boards/board-edits';
import type { Boards } from '../../../src/core/boards/board-edits';
import { exampleBoard, exampleTile } from './example-boards';

const boards: Boards = [exampleBoard('home'), exampleBoard('food'), exampleBoard('pain')];
const tilesOf = (list: Boards, boardId = 'home') => edits.boardOf(list, boardId).tiles.map(({ id }) => id);

describe('edits of tiles', () => {
  it('add at the end or at a place, and leave other boards the same objects', () => {
    const after = edits.addTile(boards, 'home', exampleTile('x'));
    expect(tilesOf(after)).toEqual(['a', 'b', 'c', 'x']);
    expect(tilesOf(edits.addTile(boards, 'home', exampleTile('x'), 1))).toEqual(['a', 'x', 'b', 'c']);
    expect(after[1]).toBe(boards[1]);
    expect(tilesOf(boards)).toEqual(['a', 'b', 'c']);
  });

  it('refuse a taken id, a full board, and what is not there', () => {
    const full = [
      exampleBoard(
        'home',
        Array.from({ length: MAX_TILES }, (_, at) => `t${at}`),
      ),
    ];
    expect(() => edits.addTile(full, 'home', exampleTile('x'))).toThrow('full');
    expect(() => edits.addTile(boards, 'home', exampleTile('a'))).toThrow('taken');
    expect(() => edits.removeTile(boards, 'home', 'zz')).toThrow('zz');
    expect(() => edits.moveTile(boards, 'nowhere', 'a', 0)).toThrow('nowhere');
  });

  it('make a tile larger, within what a tile may have, and one cell is nothing to keep', () => {
    const wide = edits.resizeTile(boards, 'home', 'b', { columns: 99, rows: 2 });
    expect(edits.tileOf(edits.boardOf(wide, 'home'), 'b').span).toEqual({ columns: 6, rows: 2 });
    const plain = edits.resizeTile(wide, 'home', 'b', { columns: 0, rows: -3 });
    expect(plain).toEqual(boards);
    expect(edits.resizeTile(boards, 'home', 'b', { columns: 1, rows: 1 })).toBe(boards);
  });

  it('move to every place', () => {
    const places = [0, 1, 2, 99, -5].map((to) => tilesOf(edits.moveTile(boards, 'home', 'b', to)).join(''));
    expect(places).toEqual(['bac', 'abc', 'acb', 'acb', 'bac']);
  });

  it('change fields, and take optional ones away', () => {
    const coloured = edits.changeTile(boards, 'home', 'a', { hueDeg: 30, symbol: 'noto:bed' });
    expect(edits.boardOf(coloured, 'home').tiles[0]).toEqual({
      ...exampleTile('a'),
      hueDeg: 30,
      symbol: 'noto:bed',
    });
    const plain = edits.changeTile(coloured, 'home', 'a', { hueDeg: undefined, symbol: '' });
    expect(edits.boardOf(plain, 'home').tiles[0]).toEqual(exampleTile('a'));
  });

  it('copy beside the tile under a free id', () => {
    const once = edits.copyTile(boards, 'home', 'a');
    expect(tilesOf(edits.copyTile(once, 'home', 'a'))).toEqual(['a', 'a-3', 'a-2', 'b', 'c']);
  });

  it('pin in the order of pinning, unpin behind them', () => {
    const pinned = edits.pinTile(edits.pinTile(boards, 'home', 'c', true), 'home', 'b', true);
    expect(tilesOf(pinned)).toEqual(['c', 'b', 'a']);
    const unpinned = edits.pinTile(pinned, 'home', 'c', false);
    expect(tilesOf(unpinned)).toEqual(['b', 'c', 'a']);
    expect('pinned' in (edits.boardOf(unpinned, 'home').tiles[1] ?? {})).toBe(false);
  });

  it('hide and show again', () => {
    const hidden = edits.hideTile(boards, 'home', 'a', true);
    expect(edits.boardOf(hidden, 'home').tiles[0]?.hidden).toBe(true);
    expect(edits.hideTile(hidden, 'home', 'a', false)).toEqual(boards);
  });
});

describe('edits of boards', () => {
  it('add, rename, move', () => {
    const more = edits.addBoard(boards, exampleBoard('new'));
    expect(more.map(({ id }) => id)).toEqual(['home', 'food', 'pain', 'new']);
    expect(edits.moveBoard(more, 'new', 1).map(({ id }) => id)).toEqual(['home', 'new', 'food', 'pain']);
    const named = edits.renameBoard(boards, 'food', { zh: '吃', en: 'Eat' });
    expect(edits.boardOf(named, 'food').name.zh).toBe('吃');
    expect(() => edits.addBoard(boards, exampleBoard('food'))).toThrow('taken');
  });

  it('removing one turns links to it into words, and home stays', () => {
    const linked = edits.changeTile(boards, 'home', 'a', { action: { kind: 'open', boardId: 'food' } });
    const after = edits.removeBoard(linked, 'food');
    expect(after.map(({ id }) => id)).toEqual(['home', 'pain']);
    expect(edits.boardOf(after, 'home').tiles[0]?.action).toEqual({ kind: 'speak' });
    expect(after[1]).toBe(boards[2]);
    expect(() => edits.removeBoard(boards, 'home')).toThrow('home');
  });
});

describe('keepPhrase', () => {
  it('makes the board beside home, newest phrase first, each once', () => {
    const one = edits.keepPhrase(boards, ' 今天天气好 ');
    const two = edits.keepPhrase(one, 'Thank you');
    expect(two.map(({ id }) => id)).toEqual(['home', edits.PHRASE_BOARD, 'food', 'pain']);
    const words = edits.boardOf(two, edits.PHRASE_BOARD).tiles.map(({ vocalization }) => vocalization.zh);
    expect(words).toEqual(['Thank you', '今天天气好']);
    expect(edits.keepPhrase(two, '今天天气好')).toBe(two);
  });

  it('keeps neither nothing nor what is too long for a tile', () => {
    expect(edits.keepPhrase(boards, '  ')).toBe(boards);
    expect(edits.keepPhrase(boards, '水'.repeat(501))).toBe(boards);
  });
});

it('copies a board to stand after it, under an id of its own', () => {
  const name = { zh: '副本', en: 'Copy' };
  const copy = edits.copyBoard(boards, 'food', name);
  expect(copy.boards.map(({ id }) => id)).toEqual(['home', 'food', 'food-2', 'pain']);
  expect(edits.boardOf(copy.boards, copy.id)).toEqual({ ...boards[1], id: 'food-2', name });
});
