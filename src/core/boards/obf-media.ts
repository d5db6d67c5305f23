import type { ImportNote } from './import-note';
import { SYMBOL_SET, obfMediaSchema, type ObfMediaEntry } from './obf-shape';

/** A picture or sound that came with a board, for somebody to look at, write down and put on its tile. */
export interface ObfMedia {
  readonly use: 'picture' | 'sound';
  readonly tileId: string;
  /** A `data:` address, or a path in the archive. */
  readonly source: { readonly kind: 'data' | 'path'; readonly value: string };
}

/** Pictures or sounds of a file by their id; what is no such thing is passed over. */
export function mediaEntries(list: unknown): Map<string, ObfMediaEntry> {
  const entries = (Array.isArray(list) ? list : []).flatMap((value) => {
    const entry = obfMediaSchema.safeParse(value);
    return entry.success ? [entry.data] : [];
  });
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Name in the symbol set, `noto:droplet`; null when the entry is no such symbol. */
export function symbolOf(entry: ObfMediaEntry): string | null {
  if (entry.symbol?.set !== SYMBOL_SET) return null;
  const name = entry.symbol.filename.replace(/\.svg$/, '');
  return /^[a-z0-9-]{1,100}$/.test(name) ? `${SYMBOL_SET}:${name}` : null;
}

/** Where the bytes are: in the file, in the archive; or a note that they cannot be had. */
export function sourceOf(
  entry: ObfMediaEntry | undefined,
  use: ObfMedia['use'],
  name: string,
): ObfMedia['source'] | ImportNote {
  const data = entry?.data ?? '';
  const path = entry?.path ?? '';
  if (data.startsWith('data:')) return { kind: 'data', value: data };
  if (path !== '') return { kind: 'path', value: path };
  if (use === 'picture' && (entry?.url ?? '') !== '') return { code: 'pictureOnline', name };
  return { code: use === 'picture' ? 'pictureLost' : 'soundLost', name };
}
