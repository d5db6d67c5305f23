import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { starterFiles, symbolList } from '../../../scripts/boards/starter';
import type { Board } from '../../../src/core/boards/board';
import { formatObf, parseObf } from '../../../src/core/boards/obf';

const resourcesDir = new URL('../../../resources/', import.meta.url);
const fileNames = readdirSync(new URL('boards/', resourcesDir)).sort();
const textOf = (name: string): string => readFileSync(new URL(`boards/${name}`, resourcesDir), 'utf8');
const shipped = new Map(fileNames.map((name) => [name, parseObf(textOf(name))]));
const boards: readonly Board[] = [...shipped.values()].map((parsed) => parsed.board);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('starter boards', () => {
  it('are what the tables say; otherwise run scripts/boards/build.ts', () => {
    const made = starterFiles();
    expect([...made.keys()]).toEqual(fileNames);
    for (const [name, text] of made) expect(textOf(name)).toBe(text);
    expect(readFileSync(new URL('symbols.json', resourcesDir), 'utf8')).toBe(symbolList(made));
  });

  it('are read without a warning', () => {
    for (const [name, { warnings }] of shipped) expect({ name, warnings }).toEqual({ name, warnings: [] });
  });

  it('survive being written and read again', () => {
    for (const board of boards) expect(parseObf(formatObf(board)).board).toEqual(board);
  });

  it('have at least 12 categories with at least 12 phrases each', () => {
    const phrases = boards
      .filter((board) => board.id !== 'boards' && board.id !== 'home')
      .map((board) => board.tiles.filter((tile) => tile.action.kind !== 'open').length);
    expect(phrases.length).toBeGreaterThanOrEqual(12);
    expect(Math.min(...phrases)).toBeGreaterThanOrEqual(12);
  });

  it('begin with a home board of twelve phrases that are said at once', () => {
    expect(boards[0]?.id).toBe('home');
    expect(boards[0]?.tiles.map((tile) => tile.action.kind)).toEqual(Array(12).fill('speak'));
  });

  it('have Chinese in the Chinese words and none in the English ones, short enough for a tile', () => {
    for (const { id, name, tiles } of boards) {
      for (const words of [name, ...tiles.flatMap((tile) => [tile.label, tile.vocalization])]) {
        expect(words.zh, id).toMatch(/\p{Script=Han}/u);
        expect(words.en, id).toMatch(/^[\p{Script=Latin}\d\s.,!?'’&-]+$/u);
      }
      for (const { label } of tiles) {
        expect(label.zh.length, label.zh).toBeLessThanOrEqual(8);
        expect(label.en.length, label.en).toBeLessThanOrEqual(22);
      }
    }
  });

  it('say whole sentences: punctuation closes what is spoken at once', () => {
    for (const tile of boards.flatMap((board) => board.tiles)) {
      if (tile.action.kind !== 'speak') continue;
      expect(tile.vocalization.zh).toMatch(/[。？！]$/);
      expect(tile.vocalization.en).toMatch(/[.?!]$/);
    }
  });

  it('repeat no id, no label and no picture on one board', () => {
    expect(repeated(boards.map((board) => board.id))).toEqual([]);
    for (const { id, tiles } of boards) {
      const lists = {
        ids: tiles.map((tile) => tile.id),
        zh: tiles.map((tile) => tile.label.zh),
        en: tiles.map((tile) => tile.label.en),
        pictures: tiles.map((tile) => tile.symbol),
      };
      for (const [what, values] of Object.entries(lists))
        expect([id, what, repeated(values)]).toEqual([id, what, []]);
    }
  });

  it('show pictures that are in the symbol set', () => {
    const require = createRequire(import.meta.url);
    const set = require('@iconify-json/noto/icons.json') as {
      icons: Record<string, unknown>;
      aliases?: object;
    };
    const inSet = (name: string): boolean =>
      Object.hasOwn(set.icons, name) || Object.hasOwn(set.aliases ?? {}, name);
    const listed = JSON.parse(readFileSync(new URL('symbols.json', resourcesDir), 'utf8')) as string[];
    expect(listed.filter((name) => !inSet(name))).toEqual([]);
    const used = boards.flatMap((board) => [board.symbol, ...board.tiles.map((tile) => tile.symbol)]);
    expect(used.filter((symbol) => !listed.includes(symbol.replace(/^noto:/, '')))).toEqual([]);
  });

  it('open only boards and name only files that exist', () => {
    const ids = new Set(boards.map((board) => board.id));
    const opened = boards.flatMap((board) =>
      board.tiles.flatMap((tile) => (tile.action.kind === 'open' ? [tile.action.boardId] : [])),
    );
    expect(opened.filter((id) => !ids.has(id))).toEqual([]);
    // The index leads to every board but itself.
    expect(new Set([...opened, 'boards'])).toEqual(ids);
    const paths = fileNames.flatMap((name) =>
      [...textOf(name).matchAll(/"path": "(.+)"/g)].map((m) => m[1] ?? ''),
    );
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !existsSync(new URL(`boards/${path}`, resourcesDir)))).toEqual([]);
  });
});
