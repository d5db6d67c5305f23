import type { BoardTile, TileArea } from '../../core/boards/board';
import { predictedRectHit, type Grid } from '../../core/keyboard/hit-probability';
import type { Profile } from '../../core/profiles/profile';
import type { Settings } from '../../core/settings/settings';
import { tilePlace } from './layout-choice';

/** Of a hundred looks at a tile on a drawing so many must be predicted to hit; the same as for a grid of tiles. */
const MIN_HIT = 0.95;
/** A grid with fewer cells was chosen for large tiles: then the drawing's are too small. */
const MIN_CELLS = 12;

/**
 * The places of tiles on their board's drawing; null when one of them has none, or when the speaker could not hit them
 * all: then they go over pages of the grid.
 */
export function hittableAreas(
  tiles: readonly BoardTile[],
  grid: Grid,
  settings: Settings,
  profile: Profile | null,
): readonly TileArea[] | null {
  const areas = tiles.flatMap(({ area }) => area ?? []);
  if (areas.length === 0 || areas.length < tiles.length || grid.columns * grid.rows < MIN_CELLS) return null;
  if (settings.pointSource !== 'camera' || profile === null) return areas;
  const place = tilePlace(settings, profile);
  const { content } = place;
  const canHit = ({ leftPct, topPct, widthPct, heightPct }: TileArea): boolean => {
    const rect = {
      left: content.left + (content.width * leftPct) / 100,
      top: content.top + (content.height * topPct) / 100,
      width: (content.width * widthPct) / 100,
      height: (content.height * heightPct) / 100,
    };
    return predictedRectHit(rect, profile.accuracy, place) >= MIN_HIT;
  };
  return areas.every(canHit) ? areas : null;
}
