import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boardSchema } from '../../../src/core/boards/board';
import { Problems } from '../../../src/main/problems';
import { loadStarterBoards } from '../../../src/main/storage/starter-boards';
import { useTemporaryFolder } from '../temporary-folder';

/** A stand-in for the Open Board parser: the memory form as JSON. */
const parse = (text: string) => ({ board: boardSchema.parse(JSON.parse(text)), warnings: [] });

describe('loadStarterBoards', () => {
  const folder = useTemporaryFolder();
  const write = (name: string, id: string) => {
    const board = { id, name: { zh: '板', en: 'Board' }, symbol: '', hueDeg: 0, tiles: [] };
    writeFileSync(join(folder(), name), JSON.stringify(board));
  };
  const load = async (from = folder()) => {
    const problems = new Problems();
    const boards = await loadStarterBoards(from, parse, problems);
    return { ids: boards.map((board) => board.id), problems: problems.list() };
  };

  it('loads in the order of the file names and leaves other files alone', async () => {
    write('20-b.obf', 'b');
    write('10-a.obf', 'a');
    writeFileSync(join(folder(), 'notes.txt'), 'x');
    expect(await load()).toEqual({ ids: ['a', 'b'], problems: [] });
  });

  it('names a bad file and loads the others', async () => {
    write('10-a.obf', 'a');
    writeFileSync(join(folder(), '15-bad.obf'), '{');
    write('20-b.obf', 'b');
    const { ids, problems } = await load();
    expect(ids).toEqual(['a', 'b']);
    expect(problems.map((problem) => problem.code)).toEqual(['boardUnreadable']);
    expect(problems[0]?.detail).toContain('15-bad.obf');
  });

  it('refuses an id that is taken', async () => {
    write('10-a.obf', 'same');
    write('20-b.obf', 'same');
    const { ids, problems } = await load();
    expect(ids).toEqual(['same']);
    expect(problems[0]?.detail).toContain('20-b.obf');
  });

  it('reports a folder that is not there', async () => {
    const { ids, problems } = await load(join(folder(), 'missing'));
    expect(ids).toEqual([]);
    expect(problems).toMatchObject([{ code: 'boardUnreadable' }]);
  });
});
