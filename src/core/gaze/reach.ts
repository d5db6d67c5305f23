import type { ScreenPoint } from '../units';

/** How much of the display the eyes do not reach, as shares of its height and width from each edge; 0 is all reached. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const WHOLE_DISPLAY: Reach = { top: 0, bottom: 0, left: 0, right: 0 };

/** A band at an edge: points within it decide whether that edge is reached. */
const BAND = 0.34;
/** Something must be left to look at. */
const LARGEST_CUT = 0.4;

/**
 * The edges that were never reached: every point asked in an edge's band was given up, others were not. People with
 * ALS often cannot look up (restricted up-gaze 13 %, gaze design). The cut lies half-way to the nearest reached point.
 */
export function reachOf(
  reached: readonly ScreenPoint[],
  givenUp: readonly ScreenPoint[],
  screen: { readonly widthPx: number; readonly heightPx: number },
): Reach {
  const cut = (shareOf: (point: ScreenPoint) => number): number => {
    const missed = givenUp.map(shareOf).filter((share) => share < BAND);
    const nearest = Math.min(...reached.map(shareOf));
    const farthestMissed = Math.max(...missed, 0);
    if (missed.length === 0 || !Number.isFinite(nearest) || nearest <= farthestMissed) return 0;
    return Math.min(LARGEST_CUT, (farthestMissed + nearest) / 2);
  };
  return {
    top: cut(({ yPx }) => yPx / screen.heightPx),
    bottom: cut(({ yPx }) => 1 - yPx / screen.heightPx),
    left: cut(({ xPx }) => xPx / screen.widthPx),
    right: cut(({ xPx }) => 1 - xPx / screen.widthPx),
  };
}

/** Whether the whole display is reached. */
export const isWhole = ({ top, bottom, left, right }: Reach): boolean => top + bottom + left + right === 0;
