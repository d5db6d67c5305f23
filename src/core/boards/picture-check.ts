/** Largest picture file that is opened, bytes. */
export const PICTURE_MAX_BYTES = 20_000_000;
/** Largest picture that is opened, pixels: a photo of a good camera. Opened it takes four bytes each. */
export const PICTURE_MAX_PIXELS = 60_000_000;

/** What a file of a picture turned out to be: `kind` is its content type. */
export type PictureCheck =
  | { readonly ok: true; readonly kind: string }
  | { readonly ok: false; readonly why: 'unknown' | 'huge' | 'script' };

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));

/** Size in a PNG's first chunk. PNG Specification, 11.2.2. */
function pngSize(view: DataView): Size {
  return { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** Size in the first frame header of a JPEG. ITU-T T.81, B.2.2. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    // Fill bytes and markers without a length.
    const isBare = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;
    at += marker === 0xff ? 1 : isBare ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Size in a WebP file. WebP Container Specification: VP8, VP8L and VP8X. */
function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  if (ascii(bytes, 12, 'VP8X')) {
    const size = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { widthPx: size(24), heightPx: size(27) };
  }
  if (ascii(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (ascii(bytes, 12, 'VP8 ')) {
    return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

function sizeOf(bytes: Uint8Array): (Size & { readonly kind: string }) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 32) return null;
  if (ascii(bytes, 1, 'PNG\r\n') && bytes[0] === 0x89) return { ...pngSize(view), kind: 'image/png' };
  if (ascii(bytes, 0, 'GIF8')) {
    return { widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true), kind: 'image/gif' };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const size = jpegSize(view);
    return size && { ...size, kind: 'image/jpeg' };
  }
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) {
    const size = webpSize(bytes, view);
    return size && { ...size, kind: 'image/webp' };
  }
  return null;
}

/** What an SVG must not hold: programs, event handlers, foreign documents, links out of the file, entities. */
const UNSAFE_SVG =
  /<\s*(script|foreignObject|iframe|embed|object|audio|video)|\son[a-z]+\s*=|javascript:|<!ENTITY|(href|src)\s*=\s*["']\s*(?!#|data:image\/(png|jpeg|gif|webp))[^"'\s]|url\(\s*["']?(?!#)|@import/i;

/** Whether an SVG document is only a drawing. */
export const isSafeSvg = (text: string): boolean => /<svg[\s>]/i.test(text) && !UNSAFE_SVG.test(text);

/**
 * Judges a picture by its first bytes, before anything decodes it. The kind a file claims to be does not count.
 *
 * @param text the same bytes as UTF-8 text; asked for only when they are no other kind of picture.
 */
export function checkPicture(bytes: Uint8Array, text: () => string): PictureCheck {
  if (bytes.length > PICTURE_MAX_BYTES) return { ok: false, why: 'huge' };
  const size = sizeOf(bytes);
  if (size !== null) {
    const { widthPx, heightPx, kind } = size;
    if (widthPx === 0 || heightPx === 0) return { ok: false, why: 'unknown' };
    return widthPx * heightPx > PICTURE_MAX_PIXELS ? { ok: false, why: 'huge' } : { ok: true, kind };
  }
  const svg = text();
  if (!/<svg[\s>]/i.test(svg.slice(0, 5000))) return { ok: false, why: 'unknown' };
  return isSafeSvg(svg) ? { ok: true, kind: 'image/svg+xml' } : { ok: false, why: 'script' };
}
