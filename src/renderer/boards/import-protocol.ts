import type { ObfReason } from '../../core/boards/obf';
import type { Unpacked } from './unpack';

/** What the import worker answers to the bytes of a file. */
export type ImportReply =
  | { readonly kind: 'unpacked'; readonly unpacked: Unpacked }
  | { readonly kind: 'refused'; readonly reason: ObfReason };
