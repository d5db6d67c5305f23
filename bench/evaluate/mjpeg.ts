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
 * that an embedded preview (a whole JPEG inside a segment) is not mistaken for a frame. A damaged picture between
 * others is still a frame, because frames are called by their number. Bytes between frames are passed over; a last
 * frame that is cut off is left out.
 */
export function findFrames(bytes: Uint8Array): FrameRange[] {
  const frames: FrameRange[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    if (!startsAt(bytes, at)) {
      at += 1;
      continue;
    }
    const end = endOfPicture(bytes, at + 2);
    const to = end === 'damaged' ? endOfDamaged(bytes, at + 2) : end;
    if (to === 'cutOff') break;
    frames.push({ from: at, to });
    at = to;
  }
  return frames;
}

/** A picture begins with its start marker and the first byte of another marker. */
function startsAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === MARKER && bytes[at + 1] === START_OF_IMAGE && bytes[at + 2] === MARKER;
}

/** The place behind the picture; `cutOff` when the file ends in it, `damaged` when its segments make no sense. */
function endOfPicture(bytes: Uint8Array, afterStart: number): number | 'cutOff' | 'damaged' {
  let at = afterStart;
  let inScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== MARKER) {
      // Only the coded picture may hold anything but marker segments.
      if (!inScan) return 'damaged';
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return at + 2;
    // The next picture begins before this one has ended: it was cut off.
    if (marker === START_OF_IMAGE) return at;
    // 00 is a stuffed data byte, ff a fill byte, d0 to d7 are restart markers, 01 stands alone.
    if (marker === 0xff) {
      at += 1;
    } else if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
    } else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2) return 'damaged';
      inScan = marker === START_OF_SCAN || inScan;
      at += 2 + length;
    }
  }
  return 'cutOff';
}

/** Where a picture with senseless segments ends: at an end marker before another picture or the end of the file. */
function endOfDamaged(bytes: Uint8Array, from: number): number | 'cutOff' {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== MARKER || bytes[at + 1] !== END_OF_IMAGE) continue;
    if (at + 2 === bytes.length || startsAt(bytes, at + 2)) return at + 2;
  }
  return 'cutOff';
}
