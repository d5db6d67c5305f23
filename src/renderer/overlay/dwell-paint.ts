import type { TargetShape } from '../selection/target-registry';

/** CSS colours of the two states; tokens `--lock` and `--pick`. */
export interface PaintColours {
  readonly lock: string;
  readonly pick: string;
}

const BORDER_PX = 5;
const POINT_RADIUS_PX = 14;
/** Words under the fill stay readable: contrast falls from 14:1 to no less than 7:1. */
const FILL_ALPHA = 0.22;
const FLASH_ALPHA = 0.35;
const SCAN_ALPHA = 0.14;
/** A blink or a lost face: still there, but waiting. */
const DIMMED = 0.45;

/** Border of the locked target, and the fill that shrinks to its middle while `progress` goes from 0 to 1. */
export function paintLock(
  context: CanvasRenderingContext2D,
  colours: PaintColours,
  shape: TargetShape,
  progress: number,
  dimmed: boolean,
): void {
  const dimming = dimmed ? DIMMED : 1;
  const left = 1 - progress;
  context.fillStyle = colours.lock;
  context.globalAlpha = FILL_ALPHA * dimming;
  outline(context, shape, left, 0);
  context.fill();
  context.strokeStyle = colours.lock;
  context.lineWidth = BORDER_PX;
  context.globalAlpha = dimming;
  outline(context, shape, 1, BORDER_PX / 2);
  context.stroke();
  context.globalAlpha = 1;
}

/** What one press of the switch would choose: a border around every target of the group, and a light fill. */
export function paintScan(
  context: CanvasRenderingContext2D,
  colours: PaintColours,
  shapes: readonly TargetShape[],
): void {
  for (const shape of shapes) {
    context.fillStyle = colours.lock;
    context.globalAlpha = SCAN_ALPHA;
    outline(context, shape, 1, 0);
    context.fill();
    context.strokeStyle = colours.lock;
    context.lineWidth = BORDER_PX;
    context.globalAlpha = 1;
    outline(context, shape, 1, BORDER_PX / 2);
    context.stroke();
  }
}

/** The pick: the whole target in the pick colour, `strength` 1 to 0. */
export function paintFlash(
  context: CanvasRenderingContext2D,
  colours: PaintColours,
  shape: TargetShape,
  strength: number,
): void {
  context.fillStyle = colours.pick;
  context.globalAlpha = FLASH_ALPHA * strength;
  outline(context, shape, 1, 0);
  context.fill();
  context.strokeStyle = colours.pick;
  context.lineWidth = BORDER_PX;
  context.globalAlpha = strength;
  outline(context, shape, 1, BORDER_PX / 2);
  context.stroke();
  context.globalAlpha = 1;
}

/** A ring where the eyes seem to look. */
export function paintPoint(
  context: CanvasRenderingContext2D,
  colours: PaintColours,
  xPx: number,
  yPx: number,
): void {
  context.strokeStyle = colours.lock;
  context.lineWidth = 3;
  context.globalAlpha = 0.7;
  context.beginPath();
  context.arc(xPx, yPx, POINT_RADIUS_PX, 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}

/** Path of the target scaled about its middle by `scale` and moved inwards by `insetPx`. */
function outline(
  context: CanvasRenderingContext2D,
  shape: TargetShape,
  scale: number,
  insetPx: number,
): void {
  const widthPx = Math.max(0, shape.widthPx * scale - 2 * insetPx);
  const heightPx = Math.max(0, shape.heightPx * scale - 2 * insetPx);
  const leftPx = shape.leftPx + (shape.widthPx - widthPx) / 2;
  const topPx = shape.topPx + (shape.heightPx - heightPx) / 2;
  const radiusPx = Math.min(Math.max(0, shape.radiusPx * scale - insetPx), widthPx / 2, heightPx / 2);
  context.beginPath();
  context.roundRect(leftPx, topPx, widthPx, heightPx, radiusPx);
}
