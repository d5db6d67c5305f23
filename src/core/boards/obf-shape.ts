import { z } from 'zod';
import { tileAreaSchema, tileSpanSchema } from './board';

/** Largest board file that is read, bytes of UTF-8. A board of 60 tiles in two languages has about 30 kB. */
export const OBF_MAX_BYTES = 1_000_000;
/** Most tiles one board may have; the same limit as `boardSchema`. */
export const OBF_MAX_TILES = 400;
/** The format name this product writes. */
export const OBF_FORMAT = 'open-board-0.1';
/** The picture set whose names `symbol` fields hold, as in `noto:droplet`. */
export const SYMBOL_SET = 'noto';

/** Why a board file cannot be used; for a sentence in the user's language. */
export type ObfReason =
  | 'tooLarge'
  | 'notJson'
  | 'notABoard'
  | 'tooManyTiles'
  | 'notAnArchive'
  | 'pathEscape'
  | 'zipBomb'
  | 'tooManyFiles'
  | 'noBoards';

/** A board file that cannot be used at all. `message` is one plain English sentence for the carer's panel. */
export class ObfError extends Error {
  override readonly name = 'ObfError';
  constructor(
    readonly reason: ObfReason,
    message: string,
  ) {
    super(message);
  }
}

/** The specification says string; files in the wild hold integers too. */
const idSchema = z.union([z.string().min(1).max(100), z.number().int().transform(String)]);
/** No picture or sound is written as null, left out, or, by some converters, as an empty word. */
const mediaIdSchema = z.union([z.literal('').transform(() => null), idSchema, z.null()]).optional();
const text = z.string().nullish();

/** The board around its buttons. Parts are `unknown` so that one bad button costs only itself. */
export const obfBoardSchema = z.looseObject({
  format: z.string(),
  id: idSchema,
  locale: text,
  name: text,
  grid: z.unknown().optional(),
  buttons: z.array(z.unknown()),
  images: z.unknown().optional(),
  sounds: z.unknown().optional(),
  strings: z.unknown().optional(),
});
export type ObfBoard = z.infer<typeof obfBoardSchema>;

export const obfButtonSchema = z.looseObject({
  id: idSchema,
  label: text,
  vocalization: text,
  image_id: mediaIdSchema,
  sound_id: mediaIdSchema,
  background_color: text,
  hidden: z.boolean().nullish(),
  action: text,
  actions: z.array(z.string()).nullish(),
  load_board: z
    .looseObject({ id: z.union([idSchema, z.null()]).optional(), path: text, name: text })
    .nullish(),
  ext_mouyu_action: z.enum(['speak', 'insert', 'call']).optional().catch(undefined),
  ext_mouyu_symbol: z.string().max(200).optional().catch(undefined),
  ext_mouyu_pinned: z.boolean().optional().catch(undefined),
  ext_mouyu_hue_deg: z.number().min(0).max(359).optional().catch(undefined),
  ext_mouyu_span: tileSpanSchema.optional().catch(undefined),
  ext_mouyu_area: tileAreaSchema.optional().catch(undefined),
});
export type ObfButton = z.infer<typeof obfButtonSchema>;

export const obfGridSchema = z.looseObject({
  order: z.array(z.array(z.union([idSchema, z.null()]))),
});

/** A picture or a sound: its bytes, the file in the archive, an address, or a name in a set of symbols. */
export const obfMediaSchema = z.looseObject({
  id: idSchema,
  data: text,
  path: text,
  url: text,
  symbol: z.looseObject({ set: z.string(), filename: z.string() }).nullish().catch(undefined),
});
export type ObfMediaEntry = z.infer<typeof obfMediaSchema>;
