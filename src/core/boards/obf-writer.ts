import type { Board, BoardTile } from './board';
import { tintOf } from './obf-colour';
import { gridFor } from './obf-grid';
import { OBF_FORMAT, SYMBOL_SET } from './obf-shape';
import { ObfWordList, languageOfLocale } from './obf-strings';

/** Where other programs find boards, pictures and sounds; each part of the archive or inside the file. */
export interface ObfPlaces {
  /** The file name of a linked board, for programs that follow paths and not ids. */
  readonly pathOf?: (boardId: string) => string;
  /** `path` or `data` of a kept file (`media:….png`) or symbol (`noto:droplet`); null when it is not given along. */
  readonly mediaOf?: (name: string) => { readonly path: string } | { readonly data: string } | null;
}

const MEDIA = 'media:';

/** `noto:droplet` → `droplet`; null for a picture that is not of the symbol set. */
function symbolName(symbol: string): string | null {
  return symbol.startsWith(`${SYMBOL_SET}:`) ? symbol.slice(SYMBOL_SET.length + 1) : null;
}

/** Id in the file: `noto-droplet`, `media-….png`; null for names that only this product knows. */
function mediaId(name: string): string | null {
  const symbol = symbolName(name);
  if (symbol !== null) return `${SYMBOL_SET}-${symbol}`;
  return name.startsWith(MEDIA) ? `media-${name.slice(MEDIA.length)}` : null;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  webm: 'audio/webm',
};

/** Content type by the ending of a kept file's name. */
export const mediaType = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

function mediaList(names: readonly string[], mediaOf: ObfPlaces['mediaOf']): object[] {
  return [...new Set(names)].flatMap((name): object[] => {
    const id = mediaId(name);
    const symbol = symbolName(name);
    if (id === null) return [];
    const place = mediaOf?.(name) ?? null;
    if (symbol === null) return place === null ? [] : [{ id, ...place, content_type: mediaType(name) }];
    return [
      {
        id,
        ...place,
        symbol: { set: SYMBOL_SET, filename: `${symbol}.svg` },
        content_type: 'image/svg+xml',
        width: 128,
        height: 128,
      },
    ];
  });
}

function pictureOf(symbol: string): object {
  if (symbol === '') return {};
  const id = mediaId(symbol);
  return id === null ? { ext_mouyu_symbol: symbol } : { image_id: id };
}

function actionOf({ action, extra = {} }: BoardTile, pathOf: (boardId: string) => string): object {
  const { kept_action, kept_actions, kept_load_board } = extra;
  switch (action.kind) {
    case 'open': {
      const link = { id: action.boardId, path: pathOf(action.boardId) };
      return { load_board: { ...(kept_load_board as object | undefined), ...link } };
    }
    case 'do':
      return action.what === 'call'
        ? { action: ':ext_mouyu_call', ext_mouyu_action: 'call' }
        : { action: `:${action.what}` };
    case 'speak':
    case 'insert':
      return {
        ...(kept_action === undefined ? {} : { action: kept_action }),
        ...(kept_actions === undefined ? {} : { actions: kept_actions }),
        ...(kept_load_board === undefined ? {} : { load_board: kept_load_board }),
        ext_mouyu_action: action.kind,
      };
  }
}

/** Unknown fields as they stood in the file. */
function unknownFields(extra: Readonly<Record<string, unknown>> | undefined): object {
  return Object.fromEntries(Object.entries(extra ?? {}).filter(([name]) => !name.startsWith('kept_')));
}

function buttonOf(
  tile: BoardTile,
  boardHueDeg: number,
  words: ObfWordList,
  pathOf: (boardId: string) => string,
) {
  const { id, label, vocalization } = tile;
  const hueDeg = tile.hueDeg ?? boardHueDeg;
  const sameWords = vocalization.zh === label.zh && vocalization.en === label.en;
  const soundId = tile.sound === undefined ? null : mediaId(tile.sound);
  return {
    ...unknownFields(tile.extra),
    id,
    label: words.add(label, `${id}.label`),
    ...(sameWords ? {} : { vocalization: words.add(vocalization, `${id}.vocalization`) }),
    ...pictureOf(tile.symbol),
    ...(soundId === null ? {} : { sound_id: soundId }),
    background_color: tintOf(hueDeg),
    border_color: tintOf(hueDeg, 0.5),
    ...(tile.hueDeg === undefined ? {} : { ext_mouyu_hue_deg: tile.hueDeg }),
    ...(tile.span === undefined ? {} : { ext_mouyu_span: tile.span }),
    ...(tile.area === undefined ? {} : { ext_mouyu_area: tile.area }),
    ...(tile.hidden ? { hidden: true } : {}),
    ...(tile.pinned ? { ext_mouyu_pinned: true } : {}),
    ...actionOf(tile, pathOf),
  };
}

/**
 * Writes a board as Open Board Format 0.1, pretty JSON with a final newline; `parseObf` reads it back equal as
 * long as every label has words in both languages.
 */
export function formatObf(board: Board, places: ObfPlaces = {}): string {
  const pathOf = places.pathOf ?? ((boardId) => `${boardId}.obf`);
  const { kept_grid, kept_locale, kept_strings } = board.extra ?? {};
  const locale = typeof kept_locale === 'string' ? kept_locale : 'zh';
  const words = new ObfWordList(languageOfLocale(locale) ?? 'zh');
  const name = words.add(board.name, 'board.name');
  const buttons = board.tiles.map((tile) => buttonOf(tile, board.hueDeg, words, pathOf));
  const sounds = mediaList(
    board.tiles.flatMap(({ sound }) => sound ?? []),
    places.mediaOf,
  );
  const file = {
    ...unknownFields(board.extra),
    format: OBF_FORMAT,
    id: board.id,
    locale,
    name,
    ext_mouyu_hue_deg: board.hueDeg,
    ext_mouyu_symbol: board.symbol,
    ...(board.map === undefined ? {} : { ext_mouyu_map: board.map }),
    grid: gridFor(board.tiles, kept_grid),
    buttons,
    images: mediaList(
      board.tiles.map(({ symbol }) => symbol),
      places.mediaOf,
    ),
    ...(sounds.length === 0 ? {} : { sounds }),
    strings: { ...(kept_strings as object | undefined), ...words.tables() },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
