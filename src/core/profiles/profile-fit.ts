import type { ScreenGeometry } from '../geometry';
import type { Profile } from './profile';

/** What a calibration was made with and is not there now, the gravest first. */
export type ProfileMisfit = 'otherCamera' | 'displayChanged' | 'otherResolution';

/** The camera that runs. */
export interface RunningCamera {
  readonly label: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Sizes that differ by less are the same display, its diagonal set a little differently. */
const SAME_SIZE = 0.02;

/**
 * Whether a profile was made for this camera and this display.
 * @param camera null while none runs
 * @returns null when it was, or when nothing is known of the one or the other
 */
export function profileMisfit(
  profile: Pick<Profile, 'camera' | 'screen'>,
  camera: RunningCamera | null,
  screen: ScreenGeometry,
): ProfileMisfit | null {
  const known = profile.camera;
  if (camera !== null && camera.label !== '' && known.label !== '' && camera.label !== known.label)
    return 'otherCamera';
  if (!isSameDisplay(profile.screen, screen)) return 'displayChanged';
  const hasSizes = camera !== null && camera.widthPx > 0 && known.widthPx > 0;
  if (hasSizes && (camera.widthPx !== known.widthPx || camera.heightPx !== known.heightPx))
    return 'otherResolution';
  return null;
}

function isSameDisplay(before: Profile['screen'], now: ScreenGeometry): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);
  return (
    before.widthPx === now.widthPx &&
    before.heightPx === now.heightPx &&
    isNear(before.widthMm, now.widthMm) &&
    isNear(before.heightMm, now.heightMm)
  );
}
