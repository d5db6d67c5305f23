import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Board } from '../../core/boards/board';
import { formatObf, mediaType } from '../../core/boards/obf';
import { formatManifest, MANIFEST } from '../../core/boards/obz';

/** Reads a kept picture or recording (`media:….png`) or a symbol (`noto:droplet`); null when it is not there. */
export type MediaReader = (name: string) => Promise<Uint8Array | null>;

/** Characters of a file's base64 text that are made at a time. */
const CHUNK = 0x8000;

function dataUri(name: string, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return `data:${mediaType(name)};base64,${btoa(text)}`;
}

async function readAll(boards: readonly Board[], read: MediaReader): Promise<Map<string, Uint8Array>> {
  const names = new Set(
    boards.flatMap(({ tiles }) => tiles.flatMap(({ symbol, sound }) => [symbol, sound ?? ''])),
  );
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    if (!/^(media|noto):/.test(name)) continue;
    const bytes = await read(name);
    if (bytes !== null) found.set(name, bytes);
  }
  return found;
}

/** `media:12ab.png` → `media/12ab.png`, `noto:bed` → `images/noto-bed.svg`. */
function mediaPath(name: string): string {
  const [kind, file = ''] = name.split(':');
  return kind === 'media' ? `media/${file}` : `images/noto-${file}.svg`;
}

/** Boards with their pictures and recordings as one `.obz` file; the first board is where other programs begin. */
export async function packObz(boards: readonly Board[], read: MediaReader): Promise<Uint8Array> {
  const media = await readAll(boards, read);
  const paths = new Map(
    boards.map(({ id }, at) => [id, `boards/${at + 1}-${id.replace(/[^\p{L}\p{N}_-]/gu, '_')}.obf`]),
  );
  const pathOf = (boardId: string) => paths.get(boardId) ?? `${boardId}.obf`;
  const mediaOf = (name: string) => (media.has(name) ? { path: mediaPath(name) } : null);
  const files: Zippable = {};
  files[MANIFEST] = strToU8(formatManifest(pathOf(boards[0]?.id ?? ''), Object.fromEntries(paths)));
  for (const board of boards) files[pathOf(board.id)] = strToU8(formatObf(board, { pathOf, mediaOf }));
  // Pictures and sounds are packed already.
  for (const [name, bytes] of media) files[mediaPath(name)] = [bytes, { level: 0 }];
  return zipSync(files, { level: 6 });
}

/** One board as one `.obf` file, its own pictures and recordings inside. */
export async function packObf(board: Board, read: MediaReader): Promise<Uint8Array> {
  const media = await readAll([board], (name) =>
    name.startsWith('media:') ? read(name) : Promise.resolve(null),
  );
  const mediaOf = (name: string) => {
    const bytes = media.get(name);
    return bytes === undefined ? null : { data: dataUri(name, bytes) };
  };
  return strToU8(formatObf(board, { mediaOf }));
}
