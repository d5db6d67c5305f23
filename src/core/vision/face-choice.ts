import type { Ms } from '../units';
import { FACE_OVAL } from './landmarks';

/** A face that is gone for so long may be replaced by another one. */
const FORGET_AFTER_MS: Ms = 1000;
/** A face this far from the last place, in its own widths, is another one. */
const SAME_WITHIN_WIDTHS = 0.75;

interface FaceBox {
  readonly centreU: number;
  readonly centreV: number;
  readonly widthPx: number;
}

/**
 * Which of several faces is the speaker's: the one that was there before, else the largest, which is the nearest. A
 * visitor who leans in is not taken for the speaker, not even while the speaker's face is lost for a moment.
 */
export class FaceChoice {
  private last: (FaceBox & { readonly tMs: Ms }) | null = null;

  /** @param faces landmarks (u, v, z triples, px) of each face in one picture */
  choose(faces: readonly Float32Array[], tMs: Ms): Float32Array | null {
    if (this.last !== null && Math.abs(tMs - this.last.tMs) > FORGET_AFTER_MS) this.last = null;
    const boxes = faces.map(boxOf);
    let best = -1;
    for (const [i, box] of boxes.entries()) {
      if (this.last !== null && awayInWidths(box, this.last) > SAME_WITHIN_WIDTHS) continue;
      const before = boxes[best];
      if (before === undefined || this.isBetter(box, before)) best = i;
    }
    const chosen = boxes[best];
    if (chosen === undefined) return null;
    this.last = { ...chosen, tMs };
    return faces[best] ?? null;
  }

  private isBetter(box: FaceBox, than: FaceBox): boolean {
    if (this.last === null) return box.widthPx > than.widthPx;
    return awayInWidths(box, this.last) < awayInWidths(than, this.last);
  }
}

const awayInWidths = (box: FaceBox, last: FaceBox): number =>
  Math.hypot(box.centreU - last.centreU, box.centreV - last.centreV) / Math.max(1, last.widthPx);

function boxOf(landmarks: Float32Array): FaceBox {
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of FACE_OVAL) {
    minU = Math.min(minU, landmarks[3 * i]!);
    maxU = Math.max(maxU, landmarks[3 * i]!);
    minV = Math.min(minV, landmarks[3 * i + 1]!);
    maxV = Math.max(maxV, landmarks[3 * i + 1]!);
  }
  return { centreU: (minU + maxU) / 2, centreV: (minV + maxV) / 2, widthPx: maxU - minU };
}
