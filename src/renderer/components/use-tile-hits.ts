import { useMemo } from 'react';
import type { Board } from '../../core/boards/board';
import { tileHits } from '../app/tile-hits';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { useSlice } from './use-store';

/** How surely the speaker hits each tile of a board; null when that is not known. */
export function useTileHits(board: Board): ReadonlyMap<string, number> | null {
  const settings = useSlice(settingsStore, (state) => state);
  const profile = useSlice(gazeStore, (gaze) => gaze.profile);
  return useMemo(() => tileHits(board, settings, profile), [board, settings, profile]);
}
