import { BOARD_MAPS, boardSchema, type Board } from './board';
import type { ImportNote } from './import-note';
import { DEFAULT_HUE_DEG, hueOf } from './obf-colour';
import { extraOf } from './obf-extra';
import { plainGrid, spansInGrid } from './obf-grid';
import { mediaEntries, type ObfMedia } from './obf-media';
import {
  OBF_FORMAT,
  OBF_MAX_BYTES,
  OBF_MAX_TILES,
  ObfError,
  obfBoardSchema,
  obfButtonSchema,
  obfGridSchema,
  type ObfBoard,
  type ObfButton,
} from './obf-shape';
import { ObfWords, foreignStrings, languageOfLocale } from './obf-strings';
import { clipped, readTile, type TileWorld } from './obf-tile';

/** A board, and a note for everything in the file that could not be taken over. */
export interface ParsedObf {
  readonly board: Board;
  readonly warnings: ImportNote[];
  /** Pictures and sounds of tiles that somebody must still fetch and put on them. */
  readonly media: ObfMedia[];
}

export interface ObfOptions {
  /** Largest file, bytes of UTF-8; 1 MB unless told otherwise. Files with pictures inside need more. */
  readonly maxBytes?: number;
  /** Id of a linked board by its path in the archive. */
  readonly boardIdOfPath?: (path: string) => string | undefined;
}

/** Fields of a board that are read; `extra` keeps the others. */
const KNOWN = new Set([
  ...['format', 'id', 'locale', 'name', 'grid', 'buttons', 'images', 'sounds', 'strings'],
  ...['ext_mouyu_hue_deg', 'ext_mouyu_symbol', 'ext_mouyu_map'],
]);

/** Bytes the text takes in UTF-8; the core has no TextEncoder. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

function shapeOf(text: string, maxBytes: number): ObfBoard {
  if (text.length > maxBytes || utf8Bytes(text) > maxBytes) {
    const limitMb = Math.round(maxBytes / 1e6);
    throw new ObfError('tooLarge', `The board file is larger than ${limitMb} MB; it was not read.`);
  }
  let value: unknown;
  try {
    // A byte order mark is no JSON, but editors on Windows write one.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ObfError('notJson', 'The file is not a board: it holds no readable JSON.');
  }
  const parsed = obfBoardSchema.safeParse(value);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    const where = at === '' ? 'it is not an object' : `its "${at}" is missing or wrong`;
    throw new ObfError('notABoard', `The file is not an Open Board Format board: ${where}.`);
  }
  if (!parsed.data.format.startsWith('open-board-')) {
    throw new ObfError(
      'notABoard',
      'The file is not an Open Board Format board: its "format" is another one.',
    );
  }
  const count = parsed.data.buttons.length;
  if (count > OBF_MAX_TILES) {
    throw new ObfError('tooManyTiles', `The board has ${count} tiles; at most ${OBF_MAX_TILES} can be read.`);
  }
  return parsed.data;
}

/** The buttons that can be read, by id. */
function buttonsOf(file: ObfBoard, notes: ImportNote[]): Map<string, ObfButton> {
  const buttons = new Map<string, ObfButton>();
  file.buttons.forEach((value, index) => {
    const parsed = obfButtonSchema.safeParse(value);
    const name = String(index + 1);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path[0];
      notes.push({ code: 'tileLeftOut', name, detail: field === undefined ? '' : String(field) });
    } else if (buttons.has(parsed.data.id)) {
      notes.push({ code: 'tileTwice', name });
    } else {
      buttons.set(parsed.data.id, parsed.data);
    }
  });
  return buttons;
}

/** Reading order from the grid; buttons that the grid forgot follow at the end. */
function inOrder(file: ObfBoard, buttons: Map<string, ObfButton>, notes: ImportNote[]): ObfButton[] {
  const grid = obfGridSchema.safeParse(file.grid);
  if (!grid.success) {
    notes.push({ code: 'gridMissing' });
    return [...buttons.values()];
  }
  const placed = new Set<string>();
  let unknown = 0;
  for (const id of grid.data.order.flat()) {
    if (id === null) continue;
    if (buttons.has(id)) placed.add(id);
    else unknown++;
  }
  if (unknown > 0) notes.push({ code: 'gridUnknownTiles', count: unknown });
  const forgotten = [...buttons.keys()].filter((id) => !placed.has(id));
  if (forgotten.length > 0) notes.push({ code: 'gridForgottenTiles', count: forgotten.length });
  return [...placed, ...forgotten].flatMap((id) => buttons.get(id) ?? []);
}

function hueDegOf(file: ObfBoard, buttons: readonly ObfButton[]): number {
  const own = file['ext_mouyu_hue_deg'];
  if (typeof own === 'number' && own >= 0 && own <= 359) return own;
  for (const button of buttons) {
    const hueDeg = hueOf(button.background_color ?? '');
    if (hueDeg !== null) return hueDeg;
  }
  return DEFAULT_HUE_DEG;
}

/** What the writer needs to give the file back as it was: unknown fields, locale, grid, words of other languages. */
function extraOfBoard(file: ObfBoard, tiles: Board['tiles']): { extra?: Record<string, unknown> } {
  const strings = foreignStrings(file.strings);
  const isPlain = JSON.stringify(file.grid) === JSON.stringify(plainGrid(tiles));
  const locale = file.locale ?? 'zh';
  return extraOf(
    {
      ...file,
      ...(isPlain || !obfGridSchema.safeParse(file.grid).success ? {} : { kept_grid: file.grid }),
      ...(locale === 'zh' ? {} : { kept_locale: locale }),
      ...(Object.keys(strings).length === 0 ? {} : { kept_strings: strings }),
    },
    KNOWN,
  );
}

/**
 * Reads one `.obf` file. What is merely odd is read as well as it can be, with a note each; words that exist
 * in one language only stand for both. A button without `ext_mouyu_action` adds to the message, as OBF means it.
 * @throws ObfError when the file is too large, is not JSON, is no board, or has more than 400 tiles.
 */
export function parseObf(text: string, options: ObfOptions = {}): ParsedObf {
  const file = shapeOf(text, options.maxBytes ?? OBF_MAX_BYTES);
  const warnings: ImportNote[] = [];
  if (file.format !== OBF_FORMAT) warnings.push({ code: 'otherFormat', detail: file.format.slice(0, 40) });
  const buttons = inOrder(file, buttonsOf(file, warnings), warnings);
  const words = new ObfWords(file.strings, languageOfLocale(file.locale ?? 'en'));
  const hueDeg = hueDegOf(file, buttons);
  const world: TileWorld = {
    words,
    images: mediaEntries(file.images),
    sounds: mediaEntries(file.sounds),
    hueDeg,
    spans: spansInGrid(file.grid),
    isOwn: typeof file['ext_mouyu_hue_deg'] === 'number',
    boardIdOfPath: options.boardIdOfPath ?? (() => undefined),
    notes: warnings,
    media: [],
  };
  const name = words.both(file.name ?? '');
  const tiles = buttons.flatMap((button) => readTile(button, world) ?? []);
  for (const language of words.missing) warnings.push({ code: 'wordsMissing', detail: language });
  const symbol = file['ext_mouyu_symbol'];
  const map = BOARD_MAPS.find((known) => known === file['ext_mouyu_map']);
  const board = boardSchema.parse({
    id: file.id,
    name: clipped({ zh: name.zh || file.id, en: name.en || file.id }, file.id, warnings),
    symbol: typeof symbol === 'string' && symbol.length <= 200 ? symbol : '',
    hueDeg,
    tiles,
    ...(map === undefined ? {} : { map }),
    ...extraOfBoard(file, tiles),
  });
  return { board, warnings, media: world.media };
}
