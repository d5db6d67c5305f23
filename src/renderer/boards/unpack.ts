import { strFromU8, unzipSync } from 'fflate';
import type { ObfMedia } from '../../core/boards/obf';
import { ObfError, parseObf } from '../../core/boards/obf';
import {
  isSafePath,
  MANIFEST,
  OBZ_BOARD_MAX_BYTES,
  readObz,
  type ImportedBoards,
} from '../../core/boards/obz';

/** Largest file that is opened, bytes. */
export const ARCHIVE_MAX_BYTES = 200_000_000;
const MAX_FILES = 10_000;
const MAX_FILE_BYTES = 30_000_000;
const MAX_UNPACKED_BYTES = 500_000_000;
/** A file that shrinks by more than this is no picture and no board: boards shrink about twenty times. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM_BYTES = 1_000_000;

/** Bytes of one picture or sound for one tile. */
export interface UnpackedMedia {
  readonly boardId: string;
  readonly tileId: string;
  readonly use: ObfMedia['use'];
  /** Tiles that show the same thing share this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, nothing of it shown or kept yet. */
export interface Unpacked extends Omit<ImportedBoards, 'media'> {
  readonly media: readonly UnpackedMedia[];
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The files of an archive. Sizes are checked before anything is unpacked, and hold while it is. */
function filesOf(bytes: Uint8Array): Record<string, Uint8Array> {
  let files = 0;
  let unpackedBytes = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (name.endsWith('/')) return false;
        files += 1;
        unpackedBytes += originalSize;
        if (!isSafePath(name)) throw new ObfError('pathEscape', `A path leads out of the archive: ${name}`);
        if (files > MAX_FILES) throw new ObfError('tooManyFiles', `More than ${MAX_FILES} files.`);
        const isBomb = originalSize > RATIO_COUNTS_FROM_BYTES && originalSize > size * MAX_RATIO;
        if (isBomb || originalSize > MAX_FILE_BYTES || unpackedBytes > MAX_UNPACKED_BYTES)
          throw new ObfError('zipBomb', `${name} unpacks to ${originalSize} bytes.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ObfError) throw error;
    throw new ObfError('notAnArchive', 'The archive is damaged.');
  }
}

function bytesOfData(uri: string): Uint8Array | null {
  const comma = uri.indexOf(',');
  if (comma < 0) return null;
  try {
    const body = uri.slice(comma + 1);
    const text = uri.slice(0, comma).endsWith(';base64') ? atob(body) : decodeURIComponent(body);
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function withBytes(imported: ImportedBoards, files: Readonly<Record<string, Uint8Array>>): Unpacked {
  const notes = [...imported.notes];
  const media = imported.media.flatMap(({ boardId, tileId, use, source }) => {
    const isData = source.kind === 'data';
    const bytes = isData
      ? bytesOfData(source.value)
      : Object.hasOwn(files, source.value)
        ? files[source.value]
        : undefined;
    const name = isData ? `${boardId}/${tileId}` : source.value;
    if (bytes) return [{ boardId, tileId, use, name, bytes }];
    notes.push({ code: use === 'picture' ? 'pictureLost' : 'soundLost', name: name.slice(0, 80) });
    return [];
  });
  return { ...imported, notes, media };
}

/**
 * Reads a `.obf` or `.obz` file, whichever its content says it is.
 * @throws ObfError when it is neither, or unsafe, or too large; its `reason` has a sentence in `import-words.ts`.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length > ARCHIVE_MAX_BYTES) throw new ObfError('tooLarge', `The file has ${bytes.length} bytes.`);
  if (!isZip(bytes)) {
    const { board, warnings, media } = parseObf(strFromU8(bytes), { maxBytes: OBZ_BOARD_MAX_BYTES });
    const isOwn = false;
    const own = media.map((entry) => ({ ...entry, boardId: board.id }));
    return withBytes({ boards: [board], media: own, notes: warnings, isOwn }, {});
  }
  const files = filesOf(bytes);
  const texts = Object.entries(files)
    .filter(([path]) => path === MANIFEST || /\.obf$/i.test(path))
    .map(([path, content]) => [path, strFromU8(content)] as const);
  return withBytes(readObz(new Map(texts)), files);
}
