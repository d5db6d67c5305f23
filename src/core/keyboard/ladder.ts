import type { Settings } from '../settings/settings';
import { predictedHit, type ErrorMap, type Grid, type GridPlace } from './hit-probability';

/**
 * How letters are reached: every letter its own key; several letters on each of nine keys, resolved by the decoder;
 * or a few large groups, opened one after the other.
 */
export type KeyboardLevel = 'full' | 'nineKey' | 'grouped';

/** The layout a user gets. */
export interface LayoutChoice {
  readonly grid: Grid;
  readonly keyboard: KeyboardLevel;
  /** Predicted hits out of a hundred picks on this grid. */
  readonly hitsPer100: number;
}

/** Tile grids from the finest to the coarsest. */
export const TILE_GRIDS: readonly Grid[] = [
  { columns: 6, rows: 4 },
  { columns: 5, rows: 3 },
  { columns: 4, rows: 3 },
  { columns: 4, rows: 2 },
  { columns: 3, rows: 2 },
  { columns: 2, rows: 2 },
  { columns: 2, rows: 1 },
];
const COARSEST_GRID: Grid = { columns: 2, rows: 1 };

/** A pointer that does not err: the mouse, or a screen that is touched. */
const WITHOUT_ACCURACY: Omit<LayoutChoice, 'hitsPer100'> = {
  grid: { columns: 5, rows: 3 },
  keyboard: 'full',
};

/** Share of picks on a tile that must be predicted to hit: nothing corrects a wrong tile. */
const MIN_TILE_HIT = 0.95;
/** Share of nearest keys that must be right; the decoder puts the rest right (gaze design, "decode, do not point"). */
const MIN_KEY_HIT = 0.75;
/** Letters and the row of functions of a full keyboard. */
const FULL_KEYBOARD: Grid = { columns: 10, rows: 5 };
/** Nine keys and a column of functions. */
const NINE_KEY_BOARD: Grid = { columns: 4, rows: 3 };

/**
 * The finest layout on which at least 95 of 100 picks are predicted to hit. What the user fixed in the settings is
 * taken as it is. Without a measured accuracy (mouse) it is 5x3 and the full keyboard.
 */
export function chooseLayout(
  accuracy: ErrorMap | null,
  place: GridPlace,
  wish: Pick<Settings, 'tileGrid' | 'keyboard'> = { tileGrid: 'auto', keyboard: 'auto' },
): LayoutChoice {
  const wishedGrid = wish.tileGrid === 'auto' ? null : parseGrid(wish.tileGrid);
  const wishedKeyboard = wish.keyboard === 'auto' ? null : wish.keyboard;
  if (!accuracy) {
    return {
      grid: wishedGrid ?? WITHOUT_ACCURACY.grid,
      keyboard: wishedKeyboard ?? WITHOUT_ACCURACY.keyboard,
      hitsPer100: 100,
    };
  }
  const grid = wishedGrid ?? finestGrid(accuracy, place);
  return {
    grid,
    keyboard: wishedKeyboard ?? keyboardLevel(accuracy, place),
    hitsPer100: Math.round(100 * predictedHit(grid, accuracy, place)),
  };
}

function finestGrid(accuracy: ErrorMap, place: GridPlace): Grid {
  return TILE_GRIDS.find((grid) => predictedHit(grid, accuracy, place) >= MIN_TILE_HIT) ?? COARSEST_GRID;
}

function keyboardLevel(accuracy: ErrorMap, place: GridPlace): KeyboardLevel {
  if (predictedHit(FULL_KEYBOARD, accuracy, place) >= MIN_KEY_HIT) return 'full';
  if (predictedHit(NINE_KEY_BOARD, accuracy, place) >= MIN_KEY_HIT) return 'nineKey';
  return 'grouped';
}

/** Reads `columns x rows` as the settings write it: `5x3`. */
function parseGrid(text: Exclude<Settings['tileGrid'], 'auto'>): Grid {
  const [columns, rows] = text.split('x').map(Number);
  if (!columns || !rows) throw new Error(`Not a grid: ${text}`);
  return { columns, rows };
}
