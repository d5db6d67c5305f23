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
/** Point of a rim in the middle of the eye. */
const RIM_MIDDLE = 3;

/** The lids of one eye: rim and fold slide over the eyeball with its pitch, with blinks and with a hanging lid. */
export class Lids {
  readonly shadow: LidShadow;
  /** Angle between the rims as seen from the eyeball's centre, radians. */
  private readonly opening: number;

  constructor(
    private readonly eye: Eyeball,
    private readonly head: HeadGeometry,
    private readonly skin: PhotoMesh,
  ) {
    this.opening =
      this.heightAngle(at(eye.landmarks.upperRim, RIM_MIDDLE)) -
      this.heightAngle(at(eye.landmarks.lowerRim, RIM_MIDDLE));
    this.shadow = new LidShadow([eye.landmarks.outer, ...eye.landmarks.upperRim, eye.landmarks.inner]);
  }

  /** All vertices that a lid can move. */
  static movingVertices(eye: Eyeball): number[] {
    const { upperRim, upperSkin, lowerRim, lowerSkin } = eye.landmarks;
    return [...upperRim, ...upperSkin, ...lowerRim, ...lowerSkin];
  }

  /** `pitch` of the eyeball in the head frame, radians; `blink` and `ptosis` as shares of the opening. */
  move(pitch: number, blink: number, ptosis: number): void {
    const gazeShift = pitch - this.eye.photoPitch;
    const lowerTurn = LOWER_LID_FOLLOW * gazeShift * (1 - blink);
    const openTurn = UPPER_LID_FOLLOW * gazeShift - ptosis * this.opening;
    const closedTurn = lowerTurn - CLOSED_SHARE * this.opening;
    const upperTurn = Math.max(closedTurn, openTurn + blink * (closedTurn - openTurn));
    const { upperRim, upperSkin, lowerRim, lowerSkin } = this.eye.landmarks;
    this.turn(upperRim, upperTurn);
    this.turn(upperSkin, upperTurn * SKIN_FOLLOW);
    this.turn(lowerRim, lowerTurn);
    this.turn(lowerSkin, lowerTurn * SKIN_FOLLOW);
    this.shadow.follow(this.skin.positions);
  }

  private heightAngle(vertex: number): number {
    const point = at(this.head.neutral, vertex);
    return Math.atan2(point.y - this.eye.centreMm.y, point.z - this.eye.centreMm.z);
  }

  /** Rotates vertices about the horizontal axis through the eyeball. */
  private turn(vertices: readonly number[], turn: number): void {
    const { positions } = this.skin;
    const centre = this.eye.centreMm;
    vertices.forEach((vertex, i) => {
      const angle = turn * at(RIM_WEIGHTS, i);
      const neutral = at(this.head.neutral, vertex);
      const y = neutral.y - centre.y;
      const z = neutral.z - centre.z;
      positions[3 * vertex + 1] = centre.y + y * Math.cos(angle) + z * Math.sin(angle);
      positions[3 * vertex + 2] = centre.z - y * Math.sin(angle) + z * Math.cos(angle);
    });
  }
}
