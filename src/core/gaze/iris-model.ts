import { IRIS_LEVER_MM } from '../eye-anatomy';
import type { Deg, Mm, PointMm } from '../units';
import type { ObservedCalibration } from '../vision/eye-observer';
import type { EyesUsed } from '../vision/eyes-used';
import type { HeadPose } from '../vision/head-pose';
import type { EyeAngles, IrisTemplate } from '../vision/iris-registration';
import { eyeAnglesDeg, eyeLooksAtMm, viewOf } from './eye-ray';
import type { Lessons } from './lessons';
import { fitQuadratic, type Place, type Quadratic, quadraticAt } from './quadratic';
import { assembleSlip, fitSlip, slipOf, type Slip, type SlipLabels } from './slip';

/** One eye that is read by the place of its iris. */
export interface EyeIris<S extends SlipLabels = Slip> {
  /** Index among the eyes of a row. */
  readonly eye: number;
  readonly centreMm: Float64Array;
  readonly widthMm: Mm;
  readonly template: IrisTemplate;
  /** What leads from registered to true angles. */
  readonly across: Quadratic;
  readonly up: Quadratic;
  readonly slip: S;
}

/** The irises of a calibrated user. */
export interface IrisModel<S extends SlipLabels = Slip> {
  readonly eyes: readonly EyeIris<S>[];
  /** Mean direction of the camera as the head saw it during calibration. */
  readonly view: readonly [across: number, up: number];
}

/** Keeps the correction flat, per frame and term: constant, linear, of degree two. */
const PENALTIES = [0, 1e-3, 1e-3, 3e-3, 3e-3, 3e-3];

/** The lids lie in front of the plane through the eye corners, and seem to slip when the head turns; tuning faces, 1 to 3. */
const LIDS_BEFORE_CORNERS_MM: Mm = 1.75;
/** Slips much smaller than this are noise of the lids, larger ones the pose's errors. */
const BELIEVED_SLIP_MM: Mm = 0.1;
/** A slip of the plane by a mm turns the iris that is seen on it by so much. */
const DEG_PER_MM: Deg = 180 / Math.PI / IRIS_LEVER_MM;

/** Tens of degrees. */
const placeOf = ([acrossDeg, upDeg]: EyeAngles): Place => [acrossDeg / 10, upDeg / 10];

/** What a calibration says of the irises, or null when it says nothing that can be used. */
export function fitIrisModel(
  observed: ObservedCalibration,
  targets: readonly PointMm[],
  used: EyesUsed,
  learnt: {
    readonly lessons: Lessons;
    /** Copy that each lesson is of. */
    readonly copies: readonly number[];
    readonly reachOfDistance: number;
  },
): IrisModel | null {
  const { poses, shiftOfCopy } = observed;
  const moved = (axis: 0 | 1) => Float64Array.from(learnt.copies, (copy) => shiftOfCopy[copy]![axis]);
  const labels = { across: moved(0), down: moved(1) };
  const seen = learnt.copies.map((copy) => copy === 0);
  const anglesOf = (centreMm: Float64Array) =>
    poses.map((pose, frame) => eyeAnglesDeg(pose, centreMm, targets[frame]!));
  const eyes: EyeIris[] = [];
  for (const { eye, centreMm, widthMm, template, angles } of observed.observeIrises(used, anglesOf)) {
    const known = anglesOf(centreMm);
    const slip = fitSlip(learnt.lessons, eye, labels, seen, learnt.reachOfDistance);
    const across = fitCorrection(angles, known, 0);
    const up = fitCorrection(angles, known, 1);
    if (slip === null || across === null || up === null) return null;
    eyes.push({ eye, centreMm, widthMm, template, across, up, slip });
  }
  const views = poses.map(viewOf);
  const mean = (axis: 0 | 1) => views.reduce((sum, view) => sum + view[axis] / views.length, 0);
  return { eyes, view: [mean(0), mean(1)] };
}

/** What has to be added to registered angles. */
function fitCorrection(
  angles: readonly (EyeAngles | null)[],
  known: readonly EyeAngles[],
  axis: 0 | 1,
): Quadratic | null {
  const seen = angles.flatMap((at, frame) =>
    at === null ? [] : [{ place: placeOf(at), missing: known[frame]![axis] - at[axis] }],
  );
  return fitQuadratic(
    seen.map(({ place }) => place),
    seen.map(({ missing }) => missing),
    PENALTIES,
  );
}

/** Puts a model together from what is saved of it; null when its lessons give no solvable system. */
export function assembleIrisModel(
  { eyes, view }: IrisModel<SlipLabels>,
  lessons: Lessons,
  doubts: Float64Array,
): IrisModel | null {
  const assembled = eyes.flatMap((eye) => {
    const slip = assembleSlip(lessons, eye.eye, eye.slip, doubts);
    return slip === null ? [] : [{ ...eye, slip }];
  });
  return assembled.length === eyes.length ? { eyes: assembled, view } : null;
}

/**
 * Where one eye looks by its iris, on the plane z = 0.
 * @param registered angles at which its iris is seen
 * @param features patches of both eyes in the same frame
 */
export function irisLooksAtMm(
  { view }: IrisModel,
  iris: EyeIris,
  pose: HeadPose,
  registered: EyeAngles,
  features: Float64Array,
): PointMm | null {
  const [slipAcross, slipDown] = slipOf(iris.slip, features, iris.eye);
  const [viewAcross, viewUp] = viewOf(pose);
  const acrossMm = slipAcross * iris.widthMm - LIDS_BEFORE_CORNERS_MM * (viewAcross - view[0]);
  const upMm = -slipDown * iris.widthMm - LIDS_BEFORE_CORNERS_MM * (viewUp - view[1]);
  const square = acrossMm ** 2 + upMm ** 2;
  const degPerMm = (DEG_PER_MM * square) / (square + BELIEVED_SLIP_MM ** 2);
  const angles = [registered[0] + acrossMm * degPerMm, registered[1] + upMm * degPerMm] as const;
  const place = placeOf(angles);
  return eyeLooksAtMm(pose, iris.centreMm, [
    angles[0] + quadraticAt(iris.across, place),
    angles[1] + quadraticAt(iris.up, place),
  ]);
}
