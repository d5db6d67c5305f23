import { at } from './at';
import type { HeadGeometry } from './head-geometry';
import { CHIN, FACE_VERTEX_COUNT, FOREHEAD, MOUTH } from './landmark-sets';

/** Brows move as a band of this half height, with their middle this far above the eyes. */
const BROWS_ABOVE_EYES_MM = 22;
const BROW_HALF_HEIGHT_MM = 16;
/** Parting of the lips: what is above their middle hardly follows the chin. */
const UPPER_LIP_SHARE = 0.08;

/** Moves the skin as in speech: the chin down by `jawMm`, the brows up by `browMm`; the rest fades in between. */
export function expressSkin(
  positions: Float32Array,
  head: HeadGeometry,
  jawMm: number,
  browMm: number,
): void {
  if (jawMm === 0 && browMm === 0) return;
  const lipsY = MOUTH.reduce((sum, vertex) => sum + at(head.neutral, vertex).y, 0) / MOUTH.length;
  const chinY = at(head.neutral, CHIN).y;
  const foreheadY = at(head.neutral, FOREHEAD).y;
  for (let vertex = 0; vertex < FACE_VERTEX_COUNT; vertex++) {
    const { y } = at(head.neutral, vertex);
    const belowLips = Math.min(1, Math.max(0, (lipsY - y) / (lipsY - chinY)));
    const jawShare = belowLips > 0 ? 0.35 + 0.65 * belowLips : cheekShare(y, lipsY);
    const browShare = Math.max(0, 1 - Math.abs(y - BROWS_ABOVE_EYES_MM) / BROW_HALF_HEIGHT_MM);
    const own = y < foreheadY ? browShare : 0;
    positions[3 * vertex + 1] = y - jawMm * jawShare + browMm * own;
  }
}

/** Between the eyes (0) and the lips (a little), growing with the square. */
function cheekShare(y: number, lipsY: number): number {
  if (y >= 0) return 0;
  return UPPER_LIP_SHARE * (y / lipsY) ** 2;
}
