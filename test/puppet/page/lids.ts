import type { HeadGeometry } from './head-geometry';
import { at } from './at';
import type { Eyeball } from './eyeball';
import { RIM_WEIGHTS } from './landmark-sets';
import { LidShadow } from './lid-shadow';
import type { PhotoMesh } from './photo-mesh';

/** Lid rotation per eyeball pitch. */
const UPPER_LID_FOLLOW = 0.75;
const LOWER_LID_FOLLOW = 0.3;
/** The fold above the lid moves with this share of the rim. */
const SKIN_FOLLOW = 0.45;
/** A closed lid stops just short of the lower rim, or the two would cross. */
const CLOSED_SHARE = 0.97;

/** The lids of one eye: rim and fold slide over the eyeball with its pitch, with blinks and with a hanging lid. */
export class Lids {
  readonly shadow: LidShadow;
  /** Angle between the rims at each of their points as seen from the eyeball's centre, radians. */
  private readonly openings: readonly number[];

  constructor(
    private readonly eye: Eyeball,
    private readonly head: HeadGeometry,
    private readonly skin: PhotoMesh,
  ) {
    const { upperRim, lowerRim } = eye.landmarks;
    this.openings = upperRim.map((upper, i) => this.heightAngle(upper) - this.heightAngle(at(lowerRim, i)));
    this.shadow = new LidShadow([eye.landmarks.outer, ...eye.landmarks.upperRim, eye.landmarks.inner]);
  }

  /** All vertices that a lid can move. */
  static movingVertices(eye: Eyeball): number[] {
    const { upperRim, upperSkin, lowerRim, lowerSkin } = eye.landmarks;
    return [...upperRim, ...upperSkin, ...lowerRim, ...lowerSkin];
  }

  /** `pitch` of the eyeball in the head frame, radians; `blink` and `ptosis` as shares of the opening. */
  move(pitch: number, blink: number, ptosis: number, lashes: number): void {
    const gazeShift = pitch - this.eye.photoPitch;
    const lowerTurns = RIM_WEIGHTS.map((weight) => LOWER_LID_FOLLOW * gazeShift * (1 - blink) * weight);
    const upperTurns = RIM_WEIGHTS.map((weight, i) => {
      const open = UPPER_LID_FOLLOW * gazeShift * weight - ptosis * at(this.openings, i);
      const closed = at(lowerTurns, i) - CLOSED_SHARE * at(this.openings, i);
      return Math.max(closed, open + blink * (closed - open));
    });
    const { upperRim, upperSkin, lowerRim, lowerSkin } = this.eye.landmarks;
    this.turn(upperRim, upperTurns, 1);
    this.turn(upperSkin, upperTurns, SKIN_FOLLOW);
    this.turn(lowerRim, lowerTurns, 1);
    this.turn(lowerSkin, lowerTurns, SKIN_FOLLOW);
    this.shadow.follow(this.skin.positions, lashes);
  }

  private heightAngle(vertex: number): number {
    const point = at(this.head.neutral, vertex);
    return Math.atan2(point.y - this.eye.centreMm.y, point.z - this.eye.centreMm.z);
  }

  /** Rotates vertices about the horizontal axis through the eyeball by a share of the turns, radians. */
  private turn(vertices: readonly number[], turns: readonly number[], share: number): void {
    const { positions } = this.skin;
    const centre = this.eye.centreMm;
    vertices.forEach((vertex, i) => {
      const angle = share * at(turns, i);
      const neutral = at(this.head.neutral, vertex);
      const y = neutral.y - centre.y;
      const z = neutral.z - centre.z;
      positions[3 * vertex + 1] = centre.y + y * Math.cos(angle) + z * Math.sin(angle);
      positions[3 * vertex + 2] = centre.z - y * Math.sin(angle) + z * Math.cos(angle);
    });
  }
}
