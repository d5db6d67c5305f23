import type { Board } from '../../core/boards/board';
import { predictedRectHit } from '../../core/keyboard/hit-probability';
import type { Profile } from '../../core/profiles/profile';
import type { Settings } from '../../core/settings/settings';
import { tilePages } from '../components/tile-pages';
import { layoutChoice, tilePlace } from './layout-choice';

/** Below this share of hits the carer is warned: one pick in ten goes wrong. */
export const MIN_HIT = 0.9;

/**
 * The predicted share of looks, 0–1, that hit each tile of a board at the speaker's real tile size, by the tile's id;
 * null when the speaker was not calibrated or points with something else.
 */
export function tileHits(
  board: Board,
  settings: Settings,
  profile: Profile | null,
): ReadonlyMap<string, number> | null {
  if (settings.pointSource !== 'camera' || profile === null) return null;
  const place = tilePlace(settings, profile);
  const { content } = place;
  const shown = board.tiles.filter(({ hidden }) => !hidden);
  const pages = tilePages(
    layoutChoice(settings, profile).grid,
    shown.map(({ span }) => span),
  );
  const hits = new Map<string, number>();
  for (const { grid, tiles } of pages) {
    const widthOfCell = content.width / grid.columns;
    const heightOfCell = content.height / grid.rows;
    for (const { index, column, row, columns, rows } of tiles) {
      const rect = {
        left: content.left + column * widthOfCell,
        top: content.top + row * heightOfCell,
        width: columns * widthOfCell,
        height: rows * heightOfCell,
      };
      hits.set(shown[index]?.id ?? '', predictedRectHit(rect, profile.accuracy, place));
    }
  }
  return hits;
}
