import { useEffect, useState } from 'react';
import type { TileSpec } from '../../components/tile-grid';

/** How long "look again" waits before it goes back to what it was. */
const CONFIRM_MS = 6000;

/**
 * Makes tiles that take something away and ask once more: the same target, which must be looked away from before the
 * second look counts.
 */
export function useConfirmed(): (tile: TileSpec, confirm: string) => TileSpec {
  const [asking, setAsking] = useState('');
  useEffect(() => {
    if (asking === '') return undefined;
    const timer = setTimeout(() => setAsking(''), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  return (tile, confirm) => ({
    ...tile,
    label: asking === tile.id ? confirm : tile.label,
    dwellClass: 'destructive',
    mustLeaveBeforeRepeat: true,
    onPick: () => {
      setAsking(asking === tile.id ? '' : tile.id);
      if (asking === tile.id) tile.onPick();
    },
  });
}
