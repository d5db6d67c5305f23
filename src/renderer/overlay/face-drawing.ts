import type { FacePlacement } from '../../core/samples';

/** The outlines of a face, as fractions of the camera picture. */
export type FaceOutline = Pick<FacePlacement, 'outlineNorm' | 'leftEyeNorm' | 'rightEyeNorm'>;

/** What is drawn before a calibration, or beside it. */
export interface FaceScene {
  readonly face: FaceOutline | null;
  /** Where the face was at the last good calibration; takes the place of the guide. */
  readonly ghost: FaceOutline | null;
  /** Width over height of the camera picture. */
  readonly aspect: number;
}

/** Where the face should be: an upright oval in the middle, as large as at 60 cm before a 70° camera. */
const GUIDE = { centreX: 0.5, centreY: 0.54, halfWidth: 0.088, halfHeight: 0.21 };

/** Draws where the face should be and where it is (both mirrored) into a canvas. */
export function drawFace(canvas: HTMLCanvasElement, { face, ghost, aspect }: FaceScene): void {
  const scale = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (width === 0 || height === 0) return;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, width, height);
  // The picture's aspect is kept: the drawing covers the canvas as the picture would.
  const unit = Math.max(width / aspect, height);
  const toX = (xNorm: number) => width / 2 + (0.5 - xNorm) * unit * aspect;
  const toY = (yNorm: number) => height / 2 + (yNorm - 0.5) * unit;
  const styles = window.getComputedStyle(document.documentElement);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const trace = (points: FaceOutline['outlineNorm']) => {
    context.beginPath();
    points.forEach(([x, y], i) =>
      i === 0 ? context.moveTo(toX(x), toY(y)) : context.lineTo(toX(x), toY(y)),
    );
    context.closePath();
  };

  context.lineWidth = 4 * scale;
  if (face) {
    trace(face.outlineNorm);
    context.fillStyle = colour('--raised');
    context.fill();
    context.strokeStyle = colour('--muted');
    context.stroke();
    for (const eye of [face.leftEyeNorm, face.rightEyeNorm]) {
      trace(eye);
      context.fillStyle = colour('--text');
      context.fill();
    }
  }
  context.setLineDash([18 * scale, 14 * scale]);
  context.strokeStyle = colour(ghost ? '--ghost' : '--guide');
  if (ghost) {
    for (const ring of [ghost.outlineNorm, ghost.leftEyeNorm, ghost.rightEyeNorm]) {
      trace(ring);
      context.stroke();
    }
  } else {
    const { halfWidth, halfHeight } = GUIDE;
    context.beginPath();
    context.ellipse(
      toX(GUIDE.centreX),
      toY(GUIDE.centreY),
      halfWidth * unit * (16 / 9),
      halfHeight * unit,
      0,
      0,
      2 * Math.PI,
    );
    context.stroke();
  }
  context.setLineDash([]);
}
