import { z } from 'zod';

/**
 * A phrase board as the product holds it in memory. On disk it is Open Board Format 0.1 (`obf.ts` converts):
 * the same words in two languages live in the file's `strings`.
 */
const bilingual = z.object({ zh: z.string().max(500), en: z.string().max(500) });

/** Keys that a tile may press: the names of Open Board Format without the colon, and `call`. */
export const TILE_KEYS = ['call', 'home', 'speak', 'clear', 'backspace', 'space'] as const;
export type TileKey = (typeof TILE_KEYS)[number];

/** Largest tile in cells of the grid; on a smaller grid it is cut to that. */
export const MAX_SPAN = { columns: 6, rows: 4 } as const;

const percent = z.number().min(0).max(100);

/** Cells of the grid that a tile takes. */
export const tileSpanSchema = z.object({
  columns: z.number().int().min(1).max(MAX_SPAN.columns),
  rows: z.number().int().min(1).max(MAX_SPAN.rows),
});
export type TileSpan = z.infer<typeof tileSpanSchema>;

/** Where a tile lies on the drawing of its board, and which spot of the drawing it means; percent of the drawing. */
export const tileAreaSchema = z.object({
  leftPct: percent,
  topPct: percent,
  widthPct: percent,
  heightPct: percent,
  meansXPct: percent,
  meansYPct: percent,
});
export type TileArea = z.infer<typeof tileAreaSchema>;

/** Drawings a board can have behind its tiles. */
export const BOARD_MAPS = ['bodyFront', 'bodyBack'] as const;
export type BoardMap = (typeof BOARD_MAPS)[number];

/** Most tiles of one board. */
export const MAX_TILES = 400;

export const boardTileSchema = z.object({
  id: z.string().min(1).max(100),
  label: bilingual,
  /** What is said; equal to the label when the tile has no other words for it. */
  vocalization: bilingual,
  /** Picture: a name in the symbol subset (`noto:droplet`), a kept file (`media:….png`) or empty. */
  symbol: z.string().max(200),
  /**
   * `speak`: said at once. `insert`: added to the message. `open`: opens the board `boardId`. `do`: a key of the
   * frame, or the call.
   */
  action: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('speak') }),
    z.object({ kind: z.literal('insert') }),
    z.object({ kind: z.literal('open'), boardId: z.string().min(1).max(100) }),
    z.object({ kind: z.literal('do'), what: z.enum(TILE_KEYS) }),
  ]),
  /** A recording that plays in place of the voice, a kept file (`media:….wav`). None when absent. */
  sound: z.string().max(200).exactOptional(),
  /** Hue of the tile's own colour, degrees 0–359; that of the board when absent. */
  hueDeg: z.number().min(0).max(359).exactOptional(),
  /** Not shown to the speaker; kept for the carer. */
  hidden: z.boolean().exactOptional(),
  /** Stands before all tiles that are not pinned. */
  pinned: z.boolean().exactOptional(),
  /** More than one cell of the grid; one when absent. */
  span: tileSpanSchema.exactOptional(),
  /** Place on the board's drawing. */
  area: tileAreaSchema.exactOptional(),
  /** Fields of an imported button that the product does not know; written back on export. */
  extra: z.record(z.string(), z.unknown()).exactOptional(),
});
export type BoardTile = z.infer<typeof boardTileSchema>;

export const boardSchema = z.object({
  id: z.string().min(1).max(100),
  name: bilingual,
  symbol: z.string().max(200),
  /** Hue of the category's colour, degrees 0–359; never the only sign. */
  hueDeg: z.number().min(0).max(359),
  /** In reading order, likeliest first; the grid is chosen by the user's accuracy, so tiles flow. */
  tiles: z.array(boardTileSchema).max(MAX_TILES),
  /**
   * The drawing behind the tiles; shown when every tile has a place on it that the speaker can hit, else the tiles lie
   * in the grid.
   */
  map: z.enum(BOARD_MAPS).exactOptional(),
  /** Fields of an imported board that the product does not know; written back on export. */
  extra: z.record(z.string(), z.unknown()).exactOptional(),
});
export type Board = z.infer<typeof boardSchema>;
