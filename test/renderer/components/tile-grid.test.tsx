// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TileGrid } from '../../../src/renderer/components/tile-grid';
import { useSlice } from '../../../src/renderer/components/use-store';
import { show, viewStore } from '../../../src/renderer/stores/view-store';
import { rendered, type Rendered } from '../rendered';

const tiles = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `tile-${i}`, label: `T${i}`, onPick: () => undefined }));

function Board({ count }: { readonly count: number }) {
  const page = useSlice(viewStore, (view) => view.page);
  return <TileGrid grid={{ columns: 3, rows: 2 }} page={page} tiles={tiles(count)} />;
}

const ids = ({ page }: Rendered) =>
  [...page.querySelectorAll('[data-target]')].map((tile) => tile.getAttribute('data-target'));

describe('TileGrid', () => {
  let board: Rendered;
  beforeEach(() => show({ page: 0 }));
  afterEach(() => board.unmount());

  it('shows all tiles without "more" when they fit', () => {
    board = rendered(<Board count={6} />);
    expect(ids(board)).toEqual(['tile-0', 'tile-1', 'tile-2', 'tile-3', 'tile-4', 'tile-5']);
  });

  it('turns the pages round with "more" in the last cell, also on a page that is not full', () => {
    board = rendered(<Board count={7} />);
    const cells = () => board.page.querySelector('.tile-grid')?.children ?? [];
    const first = ids(board);
    expect(first.at(-1)).toBe('more');
    const cellCount = cells().length;
    board.pick('more');
    const second = ids(board);
    expect([...first, ...second].filter((id) => id !== 'more').sort()).toEqual(tiles(7).map(({ id }) => id));
    expect(cells()).toHaveLength(cellCount);
    expect(cells()[cellCount - 1]?.getAttribute('data-target')).toBe('more');
    board.pick('more');
    expect(ids(board)).toEqual(first);
  });
});
