import type { Board, BoardTile } from '../../../src/core/boards/board';

export const exampleTile = (id: string, zh = id): BoardTile => ({
  id,
  label: { zh, en: id },
  vocalization: { zh, en: id },
  symbol: '',
  action: { kind: 'speak' },
});

export const exampleBoard = (id: string, tiles: readonly string[] = ['a', 'b', 'c']): Board => ({
  id,
  name: { zh: id, en: id },
  symbol: '',
  hueDeg: 0,
  tiles: tiles.map((tileId) => exampleTile(tileId)),
});
