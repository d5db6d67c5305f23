/** Replacement characters that a decoder puts where the bytes make no sense. */
const UNREADABLE = /\ufffd/;

/**
 * Bytes of a text file in whatever encoding a carer's computer may have written: UTF-8 and UTF-16 with or without mark,
 * else GB18030.
 * @throws RangeError when they are in none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be');
  const guess = unmarkedUtf16(bytes);
  if (guess !== null) return decoded(bytes, guess);
  const text = new TextDecoder('utf-8').decode(bytes);
  return UNREADABLE.test(text) ? decoded(bytes, 'gb18030') : text;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Text has no zero bytes but in UTF-16, where line ends and Latin letters have one: which half is it? */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (UNREADABLE.test(text) || text.includes('\0')) throw new RangeError('the text is in no known encoding');
  return text;
}
