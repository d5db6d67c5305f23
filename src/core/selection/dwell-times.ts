import type { DwellClass } from '../samples';
import type { Settings } from '../settings/settings';
import type { Ms } from '../units';

/** Dwell time of every class of target. */
export type DwellTimes = Readonly<Record<DwellClass, Ms>>;

/**
 * Dwell times as the user set them. Calibration targets and the answers to a calibration have no setting of their
 * own: they take the time of yes / no, since they too are answers given while the tracking is still to be trusted.
 */
export function dwellTimes(dwell: Settings['dwell']): DwellTimes {
  return {
    key: dwell.keyMs,
    tile: dwell.tileMs,
    candidate: dwell.candidateMs,
    yesNo: dwell.yesNoMs,
    destructive: dwell.destructiveMs,
    call: dwell.callMs,
    rest: dwell.restMs,
    calibration: dwell.yesNoMs,
  };
}
