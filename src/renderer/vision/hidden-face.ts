import type { PictureRect } from './pixel-reader';

/** As long as `FaceChoice` waits for the speaker; afterwards anybody may be the speaker. */
const HIDE_FOR_MS = 1000;
/** The detector also goes by hair and ears. */
const MARGIN = 0.25;

/**
 * Covers the face of somebody else in the picture, so that the face model, which stays with the face it has, lets go of
 * it and looks for the speaker's.
 */
export class HiddenFace {
  private rect: PictureRect | null = null;
  private sinceMs = 0;
  private canvas: OffscreenCanvas | null = null;

  hide(rect: PictureRect, tMs: number): void {
    this.rect = rect;
    this.sinceMs = tMs;
  }

  /** The picture itself, or a copy without the face. */
  without<T extends ImageBitmap>(bitmap: T, tMs: number): T | OffscreenCanvas {
    if (this.rect === null || Math.abs(tMs - this.sinceMs) > HIDE_FOR_MS) {
      this.rect = null;
      this.canvas = null;
      return bitmap;
    }
    this.canvas ??= new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = this.canvas.getContext('2d');
    if (context === null) return bitmap;
    const { leftPx, topPx, widthPx, heightPx } = this.rect;
    context.drawImage(bitmap, 0, 0);
    context.fillStyle = '#808080';
    context.fillRect(
      leftPx - MARGIN * widthPx,
      topPx - MARGIN * heightPx,
      widthPx * (1 + 2 * MARGIN),
      heightPx * (1 + 2 * MARGIN),
    );
    return this.canvas;
  }
}
