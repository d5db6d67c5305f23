import type { ScanTarget } from '../../src/core/scanning/scan-tree';

/** A target as it lies in the window. */
export interface TargetLook extends Pick<ScanTarget, 'id' | 'dwellClass' | 'rect'> {
  /** On a keyboard, where a decoder puts right what was nearly hit. */
  readonly isKey: boolean;
  /** While nobody can point with the eyes yet: for a hand and a switch. */
  readonly isBeforeEyes: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What `chooseLayout` gives without a measured accuracy. */
const USUAL_GRID = '5x3';
/** Share of the window that tiles have, as `app/layout-choice.ts` reckons with. */
const TILE_AREA: Size = { width: 0.764, height: 0.75 };
/** What is no tile may be half as wide and high as one: most of it lies at an edge, beyond which nothing competes. */
const SHARE_OF_TILE = 0.5;
/** Coarse grids have their frame in a row below, about a sixth of the window high. */
const MOST_HEIGHT = 0.155;
/** A key of the fullest keyboard. */
const KEY: Size = { width: 0.05, height: 0.087 };
/** A button for a hand at arm's length. */
const FOR_A_HAND: Size = { width: 0.098, height: 0.065 };

/** So near to an edge of the window, as a share of it, what lies beyond the target is won as well. */
const AT_THE_EDGE = 0.02;

/** Width and height of a target with what is beyond it at an edge of the window: looks go astray there too. */
export function reachedSizePx({ rect }: TargetLook, windowPx: Size): Size {
  const { leftPx, topPx, widthPx, heightPx } = rect;
  const near = (gapPx: number, lengthPx: number) => (gapPx > 0 && gapPx < AT_THE_EDGE * lengthPx ? gapPx : 0);
  return {
    width: widthPx + near(leftPx, windowPx.width) + near(windowPx.width - leftPx - widthPx, windowPx.width),
    height:
      heightPx + near(topPx, windowPx.height) + near(windowPx.height - topPx - heightPx, windowPx.height),
  };
}

/** Width and height that a target needs in a window of this size for eyes that are served this grid, px. */
export function leastSizePx(target: TargetLook, grid: string, windowPx: Size): Size {
  const share = leastShare(target, grid === 'auto' ? USUAL_GRID : grid);
  return {
    width: Math.floor(share.width * windowPx.width),
    height: Math.floor(share.height * windowPx.height),
  };
}

function leastShare({ isKey, isBeforeEyes }: TargetLook, grid: string): Size {
  if (isBeforeEyes) return FOR_A_HAND;
  if (isKey) return KEY;
  const [columns = NaN, rows = NaN] = grid.split('x').map(Number);
  return {
    width: (SHARE_OF_TILE * TILE_AREA.width) / columns,
    height: Math.min(MOST_HEIGHT, (SHARE_OF_TILE * TILE_AREA.height) / rows),
  };
}
