import { z } from 'zod';

/**
 * A phrase board as the product holds it in memory. On disk it is Open Board Format 0.1 (`obf.ts` converts):
 * the same words in two languages live in the file's `strings`.
 */
const bilingual = z.object({ zh: z.string().max(500), en: z.string().max(500) });

/** Keys that a tile may press: the names of Open Board Format without the colon, and `call`. */
export const TILE_KEYS = ['call', 'home', 'speak', 'clear', 'backspace', 'space'] as const;
export type TileKey = (typeof TILE_KEYS)[number];

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
  /** Fields of an imported board that the product does not know; written back on export. */
  extra: z.record(z.string(), z.unknown()).exactOptional(),
});
export type Board = z.infer<typeof boardSchema>;
