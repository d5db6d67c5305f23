import { landmarksOf, type EyesUsed } from './eyes-used';

/** Where the irises are between the eye corners, by landmarks alone: mean of the eyes that are read, in eye widths. */
export interface IrisOffset {
  /** Along the line of the corners, and at a right angle to it, downwards. */
  readonly along: number;
  readonly down: number;
}

/** @returns null when an eye has no width */
export function irisOffset(landmarks: Float32Array, used: EyesUsed): IrisOffset | null {
  const eyes = landmarksOf(used);
  let [along, down] = [0, 0];
  for (const { corners, irisCentre } of eyes) {
    const [first, second] = corners;
    const acrossX = landmarks[3 * second]! - landmarks[3 * first]!;
    const acrossY = landmarks[3 * second + 1]! - landmarks[3 * first + 1]!;
    const square = acrossX ** 2 + acrossY ** 2;
    if (!(square > 0)) return null;
    const x = landmarks[3 * irisCentre]! - (landmarks[3 * first]! + landmarks[3 * second]!) / 2;
    const y = landmarks[3 * irisCentre + 1]! - (landmarks[3 * first + 1]! + landmarks[3 * second + 1]!) / 2;
    along += (x * acrossX + y * acrossY) / square / eyes.length;
    down += (y * acrossX - x * acrossY) / square / eyes.length;
  }
  return { along, down };
}
