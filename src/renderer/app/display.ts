import type { ScreenGeometry } from '../../core/geometry';
import type { Settings } from '../../core/settings/settings';
import { settingsStore } from '../stores/settings-store';

const MM_PER_INCH = 25.4;
/** Where people sit when nothing has been measured. */
export const USUAL_DISTANCE_MM = 600;

const UNKNOWN_PX = { width: 1920, height: 1080 };

/** The display the window is on, with its size in millimetres from the diagonal in the settings. */
export function screenGeometry(settings: Settings = settingsStore.getState()): ScreenGeometry {
  // A system that does not tell the size of its display: the window fills it, as far as anybody knows.
  const widthPx = window.screen.width || window.innerWidth || UNKNOWN_PX.width;
  const heightPx = window.screen.height || window.innerHeight || UNKNOWN_PX.height;
  const mmPerPx = (settings.screen.diagonalInch * MM_PER_INCH) / Math.hypot(widthPx, heightPx);
  return {
    widthPx,
    heightPx,
    widthMm: widthPx * mmPerPx,
    heightMm: heightPx * mmPerPx,
    cameraOffsetMm: { xMm: settings.screen.cameraOffsetXMm, yMm: settings.screen.cameraOffsetYMm },
  };
}
