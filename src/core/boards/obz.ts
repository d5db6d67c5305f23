import { z } from 'zod';
import { MAX_TILES, type Board, type BoardTile } from './board';
import { boardOf, freshId, type Boards } from './board-edits';
import type { ImportNote } from './import-note';
import type { ObfMedia } from './obf-media';
import { parseObf } from './obf-reader';
import { ObfError, OBF_FORMAT } from './obf-shape';

/** Most boards of one archive. */
export const OBZ_MAX_BOARDS = 1000;
/** Most tiles of one archive, over all boards. */
export const OBZ_MAX_TILES = 60_000;
/** Largest board file in an archive, bytes: pictures may be inside it. */
export const OBZ_BOARD_MAX_BYTES = 20_000_000;
/** The list of an archive's files. */
export const MANIFEST = 'manifest.json';

const manifestSchema = z.looseObject({
  format: z.string().optional(),
  root: z.string().optional(),
  paths: z
    .looseObject({ boards: z.record(z.string(), z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  ext_mouyu: z.boolean().optional().catch(undefined),
});

/** Boards that were read together, not yet among those the speaker has. */
export interface ImportedBoards {
  readonly boards: readonly Board[];
  /** Media by the id of their board. */
  readonly media: readonly (ObfMedia & { readonly boardId: string })[];
  readonly notes: readonly ImportNote[];
  /** This product wrote the file: boards of the same id are newer or older states of the same boards. */
  readonly isOwn: boolean;
}

/** Whether a name in an archive leads down only: no drive, no root, no dots, no odd separators. */
export function isSafePath(path: string): boolean {
  const isOdd = path === '' || path.startsWith('/') || /[\\:\0]/.test(path);
  return !isOdd && path.split('/').every((part) => part !== '..' && part !== '.');
}

/** @throws ObfError when the text is no manifest */
function manifestOf(text: string | undefined) {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ObfError('notAnArchive', 'The list of the archive (manifest.json) cannot be read.');
  }
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new ObfError('notAnArchive', 'The list of the archive has another form.');
  return manifest.data;
}

/** Paths of the boards: those of the list first, then every other board file, each once. */
function boardPaths(texts: ReadonlyMap<string, string>, listed: Readonly<Record<string, string>>): string[] {
  const inside = [...texts.keys()].filter((path) => /\.obf$/i.test(path)).sort();
  return [...new Set([...Object.values(listed).filter((path) => texts.has(path)), ...inside])];
}

/**
 * Reads the boards of an archive. A board that cannot be read costs only itself; links may lead in circles, since
 * nothing follows them.
 *
 * @param texts the text files of the archive by their path: the manifest and the boards.
 * @throws ObfError when there is no board, or more than this program reads.
 */
export function readObz(texts: ReadonlyMap<string, string>): ImportedBoards {
  const manifest = manifestOf(texts.get(MANIFEST));
  const listed = manifest.paths?.boards ?? {};
  const paths = boardPaths(texts, listed);
  if (paths.length === 0) throw new ObfError('noBoards', 'There is no board in this file.');
  if (paths.length > OBZ_MAX_BOARDS) {
    throw new ObfError('tooManyFiles', `The archive has ${paths.length} boards; that is too many.`);
  }
  const idOfPath = new Map(Object.entries(listed).map(([id, path]) => [path, id]));
  const notes: ImportNote[] = Object.values(listed)
    .filter((path) => !texts.has(path))
    .map((path) => ({ code: 'fileMissing', name: path.slice(0, 80) }));
  const boards = new Map<string, Board>();
  const media: (ObfMedia & { boardId: string })[] = [];
  let tiles = 0;
  for (const path of paths) {
    try {
      const boardIdOfPath = (linked: string) => idOfPath.get(linked);
      const read = parseObf(texts.get(path) ?? '', { maxBytes: OBZ_BOARD_MAX_BYTES, boardIdOfPath });
      tiles += read.board.tiles.length;
      if (tiles > OBZ_MAX_TILES) {
        throw new RangeError(`The archive has more than ${OBZ_MAX_TILES} tiles`);
      }
      if (boards.has(read.board.id)) {
        notes.push({ code: 'boardTwice', name: path.slice(0, 80) });
        continue;
      }
      boards.set(read.board.id, read.board);
      notes.push(...read.warnings);
      media.push(...read.media.map((entry) => ({ ...entry, boardId: read.board.id })));
    } catch (error) {
      if (error instanceof RangeError) throw new ObfError('tooManyTiles', `${error.message}.`);
      if (!(error instanceof ObfError) || paths.length === 1) throw error;
      notes.push({ code: 'boardLeftOut', name: path.slice(0, 80), detail: error.reason });
    }
  }
  if (boards.size === 0) throw new ObfError('noBoards', 'No board of this file can be read.');
  return { boards: [...boards.values()], media, notes, isOwn: manifest.ext_mouyu === true };
}

/** Words for the list of an archive. */
export function formatManifest(root: string, paths: Readonly<Record<string, string>>): string {
  const manifest = {
    format: OBF_FORMAT,
    root,
    ext_mouyu: true,
    paths: { boards: paths, images: {}, sounds: {} },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const linkedTo = (tile: BoardTile): string | null =>
  tile.action.kind === 'open' ? tile.action.boardId : null;

/**
 * The boards with the imported ones among them. Own archives replace boards of the same id; those of other
 * programs, whose ids are often mere numbers, stand beside what is there. Links that lead nowhere only speak.
 */
export function withImported(boards: Boards, imported: ImportedBoards, notes: ImportNote[] = []): Boards {
  const taken = new Set(boards.map(({ id }) => id));
  const newIds = new Map<string, string>();
  for (const { id } of imported.boards) {
    const newId = imported.isOwn || !taken.has(id) ? id : freshId([...taken], id.slice(0, 90));
    newIds.set(id, newId);
    taken.add(newId);
  }
  const relink = (tile: BoardTile): BoardTile => {
    const link = linkedTo(tile);
    if (link === null) return tile;
    const boardId = newIds.get(link) ?? (imported.isOwn && taken.has(link) ? link : null);
    if (boardId !== null) return { ...tile, action: { kind: 'open', boardId } };
    notes.push({ code: 'linkOutside', name: (tile.label.zh || tile.label.en).slice(0, 30) });
    return { ...tile, action: { kind: 'speak' } };
  };
  const read = imported.boards.map((board) => ({
    ...board,
    id: newIds.get(board.id) ?? board.id,
    tiles: board.tiles.slice(0, MAX_TILES).map(relink),
  }));
  const replaced = new Map(read.map((board) => [board.id, board]));
  const kept = boards.map((board) => replaced.get(board.id) ?? board);
  return [...kept, ...read.filter(({ id }) => !boards.some((known) => known.id === id))];
}

/** The boards one of them leads to, with itself first: what an archive of "this board" must hold. */
export function linkedBoards(boards: Boards, boardId: string): Board[] {
  const found = new Map<string, Board>();
  const visit = (id: string) => {
    if (found.has(id) || !boards.some((board) => board.id === id)) return;
    const board = boardOf(boards, id);
    found.set(id, board);
    for (const tile of board.tiles) visit(linkedTo(tile) ?? '');
  };
  visit(boardId);
  return [...found.values()];
}
