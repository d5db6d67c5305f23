/** What of a file could not be kept as it was. The renderer has one plain sentence per code and language. */
export const IMPORT_NOTE_CODES = [
  'otherFormat',
  'tileLeftOut',
  'tileTwice',
  'tileWithoutWords',
  'gridMissing',
  'gridUnknownTiles',
  'gridForgottenTiles',
  'actionsLost',
  'linkLost',
  'linkOutside',
  'wordsCut',
  'wordsMissing',
  'pictureLost',
  'pictureOnline',
  'pictureRefused',
  'soundLost',
  'boardLeftOut',
  'boardTwice',
  'fileMissing',
] as const;
export type ImportNoteCode = (typeof IMPORT_NOTE_CODES)[number];

export interface ImportNote {
  readonly code: ImportNoteCode;
  /** The tile, board or file that is meant, as its file names it. */
  readonly name?: string;
  readonly count?: number;
  /** Technical words that belong to the code: a field, a language, an action. */
  readonly detail?: string;
}
