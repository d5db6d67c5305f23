import type { ScreenGeometry } from '../../src/core/geometry';
import type { DwellClass, Target } from '../../src/core/samples';
import type { ScreenPoint, ScreenRect } from '../../src/core/units';

/** A 15.6" full HD laptop, camera at its upper edge. */
export const LAPTOP: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};

/** A target with everything usual. */
export function targetAt(id: string, rect: ScreenRect, more: Partial<Target> = {}): Target {
  return { id, rect, dwellClass: 'tile', prior: 1, mustLeaveBeforeRepeat: false, changedAtMs: 0, ...more };
}

/** A page of equal targets, `columns` x `rows` over `area`, with a gap between them. Ids: `row-column`. */
export function gridOfTargets(
  columns: number,
  rows: number,
  area: ScreenRect,
  gapPx = 12,
  dwellClass: DwellClass = 'tile',
): Target[] {
  const cellWidthPx = area.widthPx / columns;
  const cellHeightPx = area.heightPx / rows;
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return targetAt(
      `${row}-${column}`,
      {
        leftPx: area.leftPx + column * cellWidthPx + gapPx / 2,
        topPx: area.topPx + row * cellHeightPx + gapPx / 2,
        widthPx: cellWidthPx - gapPx,
        heightPx: cellHeightPx - gapPx,
      },
      { dwellClass },
    );
  });
}

export function centreOf(rect: ScreenRect): ScreenPoint {
  return { xPx: rect.leftPx + rect.widthPx / 2, yPx: rect.topPx + rect.heightPx / 2 };
}
