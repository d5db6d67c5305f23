import { WHOLE_DISPLAY } from '../../core/gaze/reach';
import { areSidesLearnt } from '../../core/gaze/side-gaze';
import type { GridPlace } from '../../core/keyboard/hit-probability';
import { chooseLayout, type LayoutChoice } from '../../core/keyboard/ladder';
import type { Profile } from '../../core/profiles/profile';
import type { Settings } from '../../core/settings/settings';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';

/** Where the tiles of the Speak screen lie, as fractions of the display: what `speak.css` leaves between the frame. */
const TILE_AREA = { left: 0.118, top: 0.172, width: 0.764, height: 0.75 };

/** The place of the tiles as this user sees it. */
export function tilePlace(settings: Settings, profile: Profile | null): GridPlace {
  // What the eyes do not reach is left empty: the whole page shrinks into the rest of the display (`app/reach.ts`).
  const { top, bottom, left, right } = profile?.reach ?? WHOLE_DISPLAY;
  const [width, height] = [1 - left - right, 1 - top - bottom];
  return {
    screen: screenGeometry(settings),
    viewerDistanceMm: profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM,
    content: {
      left: left + TILE_AREA.left * width,
      top: top + TILE_AREA.top * height,
      width: TILE_AREA.width * width,
      height: TILE_AREA.height * height,
    },
  };
}

/** Whether the eyes point by left and right alone, without calibration. */
export const areSidesInUse = ({ pointSource, sides }: Settings): boolean =>
  pointSource === 'camera' && sides.on && areSidesLearnt(sides);

/** Tile grid and keyboard for what this user can hit; the mouse can hit anything, left and right only halves. */
export function layoutChoice(settings: Settings, profile: Profile | null): LayoutChoice {
  if (areSidesInUse(settings)) {
    const keyboard = settings.keyboard === 'yesNo' ? 'yesNo' : 'halves';
    return chooseLayout(null, tilePlace(settings, profile), { tileGrid: '2x1', keyboard });
  }
  const accuracy = settings.pointSource === 'camera' ? (profile?.accuracy ?? null) : null;
  return chooseLayout(accuracy, tilePlace(settings, profile), settings);
}
