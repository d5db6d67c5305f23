import type { ScreenGeometry } from '../../core/geometry';
import type { Settings } from '../../core/settings/settings';
import { settingsStore } from '../stores/settings-store';

const MM_PER_INCH = 25.4;
/** Where people sit when nothing has been measured. */
export const USUAL_DISTANCE_MM = 600;

/** The display the window is on, with its size in millimetres from the diagonal in the settings. */
export function screenGeometry(settings: Settings = settingsStore.getState()): ScreenGeometry {
  const { width: widthPx, height: heightPx } = window.screen;
  const mmPerPx = (settings.screen.diagonalInch * MM_PER_INCH) / Math.hypot(widthPx, heightPx);
  return {
    widthPx,
    heightPx,
    widthMm: widthPx * mmPerPx,
    heightMm: heightPx * mmPerPx,
    cameraOffsetMm: { xMm: settings.screen.cameraOffsetXMm, yMm: settings.screen.cameraOffsetYMm },
  };
}
