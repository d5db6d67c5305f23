import type { Bilingual } from '../language';
import { TILE_KEYS, type BoardTile, type TileKey, type TileSpan } from './board';
import type { ImportNote } from './import-note';
import { hueOf } from './obf-colour';
import { extraOf } from './obf-extra';
import { sourceOf, symbolOf, type ObfMedia } from './obf-media';
import type { ObfButton, ObfMediaEntry } from './obf-shape';
import type { ObfWords } from './obf-strings';

const MAX_WORDS_LENGTH = 500;
/** Fields of a button that a tile has places for; `extra` keeps the others. */
const KNOWN = new Set([
  ...['id', 'label', 'vocalization', 'image_id', 'sound_id', 'background_color', 'border_color', 'hidden'],
  ...['action', 'actions', 'load_board', 'ext_mouyu_action', 'ext_mouyu_symbol', 'ext_mouyu_pinned'],
  ...['ext_mouyu_hue_deg', 'ext_mouyu_span', 'ext_mouyu_area'],
]);
/** Fields of a link that are read. */
const KNOWN_OF_LINK = new Set(['id', 'path']);

/** What reading a tile needs to know of its board. */
export interface TileWorld {
  readonly words: ObfWords;
  readonly images: ReadonlyMap<string, ObfMediaEntry>;
  readonly sounds: ReadonlyMap<string, ObfMediaEntry>;
  /** Cells that a button takes in the grid of the file, by its id; only those with more than one. */
  readonly spans: ReadonlyMap<string, TileSpan>;
  /** Hue of the board, degrees. */
  readonly hueDeg: number;
  /** Whether this product wrote the file: then a tile's colour is only its own when it says so. */
  readonly isOwn: boolean;
  /** Id of a board by its path; undefined when the path is not known. */
  readonly boardIdOfPath: (path: string) => string | undefined;
  readonly notes: ImportNote[];
  readonly media: ObfMedia[];
}

/** Words that fit a tile; longer ones are cut, with a note. */
export function clipped(words: Bilingual, name: string, notes: ImportNote[]): Bilingual {
  if (words.zh.length <= MAX_WORDS_LENGTH && words.en.length <= MAX_WORDS_LENGTH) return words;
  notes.push({ code: 'wordsCut', name, count: MAX_WORDS_LENGTH });
  return { zh: words.zh.slice(0, MAX_WORDS_LENGTH), en: words.en.slice(0, MAX_WORDS_LENGTH) };
}

/** Which board a button opens; null when it opens none, undefined when it names one that cannot be found. */
function opensOf(button: ObfButton, { boardIdOfPath }: TileWorld): string | null | undefined {
  const link = button.load_board;
  if (link === null || link === undefined) return null;
  const path = link.path ?? '';
  const name = link.id ?? boardIdOfPath(path) ?? /([^/\\]+)\.obf$/i.exec(path)?.[1];
  return name !== undefined && name.length <= 100 ? name : undefined;
}

function keyOf(action: string): TileKey | null {
  const name = action === ':ext_mouyu_call' ? 'call' : action.slice(1);
  const key = TILE_KEYS.find((known) => known === name);
  return action.startsWith(':') && key !== undefined && (key !== 'call' || action.length > 5) ? key : null;
}

function hueOfTile(button: ObfButton, { isOwn, hueDeg }: TileWorld): { hueDeg?: number } {
  const own = button.ext_mouyu_hue_deg ?? (isOwn ? null : hueOf(button.background_color ?? ''));
  return own === null || own === hueDeg ? {} : { hueDeg: own };
}

/** Notes what media the tile has; true when somebody can fetch its bytes. */
function noteMedia(
  use: ObfMedia['use'],
  id: string,
  entry: ObfMediaEntry | undefined,
  name: string,
  world: TileWorld,
) {
  const source = sourceOf(entry, use, name);
  if ('code' in source) world.notes.push(source);
  else world.media.push({ use, tileId: id, source });
}

function pictureOf(button: ObfButton, name: string, world: TileWorld): string {
  if (button.ext_mouyu_symbol !== undefined) return button.ext_mouyu_symbol;
  const imageId = button.image_id ?? null;
  if (imageId === null) return '';
  const image = world.images.get(imageId);
  const symbol = image === undefined ? null : symbolOf(image);
  if (symbol === null) noteMedia('picture', button.id, image, name, world);
  return symbol ?? '';
}

function actionOf(
  button: ObfButton,
  opens: string | null | undefined,
  keys: readonly string[],
): BoardTile['action'] {
  if (typeof opens === 'string') return { kind: 'open', boardId: opens };
  const only = keys.length === 1 ? keyOf(keys[0] ?? '') : null;
  if (button.ext_mouyu_action === 'call') return { kind: 'do', what: 'call' };
  if (only !== null) return { kind: 'do', what: only };
  return { kind: opens === undefined ? 'speak' : (button.ext_mouyu_action ?? 'insert') };
}

/** One button as a tile; null, with a note, when it has neither words nor a board to open. */
export function readTile(button: ObfButton, world: TileWorld): BoardTile | null {
  const { words, notes } = world;
  const name = (button.label ?? button.id).slice(0, 30);
  const listed = [button.action, ...(button.actions ?? [])];
  const keys = listed.flatMap((key) => (typeof key === 'string' && key !== '' ? [key] : []));
  const spelled = keys.filter((key) => key.startsWith('+')).map((key) => key.slice(1));
  const opens = opensOf(button, world);
  const action = actionOf(button, opens, keys);
  const isKept = spelled.length === keys.length || action.kind === 'do';
  if (!isKept) notes.push({ code: 'actionsLost', name, detail: keys.join(' ').slice(0, 60) });
  if (opens === undefined) notes.push({ code: 'linkLost', name });

  const label = clipped(words.both(button.label ?? ''), name, notes);
  const said = words.both(spelled.length > 0 ? spelled.join('') : (button.vocalization ?? ''));
  const vocalization = clipped({ zh: said.zh || label.zh, en: said.en || label.en }, name, notes);
  if (vocalization.zh === '' && action.kind !== 'open') {
    notes.push({ code: 'tileWithoutWords', name });
    return null;
  }
  if ((button.sound_id ?? null) !== null)
    noteMedia('sound', button.id, world.sounds.get(button.sound_id ?? ''), name, world);
  const span = button.ext_mouyu_span ?? world.spans.get(button.id);
  const link = extraOf(button.load_board ?? {}, typeof opens === 'string' ? KNOWN_OF_LINK : new Set());
  return {
    id: button.id,
    label,
    vocalization,
    symbol: pictureOf(button, name, world),
    action,
    ...hueOfTile(button, world),
    ...(span === undefined ? {} : { span }),
    ...(button.ext_mouyu_area === undefined ? {} : { area: button.ext_mouyu_area }),
    ...(button.hidden === true ? { hidden: true } : {}),
    ...(button.ext_mouyu_pinned === true ? { pinned: true } : {}),
    ...extraOf(
      {
        ...button,
        // What is only partly understood is written back as it was.
        ...(isKept ? {} : { kept_action: button.action, kept_actions: button.actions }),
        ...(link.extra === undefined ? {} : { kept_load_board: link.extra }),
      },
      KNOWN,
    ),
  };
}
