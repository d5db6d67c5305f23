import type { CameraFrame } from '../camera/video-frames';

/** Longest side of the photo, pixels; `picture.ts` keeps no more. */
const SIDE_PX = 640;

/** Draws the middle square of a camera frame on a canvas: tiles are about square. */
export async function drawFrame(frame: CameraFrame, canvas: HTMLCanvasElement): Promise<void> {
  const bitmap = await frame.grab();
  try {
    const sidePx = Math.min(bitmap.width, bitmap.height);
    const target = Math.min(SIDE_PX, sidePx);
    if (canvas.width !== target || canvas.height !== target) {
      canvas.width = target;
      canvas.height = target;
    }
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const left = (bitmap.width - sidePx) / 2;
    const top = (bitmap.height - sidePx) / 2;
    context.drawImage(bitmap, left, top, sidePx, sidePx, 0, 0, target, target);
  } finally {
    bitmap.close();
  }
}
