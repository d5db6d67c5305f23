import type { Grid } from '../../src/core/keyboard/hit-probability';
import { paceOf } from '../../src/core/keyboard/key-pace';
import { framePrior, keyPrior } from '../../src/core/keyboard/target-prior';
import type { KeyboardLayout } from '../../src/core/keyboard/layout';
import type { DwellClass, Target } from '../../src/core/samples';
import type { ScreenRect } from '../../src/core/units';

/*
 * The Speak screen with its keyboard, as places of targets. The numbers are those of `styles/speak.css` and
 * `styles/tokens.css` at 1920x1080, where one design pixel is one CSS pixel.
 */
const GAP = 18;
const KEY_GAP = 12;
const FOOT = 40;
const FINE = { messageHeight: 150, columnWidth: 190 };
const COARSE = { messageHeight: 160, centreShare: 3 / 4, edgeShares: [14, 14, 14, 10] };
const SCREEN = { width: 1920, height: 1080 };
/** Candidates to keys, of the height of the panel. */
const CANDIDATE_SHARE = 1 / 2.9;
const CANDIDATE_COLUMNS = { fine: [2, 1.35, 1.1, 1, 1], coarse: [1.6, 1, 0.9] };
/** At most this many tiles: the frame is one row of large keys. */
const COARSE_CELLS = 6;

/** Which of the candidates' places are filled, and when they changed last. */
export interface CandidatePlaces {
  readonly count: number;
  readonly changedAtMs: number;
}

/** A page of targets, for a layout and a tile grid (which decides how large the frame is). */
export interface SpeakPage {
  /** How many places for candidates there are above the keys; 0 when they have a page of their own. */
  readonly candidatePlaces: number;
  targets(candidates: CandidatePlaces): readonly Target[];
}

/** The keyboard on the Speak screen. */
export function speakPage(layout: KeyboardLayout, grid: Grid): SpeakPage {
  const isCoarse = grid.columns * grid.rows <= COARSE_CELLS;
  const frame = isCoarse ? coarseFrame() : fineFrame();
  const centre = isCoarse ? coarseCentre() : fineCentre();
  const isPaged = layout.candidates === 'page';
  const candidateRects = isPaged ? [] : candidatesIn(centre, isCoarse);
  const keys = keysIn(layout, isPaged ? centre : belowCandidates(centre));
  return {
    candidatePlaces: candidateRects.length,
    targets: ({ count, changedAtMs }) => [
      ...frame,
      ...candidateRects.slice(0, count).map((place, index) => ({
        ...target(`candidate-${index}`, place, 'candidate', changedAtMs),
        pace: 'flowing' as const,
      })),
      ...keys
        .filter((key) => key.dwellClass !== 'candidate' || Number(key.id.slice(-1)) < count)
        .map((key) => (key.dwellClass === 'candidate' ? { ...key, changedAtMs } : key)),
    ],
  };
}

function target(id: string, rect: ScreenRect, dwellClass: DwellClass, changedAtMs = 0): Target {
  const mustLeaveBeforeRepeat = /^(speak|yes|no|candidate-\d|key\.candidate\.\d)$/.test(id);
  const pace = id === 'undo' ? ('repair' as const) : undefined;
  return { id, rect, dwellClass, prior: framePrior(id), mustLeaveBeforeRepeat, pace, changedAtMs };
}

function rect(leftPx: number, topPx: number, widthPx: number, heightPx: number): ScreenRect {
  return { leftPx, topPx, widthPx, heightPx };
}

function fineCentre(): ScreenRect {
  const leftPx = GAP + FINE.columnWidth + GAP;
  const topPx = GAP + FINE.messageHeight + GAP;
  return rect(leftPx, topPx, SCREEN.width - 2 * leftPx, SCREEN.height - topPx - 2 * GAP - FOOT);
}

function fineFrame(): Target[] {
  const centre = fineCentre();
  const rightPx = SCREEN.width - GAP - FINE.columnWidth;
  const columns = [
    ...cells(rect(GAP, centre.topPx, FINE.columnWidth, centre.heightPx), 1, 3, GAP),
    ...cells(rect(rightPx, centre.topPx, FINE.columnWidth, centre.heightPx), 1, 4, GAP),
  ];
  const ids = ['rest', 'yes', 'no', 'undo', 'boards', 'keyboard', 'call'];
  return [
    target('message', rect(GAP, GAP, rightPx - 2 * GAP, FINE.messageHeight), 'tile'),
    target('speak', rect(rightPx, GAP, FINE.columnWidth, FINE.messageHeight), 'tile'),
    ...columns.map((place, index) => target(ids[index] ?? '', place, classOf(ids[index] ?? ''))),
  ];
}

function coarseCentre(): ScreenRect {
  const topPx = GAP + COARSE.messageHeight + GAP;
  const heightPx = (SCREEN.height - topPx - 3 * GAP - FOOT) * COARSE.centreShare;
  return rect(GAP, topPx, SCREEN.width - 2 * GAP, heightPx);
}

function coarseFrame(): Target[] {
  const { leftPx, topPx, widthPx, heightPx } = coarseCentre();
  const ids = ['boards', 'undo', 'speak', 'call'];
  const edgeTopPx = topPx + heightPx + GAP;
  const edges = rect(leftPx, edgeTopPx, widthPx, SCREEN.height - edgeTopPx - 2 * GAP - FOOT);
  return [
    target('message', rect(leftPx, GAP, widthPx, COARSE.messageHeight), 'tile'),
    ...inShares(edges, COARSE.edgeShares).map((place, index) =>
      target(ids[index] ?? '', place, classOf(ids[index] ?? '')),
    ),
  ];
}

function classOf(id: string): DwellClass {
  return id === 'yes' || id === 'no' ? 'yesNo' : id === 'call' ? 'call' : 'tile';
}

function candidatesIn(centre: ScreenRect, isCoarse: boolean): readonly ScreenRect[] {
  const shares = isCoarse ? CANDIDATE_COLUMNS.coarse : CANDIDATE_COLUMNS.fine;
  return inShares({ ...centre, heightPx: (centre.heightPx - GAP) * CANDIDATE_SHARE }, shares);
}

/** One row of cells, as wide as their shares say. */
function inShares(area: ScreenRect, shares: readonly number[]): readonly ScreenRect[] {
  const unitPx = (area.widthPx - GAP * (shares.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let leftPx = area.leftPx;
  return shares.map((share) => {
    const place = rect(leftPx, area.topPx, share * unitPx, area.heightPx);
    leftPx += share * unitPx + GAP;
    return place;
  });
}

function belowCandidates(centre: ScreenRect): ScreenRect {
  const usedPx = (centre.heightPx - GAP) * CANDIDATE_SHARE + GAP;
  return rect(centre.leftPx, centre.topPx + usedPx, centre.widthPx, centre.heightPx - usedPx);
}

function keysIn(layout: KeyboardLayout, area: ScreenRect): readonly Target[] {
  const cellWidthPx = (area.widthPx - KEY_GAP * (layout.columns - 1)) / layout.columns;
  const cellHeightPx = (area.heightPx - KEY_GAP * (layout.rows.length - 1)) / layout.rows.length;
  return layout.rows.flatMap((row, line) => {
    let column = 0;
    return row.map((key) => {
      const leftPx = area.leftPx + column * (cellWidthPx + KEY_GAP);
      column += key.columnSpan;
      const widthPx = key.columnSpan * (cellWidthPx + KEY_GAP) - KEY_GAP;
      const topPx = area.topPx + line * (cellHeightPx + KEY_GAP);
      const dwellClass = key.role === 'candidate' ? 'candidate' : 'key';
      return {
        ...target(key.id, rect(leftPx, topPx, widthPx, cellHeightPx), dwellClass),
        pace: paceOf(key),
        prior: keyPrior(key.action),
      };
    });
  });
}

/** Equal cells, row by row. */
function cells(area: ScreenRect, columns: number, rows: number, gap: number): ScreenRect[] {
  const widthPx = (area.widthPx - gap * (columns - 1)) / columns;
  const heightPx = (area.heightPx - gap * (rows - 1)) / rows;
  return Array.from({ length: columns * rows }, (_, index) =>
    rect(
      area.leftPx + (index % columns) * (widthPx + gap),
      area.topPx + Math.floor(index / columns) * (heightPx + gap),
      widthPx,
      heightPx,
    ),
  );
}
