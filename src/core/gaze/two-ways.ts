import type { Deg, PointMm } from '../units';
import type { HeadPose } from '../vision/head-pose';
import { eyeInHeadDeg } from './eye-in-head';
import { viewOf } from './eye-ray';
import type { GazeModel } from './gaze-model';

/**
 * Patches and irises err differently (patches bend between the targets, irises follow the pose's errors): their mean is
 * better than either. 0.6 serves as well.
 */
const SHARE_OF_IRISES = 0.5;
/** Irises that are this far from the patches count half of that: a reflection may lie over them. */
const DOUBTED_DEG: Deg = 10;
/**
 * So do irises of a head that is turned this far away from where it was in the calibration: how deep the eyes lie is not
 * known well. 6 to 15 serve as well.
 */
const TURNED_DEG: Deg = 10;

const DEG_PER_RAD = 180 / Math.PI;

/** The gaze by patches and irises together; by the patches alone when the irises say nothing. */
export function fuse(
  { irises: model }: Pick<GazeModel, 'irises'>,
  pose: HeadPose,
  patches: PointMm,
  irises: PointMm | null,
): PointMm {
  if (irises === null || model === null) return patches;
  const [across, up] = eyeInHeadDeg(pose, patches);
  const [irisAcross, irisUp] = eyeInHeadDeg(pose, irises);
  const apartDeg = Math.hypot(irisAcross - across, irisUp - up);
  const view = viewOf(pose);
  const turnedDeg = Math.hypot(view[0] - model.view[0], view[1] - model.view[1]) * DEG_PER_RAD;
  const share = SHARE_OF_IRISES / (1 + (apartDeg / DOUBTED_DEG) ** 2 + (turnedDeg / TURNED_DEG) ** 2);
  const between = (from: number, to: number) => from + share * (to - from);
  return { xMm: between(patches.xMm, irises.xMm), yMm: between(patches.yMm, irises.yMm), zMm: 0 };
}
