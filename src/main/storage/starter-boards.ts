import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '../../core/boards/board';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';

/** Reads one Open Board file; throws when it is unusable. */
export type BoardParser = (text: string) => { readonly board: Board; readonly warnings: readonly unknown[] };

/**
 * All boards of a folder, in the order of their file names. A bad file is reported by name and skipped; the
 * others still load. A board whose id was already taken by an earlier file is reported as bad.
 */
export async function loadStarterBoards(
  folder: string,
  parse: BoardParser,
  problems: Problems,
): Promise<Board[]> {
  const report = (name: string, error: unknown) =>
    problems.report({ code: 'boardUnreadable', detail: `${name}: ${reasonOf(error)}` });

  const names = await readdir(folder).catch((error: unknown) => {
    report(folder, error);
    return [];
  });
  const files = names.filter((name) => name.endsWith('.obf')).sort();
  const texts = await Promise.allSettled(files.map((name) => readFile(join(folder, name), 'utf8')));

  const boards = new Map<string, Board>();
  for (const [at, name] of files.entries()) {
    const text = texts[at];
    try {
      if (text?.status !== 'fulfilled') throw text?.reason;
      const { board } = parse(text.value);
      if (boards.has(board.id)) throw new Error(`board id ${board.id} is taken by an earlier file`);
      boards.set(board.id, board);
    } catch (error) {
      report(name, error);
    }
  }
  return [...boards.values()];
}
