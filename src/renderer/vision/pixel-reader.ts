import type { EyeBand } from '../../core/vision/face-frame';

/** An upright rectangle of whole picture pixels. */
export interface PictureRect {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Side of the thumbnail of the face whose mean is its brightness. */
const THUMBNAIL_PX = 16;
/** A strip across the face: noise alone makes two living pictures of it differ. */
const SAMPLE_PX = { width: 96, height: 16 };

function readableContext(): OffscreenCanvasRenderingContext2D {
  // Kept in main memory: reading pixels back from a graphics card costs more than drawing them.
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas in this worker');
  return context;
}

/** Reads the few pixels that the gaze needs from a camera picture, never the whole of it. */
export class PixelReader {
  private readonly bandContext = readableContext();
  private readonly thumbnailContext = readableContext();
  private readonly sampleContext = readableContext();

  constructor() {
    this.thumbnailContext.canvas.width = THUMBNAIL_PX;
    this.thumbnailContext.canvas.height = THUMBNAIL_PX;
    Object.assign(this.sampleContext.canvas, SAMPLE_PX);
  }

  /** The grey picture (Rec. 601 luma) inside `rect`, which must lie within the picture. */
  eyeBand(bitmap: ImageBitmap, rect: PictureRect): EyeBand {
    const { leftPx, topPx, widthPx, heightPx } = rect;
    const { canvas } = this.bandContext;
    // Growing only: setting the size clears and allocates anew.
    if (canvas.width < widthPx) canvas.width = widthPx;
    if (canvas.height < heightPx) canvas.height = heightPx;
    this.bandContext.drawImage(bitmap, leftPx, topPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
    const rgba = this.bandContext.getImageData(0, 0, widthPx, heightPx).data;
    return { grey: greyOf(rgba), leftPx, topPx, widthPx, heightPx };
  }

  /** Some pixels from the middle of the picture as they are, RGBA: enough to tell two pictures apart. */
  sample(bitmap: ImageBitmap): Uint8ClampedArray {
    const { width, height } = this.sampleContext.canvas;
    const leftPx = Math.max(0, Math.floor((bitmap.width - width) / 2));
    const topPx = Math.max(0, Math.floor((bitmap.height - height) / 2));
    this.sampleContext.drawImage(bitmap, leftPx, topPx, width, height, 0, 0, width, height);
    return this.sampleContext.getImageData(0, 0, width, height).data;
  }

  /** Mean brightness 0–255 inside `rect`. */
  meanBrightness(bitmap: ImageBitmap, rect: PictureRect): number {
    const side = THUMBNAIL_PX;
    this.thumbnailContext.drawImage(
      bitmap,
      rect.leftPx,
      rect.topPx,
      rect.widthPx,
      rect.heightPx,
      0,
      0,
      side,
      side,
    );
    const grey = greyOf(this.thumbnailContext.getImageData(0, 0, side, side).data);
    let sum = 0;
    for (const value of grey) sum += value;
    return sum / grey.length;
  }
}

/** Luma by Rec. 601 in 16-bit fixed point, rounded. */
export function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] =
      (19595 * (rgba[at] ?? 0) + 38470 * (rgba[at + 1] ?? 0) + 7471 * (rgba[at + 2] ?? 0) + 32768) >> 16;
  }
  return grey;
}

/** Bounding box of landmarks (u, v, z triples, px), cut to the picture, at least one pixel in size. */
export function faceRect(landmarks: Float32Array, widthPx: number, heightPx: number): PictureRect {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i + 1 < landmarks.length; i += 3) {
    const u = landmarks[i] ?? 0;
    const v = landmarks[i + 1] ?? 0;
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const leftPx = clamp(Math.floor(left), 0, widthPx - 1);
  const topPx = clamp(Math.floor(top), 0, heightPx - 1);
  return {
    leftPx,
    topPx,
    widthPx: clamp(Math.ceil(right) - leftPx, 1, widthPx - leftPx),
    heightPx: clamp(Math.ceil(bottom) - topPx, 1, heightPx - topPx),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
