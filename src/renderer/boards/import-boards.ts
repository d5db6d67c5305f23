import type { Board, BoardTile } from '../../core/boards/board';
import type { ImportNote } from '../../core/boards/import-note';
import type { ImportedBoards } from '../../core/boards/obz';
import { soundEnding } from '../../core/boards/sound-check';
import type { ImportReply } from './import-protocol';
import { cleanPicture } from './picture';
import type { Unpacked, UnpackedMedia } from './unpack';

/** A file that takes longer than this to open is meant to. */
const PATIENCE_MS = 60_000;

/** Boards ready to be taken over, their pictures and recordings kept; or why not. */
export type ImportOutcome =
  | { readonly kind: 'ready'; readonly imported: ImportedBoards }
  | { readonly kind: 'refused'; readonly reason: string };

function openFile(bytes: Uint8Array): Promise<ImportReply> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ImportReply>((resolve) => {
    const patience = setTimeout(() => resolve({ kind: 'refused', reason: 'zipBomb' }), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      clearTimeout(patience);
      resolve(data);
    };
    worker.onerror = () => resolve({ kind: 'refused', reason: 'notAnArchive' });
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}

/** Draws a picture anew or looks at a recording, and keeps it. Its name, or a note. */
async function keep({ use, bytes }: UnpackedMedia, shortName: string): Promise<string | ImportNote> {
  if (use === 'sound') {
    const ending = soundEnding(bytes);
    return ending === null ? { code: 'soundLost', name: shortName } : window.app.saveMedia(bytes, ending);
  }
  const picture = await cleanPicture(bytes);
  return typeof picture === 'string'
    ? { code: 'pictureRefused', name: shortName, detail: picture }
    : window.app.saveMedia(picture.bytes, picture.ending);
}

/** What the tile is called, for a note. */
function wordsOf(boards: readonly Board[], { boardId, tileId, name }: UnpackedMedia): string {
  const tile = boards.find(({ id }) => id === boardId)?.tiles.find(({ id }) => id === tileId);
  return (tile?.label.zh || tile?.label.en || name).slice(0, 80);
}

async function withMedia(
  unpacked: Unpacked,
  onProgress: (done: number, all: number) => void,
): Promise<ImportedBoards> {
  const notes = [...unpacked.notes];
  const keptAs = new Map<string, string | null>();
  const tiles = new Map<string, Partial<BoardTile>>();
  for (const [at, entry] of unpacked.media.entries()) {
    const key = `${entry.use} ${entry.name}`;
    if (!keptAs.has(key)) {
      const kept = await keep(entry, wordsOf(unpacked.boards, entry));
      if (typeof kept !== 'string') notes.push(kept);
      keptAs.set(key, typeof kept === 'string' ? kept : null);
      onProgress(at + 1, unpacked.media.length);
    }
    const name = keptAs.get(key) ?? null;
    const id = JSON.stringify([entry.boardId, entry.tileId]);
    if (name !== null) {
      tiles.set(id, { ...tiles.get(id), ...(entry.use === 'picture' ? { symbol: name } : { sound: name }) });
    }
  }
  const dressed = (board: Board): Board => ({
    ...board,
    tiles: board.tiles.map((tile) => ({ ...tile, ...tiles.get(JSON.stringify([board.id, tile.id])) })),
  });
  return { boards: unpacked.boards.map(dressed), media: [], notes, isOwn: unpacked.isOwn };
}

/** Opens a `.obf` or `.obz` file and keeps what its tiles need. Nothing of it is among the boards yet. */
export async function importBoards(
  bytes: Uint8Array,
  onProgress: (done: number, all: number) => void,
): Promise<ImportOutcome> {
  const reply = await openFile(bytes);
  if (reply.kind === 'refused') return reply;
  return { kind: 'ready', imported: await withMedia(reply.unpacked, onProgress) };
}
