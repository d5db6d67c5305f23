/** Place of one JPEG picture in a file, bytes; `to` is exclusive. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/**
 * Finds the pictures in a file of JPEG frames one after another. Walks the marker segments of each picture, so
 * that an embedded preview (a whole JPEG inside a segment) is not mistaken for a frame. Bytes between frames are
 * passed over; a last frame that is cut off is left out.
 */
export function findFrames(bytes: Uint8Array): FrameRange[] {
  const frames: FrameRange[] = [];
  let at = 0;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER || bytes[at + 1] !== START_OF_IMAGE) {
      at += 1;
      continue;
    }
    const to = endOfPicture(bytes, at + 2);
    if (to === null) {
      // Not a whole picture: look for the next one behind this start.
      at += 2;
      continue;
    }
    frames.push({ from: at, to });
    at = to;
  }
  return frames;
}

/** The place behind the end-of-image marker, or null when the picture is cut off or broken. */
function endOfPicture(bytes: Uint8Array, afterStart: number): number | null {
  let at = afterStart;
  let inScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER) {
      // Only the coded picture may hold anything but marker segments.
      if (!inScan) return null;
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return at + 2;
    if (marker === START_OF_IMAGE) return null;
    // 00 is a stuffed data byte, ff a fill byte, d0 to d7 are restart markers, 01 stands alone.
    if (marker === 0xff) {
      at += 1;
    } else if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2) return null;
      inScan = marker === START_OF_SCAN || inScan;
      at += 2 + length;
    }
  }
  return null;
}
