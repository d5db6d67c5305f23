import type { FacePlacement } from '../../core/samples';

/** Where the face should be: an upright oval in the middle, as large as at 60 cm before a 70° camera. */
const GUIDE = { centreX: 0.5, centreY: 0.54, halfWidth: 0.088, halfHeight: 0.21 };
const CAMERA_ASPECT = 16 / 9;

/** Draws the guide and the face (mirrored) into a canvas; `null` draws the guide alone. */
export function drawFace(canvas: HTMLCanvasElement, placement: FacePlacement | null): void {
  const scale = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (width === 0 || height === 0) return;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, width, height);
  // The picture's aspect is kept: the drawing covers the canvas as the picture would.
  const unit = Math.max(width / CAMERA_ASPECT, height);
  const toX = (xNorm: number) => width / 2 + (0.5 - xNorm) * unit * CAMERA_ASPECT;
  const toY = (yNorm: number) => height / 2 + (yNorm - 0.5) * unit;

  context.setLineDash([18 * scale, 14 * scale]);
  context.lineWidth = 4 * scale;
  context.strokeStyle = '#59626d';
  context.beginPath();
  context.ellipse(
    toX(GUIDE.centreX),
    toY(GUIDE.centreY),
    GUIDE.halfWidth * unit * CAMERA_ASPECT,
    GUIDE.halfHeight * unit,
    0,
    0,
    2 * Math.PI,
  );
  context.stroke();
  context.setLineDash([]);
  if (!placement) return;

  const trace = (points: readonly (readonly [number, number])[]) => {
    context.beginPath();
    points.forEach(([x, y], i) =>
      i === 0 ? context.moveTo(toX(x), toY(y)) : context.lineTo(toX(x), toY(y)),
    );
    context.closePath();
  };
  trace(placement.outlineNorm);
  context.fillStyle = '#2c3138';
  context.fill();
  context.strokeStyle = '#b4bbc4';
  context.stroke();
  for (const eye of [placement.leftEyeNorm, placement.rightEyeNorm]) {
    trace(eye);
    context.fillStyle = '#f4f1ea';
    context.fill();
  }
}
