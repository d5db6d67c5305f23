import type { Settings } from '../settings/settings';
import { predictedHit, type ErrorMap, type Grid, type GridPlace } from './hit-probability';
import type { KeyboardKind } from './layout';

/** The layout a user gets. */
export interface LayoutChoice {
  readonly grid: Grid;
  readonly keyboard: KeyboardKind;
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
/**
 * Keyboards from the finest to the coarsest, each with the cells that an eye must hit and the share of looks that must
 * be nearest to the right one; the decoder puts the rest right (gaze design, "decode, do not point"). The shares are
 * where simulated speakers wrote faster with the next finer keyboard (`bench typing`); nine keys were nowhere the
 * fastest, and are for who knows them from the telephone. The last one needs no more than left and right.
 */
const LADDER: readonly { readonly kind: KeyboardKind; readonly cells: Grid; readonly leastHit: number }[] = [
  { kind: 'full', cells: { columns: 10, rows: 5 }, leastHit: 0.9 },
  { kind: 'wide', cells: { columns: 9, rows: 3 }, leastHit: 0.75 },
  { kind: 'clusters', cells: { columns: 4, rows: 2 }, leastHit: 0.6 },
  { kind: 'grouped', cells: { columns: 2, rows: 1 }, leastHit: 0.75 },
  { kind: 'halves', cells: { columns: 2, rows: 1 }, leastHit: 0 },
];
/** All steps that one can go down by choice: the last one is no keyboard any more. */
const STEPS: readonly KeyboardKind[] = [...LADDER.map(({ kind }) => kind), 'yesNo'];

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
    keyboard: wishedKeyboard ?? keyboardFor(accuracy, place),
    hitsPer100: Math.round(100 * predictedHit(grid, accuracy, place)),
  };
}

function finestGrid(accuracy: ErrorMap, place: GridPlace): Grid {
  return TILE_GRIDS.find((grid) => predictedHit(grid, accuracy, place) >= MIN_TILE_HIT) ?? COARSEST_GRID;
}

function keyboardFor(accuracy: ErrorMap, place: GridPlace): KeyboardKind {
  const fits = LADDER.find(({ cells, leastHit }) => predictedHit(cells, accuracy, place) >= leastHit);
  return fits?.kind ?? 'halves';
}

/** The keyboard one step coarser (nine keys: the clusters); null when there is none. Scanning has no step. */
export function coarserKeyboard(kind: KeyboardKind): KeyboardKind | null {
  return step(kind === 'nineKey' ? 'wide' : kind, 1);
}

/** The keyboard one step finer (nine keys: the wide ones); null when there is none. Scanning has no step. */
export function finerKeyboard(kind: KeyboardKind): KeyboardKind | null {
  return step(kind === 'nineKey' ? 'clusters' : kind, -1);
}

function step(kind: KeyboardKind, by: 1 | -1): KeyboardKind | null {
  const at = STEPS.indexOf(kind);
  return at < 0 ? null : (STEPS[at + by] ?? null);
}

/** Reads `columns x rows` as the settings write it: `5x3`. */
function parseGrid(text: Exclude<Settings['tileGrid'], 'auto'>): Grid {
  const [columns, rows] = text.split('x').map(Number);
  if (!columns || !rows) throw new Error(`Not a grid: ${text}`);
  return { columns, rows };
}
