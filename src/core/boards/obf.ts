/** Open Board Format 0.1, https://www.openboardformat.org/docs : the form boards have on disk. */
export { ObfError, OBF_MAX_BYTES, OBF_MAX_TILES, type ObfReason } from './obf-shape';
export { parseObf, type ObfOptions, type ParsedObf } from './obf-reader';
export { formatObf, mediaType, type ObfPlaces } from './obf-writer';
export type { ObfMedia } from './obf-media';
