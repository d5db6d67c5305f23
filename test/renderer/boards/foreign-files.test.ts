import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Boards } from '../../../src/core/boards/board-edits';
import { formatObf, parseObf } from '../../../src/core/boards/obf';
import { withImported } from '../../../src/core/boards/obz';
import { unpack } from '../../../src/renderer/boards/unpack';
import { noteSentence } from '../../../src/renderer/strings/import-words';

/** Files that other programs wrote (`test/fixtures/obf`). */
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/obf/${name}`, import.meta.url));
const taken = (name: string) => {
  const read = unpack(new Uint8Array(fixture(name)));
  return { ...read, after: withImported([], { ...read, media: [] }, [...read.notes]) };
};
const tilesOf = (boards: Boards) => boards.reduce((sum, { tiles }) => sum + tiles.length, 0);

describe('boards of other programs', () => {
  it('reads words of any language, and says of each picture that it is not in the file', () => {
    const { board, warnings } = parseObf(fixture('foreign.obf').toString('utf8'));
    expect(board.tiles.map(({ label }) => label.zh)).toContain('水很酷哟');
    expect(board.tiles).toHaveLength(4);
    for (const note of warnings) expect(noteSentence(note, 'zh')).toMatch(/[\u4e00-\u9fff]/);
  });

  it('reads boards that lead to one another, also in circles', () => {
    const { after } = taken('links.obz');
    expect(after.map(({ id }) => id).sort()).toEqual(['simple', 'simple2', 'simple3']);
    const links = after.flatMap(({ tiles }) =>
      tiles.flatMap(({ action }) => (action.kind === 'open' ? action.boardId : [])),
    );
    expect(links.sort()).toEqual(['simple2', 'simple3']);
    expect(links.every((id) => after.some((board) => board.id === id))).toBe(true);
  });

  it('finds the pictures of an archive', () => {
    const { media, after } = taken('path_images.obz');
    expect(media.map(({ use, bytes }) => [use, bytes.length])).toEqual([
      ['picture', 30_987],
      ['picture', 26_652],
    ]);
    expect(tilesOf(after)).toBeGreaterThan(1);
  });

  it('takes a page set of 81 boards over whole: every tile with words, every link', () => {
    const { boards, after, notes } = taken('pageset.obz');
    expect(boards).toHaveLength(81);
    const codes = [...new Set(notes.map(({ code }) => code))].sort();
    // Its pictures were never in it, and it has one language; all else is kept.
    expect(codes).toEqual(['pictureLost', 'wordsMissing']);
    expect(tilesOf(after)).toBe(1007);
    const top = after.find(({ id }) => id === 'toppage');
    expect(top?.tiles.some(({ action }) => action.kind === 'open')).toBe(true);
  });

  it('gives each of them back with the fields nobody knew', () => {
    const { boards } = taken('pageset.obz');
    for (const board of boards) {
      const again = parseObf(formatObf(board)).board;
      expect({ ...again, extra: undefined }).toEqual({ ...board, extra: undefined });
    }
  });
});
