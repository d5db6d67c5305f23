import type { Bilingual } from '../language';
import { boardSchema, type Board, type BoardTile } from './board';
import { DEFAULT_HUE_DEG, hueOf } from './obf-colour';
import {
  OBF_FORMAT,
  OBF_MAX_BYTES,
  OBF_MAX_TILES,
  ObfError,
  SYMBOL_SET,
  obfBoardSchema,
  obfButtonSchema,
  obfGridSchema,
  obfImageSchema,
  type ObfBoard,
  type ObfButton,
} from './obf-shape';
import { ObfWords, languageOfLocale } from './obf-strings';

/** A board, and one plain sentence for everything in the file that could not be taken over. */
export interface ParsedObf {
  readonly board: Board;
  readonly warnings: string[];
}

const MAX_WORDS_LENGTH = 500;
/** Actions of OBF that the frame around every board offers at all times. */
const FRAME_ACTIONS = new Set([':space', ':home', ':speak', ':clear', ':backspace', ':back']);

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

function shapeOf(text: string): ObfBoard {
  if (text.length > OBF_MAX_BYTES || utf8Bytes(text) > OBF_MAX_BYTES) {
    throw new ObfError('tooLarge', 'The board file is larger than 1 MB; it was not read.');
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
function buttonsOf(file: ObfBoard, warnings: string[]): Map<string, ObfButton> {
  const buttons = new Map<string, ObfButton>();
  file.buttons.forEach((value, index) => {
    const parsed = obfButtonSchema.safeParse(value);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path[0];
      const why = field === undefined ? 'it is not an object' : `its "${String(field)}" is missing or wrong`;
      warnings.push(`Tile ${index + 1} was left out: ${why}.`);
    } else if (buttons.has(parsed.data.id)) {
      warnings.push(`Tile ${index + 1} was left out: its id is used twice.`);
    } else {
      buttons.set(parsed.data.id, parsed.data);
    }
  });
  return buttons;
}

/** Reading order from the grid; buttons that the grid forgot follow at the end. */
function inOrder(file: ObfBoard, buttons: Map<string, ObfButton>, warnings: string[]): ObfButton[] {
  const grid = obfGridSchema.safeParse(file.grid);
  if (!grid.success) {
    warnings.push('The grid is missing or wrong; the tiles stand in the order of the file.');
    return [...buttons.values()];
  }
  const placed = new Set<string>();
  let unknown = 0;
  for (const id of grid.data.order.flat()) {
    if (id === null) continue;
    if (buttons.has(id)) placed.add(id);
    else unknown++;
  }
  if (unknown > 0) warnings.push(`The grid names ${unknown} tile(s) that the file does not hold.`);
  const forgotten = [...buttons.keys()].filter((id) => !placed.has(id));
  if (forgotten.length > 0) warnings.push(`${forgotten.length} tile(s) outside the grid stand at the end.`);
  return [...placed, ...forgotten].flatMap((id) => buttons.get(id) ?? []);
}

/** Picture names by image id; pictures of other kinds are counted by `pictureOf`. */
function picturesOf(file: ObfBoard): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const value of Array.isArray(file.images) ? file.images : []) {
    const image = obfImageSchema.safeParse(value);
    if (!image.success || image.data.symbol.set !== SYMBOL_SET) continue;
    const name = image.data.symbol.filename.replace(/\.svg$/, '');
    if (/^[a-z0-9-]{1,100}$/.test(name)) pictures.set(image.data.id, `${SYMBOL_SET}:${name}`);
  }
  return pictures;
}

function clipped(words: Bilingual, name: string, warnings: string[]): Bilingual {
  if (words.zh.length <= MAX_WORDS_LENGTH && words.en.length <= MAX_WORDS_LENGTH) return words;
  warnings.push(`The words of tile ${name} are longer than ${MAX_WORDS_LENGTH} characters and were cut.`);
  return { zh: words.zh.slice(0, MAX_WORDS_LENGTH), en: words.en.slice(0, MAX_WORDS_LENGTH) };
}

/** Which board a button opens; null when it opens none, undefined when it names one that cannot be found. */
function opensOf(button: ObfButton): string | null | undefined {
  const link = button.load_board;
  if (link === null || link === undefined) return null;
  const name = link.id ?? /([^/\\]+)\.obf$/i.exec(link.path ?? '')?.[1];
  return name !== undefined && name.length <= 100 ? name : undefined;
}

function tileOf(button: ObfButton, words: ObfWords, pictures: Map<string, string>, warnings: string[]) {
  const name = `"${(button.label ?? '').slice(0, 30)}" (${button.id.slice(0, 30)})`;
  const keys = [button.action, ...(button.actions ?? [])].filter(
    (key) => typeof key === 'string' && key !== '',
  );
  const spelled = keys.filter((key) => key?.startsWith('+')).map((key) => key?.slice(1) ?? '');
  const opens = opensOf(button);
  if (button.hidden === true) {
    warnings.push(`Tile ${name} was left out: it is hidden.`);
    return null;
  }
  if (opens === null && keys.length > 0 && keys.every((key) => FRAME_ACTIONS.has(key ?? ''))) {
    warnings.push(`Tile ${name} was left out: the screen around the board has that key.`);
    return null;
  }
  if (keys.length > spelled.length)
    warnings.push(`Tile ${name} does more than can be kept: ${keys.join(' ')}.`);
  if (opens === undefined) warnings.push(`Tile ${name} opens a board that cannot be found; it only speaks.`);

  const label = clipped(words.both(button.label ?? ''), name, warnings);
  const said = words.both(spelled.length > 0 ? spelled.join('') : (button.vocalization ?? ''));
  const vocalization = clipped({ zh: said.zh || label.zh, en: said.en || label.en }, name, warnings);
  const picture = button.ext_mouyu_symbol ?? pictures.get(button.image_id ?? '');
  if (picture === undefined && (button.image_id ?? null) !== null) {
    warnings.push(`The picture of tile ${name} was not taken over.`);
  }
  if (vocalization.zh === '' && (opens ?? null) === null) {
    warnings.push(`Tile ${button.id.slice(0, 30)} was left out: it has no words.`);
    return null;
  }
  const action: BoardTile['action'] =
    typeof opens === 'string'
      ? { kind: 'open', boardId: opens }
      : { kind: opens === undefined ? 'speak' : (button.ext_mouyu_action ?? 'insert') };
  return { id: button.id, label, vocalization, symbol: picture ?? '', action };
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

/**
 * Reads one `.obf` file. What is merely odd is read as well as it can be, with a warning each; words that exist
 * in one language only stand for both. A button without `ext_mouyu_action` adds to the message, as OBF means it.
 * @throws ObfError when the file is over 1 MB, is not JSON, is no board, or has more than 400 tiles.
 */
export function parseObf(text: string): ParsedObf {
  const file = shapeOf(text);
  const warnings: string[] = [];
  if (file.format !== OBF_FORMAT)
    warnings.push(`The format is ${file.format.slice(0, 40)}, read as ${OBF_FORMAT}.`);
  const buttons = inOrder(file, buttonsOf(file, warnings), warnings);
  const written = languageOfLocale(file.locale ?? 'en');
  const words = new ObfWords(file.strings, written);
  const pictures = picturesOf(file);

  const name = words.both(file.name ?? '');
  const tiles = buttons.flatMap((button) => tileOf(button, words, pictures, warnings) ?? []);
  for (const language of words.missing) {
    warnings.push(`Some words are missing in ${language === 'zh' ? 'Chinese' : 'English'}.`);
  }
  const symbol = file['ext_mouyu_symbol'];
  const board = boardSchema.parse({
    id: file.id,
    name: clipped({ zh: name.zh || file.id, en: name.en || file.id }, 'name', warnings),
    symbol: typeof symbol === 'string' && symbol.length <= 200 ? symbol : '',
    hueDeg: hueDegOf(file, buttons),
    tiles,
  });
  return { board, warnings };
}
