import { describe, expect, it } from 'vitest';
import { pxPerDeg } from '../../../src/core/geometry';
import { chooseLayout } from '../../../src/core/keyboard/ladder';
import { dwellTimes } from '../../../src/core/selection/dwell-times';
import { SelectionEngine } from '../../../src/core/selection/selection-engine';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { SimulatedGaze, TYPICAL_EYES } from '../../simulation/gaze-source';
import { centreOf, gridOfTargets, LAPTOP } from '../../simulation/page';

const VIEWER_MM = 600;
const CONTENT = { left: 0, top: 0.1, width: 1, height: 0.8 };
const PX_PER_DEG = pxPerDeg(LAPTOP, VIEWER_MM);
const AREA = { leftPx: 0, topPx: 108, widthPx: 1920, heightPx: 864 };
const GIVE_UP_MS = 8000;

/** A speaker of this accuracy before the page that the ladder gives them. */
function speaker(sigmaXDeg: number, sigmaYDeg: number, seed: number) {
  const place = { screen: LAPTOP, viewerDistanceMm: VIEWER_MM, content: CONTENT };
  const { grid } = chooseLayout({ sigmaXDeg, sigmaYDeg, regions: [] }, place);
  const targets = gridOfTargets(grid.columns, grid.rows, AREA);
  const gaze = new SimulatedGaze({ ...TYPICAL_EYES, seed, sigmaXDeg, sigmaYDeg, pxPerDeg: PX_PER_DEG });
  const engine = new SelectionEngine({ dwellMs: dwellTimes(DEFAULT_SETTINGS.dwell), pxPerDeg: PX_PER_DEG });
  const anyTarget = () => targets[Math.floor(gaze.chance() * targets.length)]!;
  return { grid, targets, gaze, engine, anyTarget };
}

/** Looks at target after target until each is picked; returns rates and the mean time. */
function select(sigmaXDeg: number, sigmaYDeg: number, seed: number, picks: number) {
  const { gaze, engine, targets, anyTarget } = speaker(sigmaXDeg, sigmaYDeg, seed);
  let right = 0;
  let wrong = 0;
  let spentMs = 0;
  for (let turn = 0; turn < picks; turn += 1) {
    const wanted = anyTarget();
    gaze.lookAt(centreOf(wanted.rect), 200 + 100 * gaze.chance());
    const startMs = gaze.tMs;
    while (gaze.tMs < startMs + GIVE_UP_MS) {
      const { picked } = engine.step(gaze.next(), targets);
      if (!picked) continue;
      if (picked.targetId === wanted.id) right += 1;
      else wrong += 1;
      spentMs += gaze.tMs - startMs;
      break;
    }
  }
  return { rightRate: right / picks, wrongRate: wrong / picks, meanMs: spentMs / (right + wrong) };
}

/** Eyes that wander over the tiles, one or two fixations of 200–300 ms on each; returns picks a minute. */
function read(sigmaXDeg: number, sigmaYDeg: number, seed: number, minutes: number): number {
  const { gaze, engine, targets, anyTarget } = speaker(sigmaXDeg, sigmaYDeg, seed);
  let falsePicks = 0;
  let tile = anyTarget();
  let leaveAtMs = 0;
  let stayed = false;
  while (gaze.tMs < minutes * 60_000) {
    if (gaze.tMs >= leaveAtMs) {
      // Every third time a second fixation stays on the tile, at another word of it.
      stayed = !stayed && gaze.chance() < 1 / 3;
      const before = tile;
      while (!stayed && tile === before) tile = anyTarget();
      const { leftPx, topPx, widthPx, heightPx } = tile.rect;
      gaze.lookAt({
        xPx: leftPx + widthPx * (0.25 + 0.5 * gaze.chance()),
        yPx: topPx + heightPx * (0.35 + 0.3 * gaze.chance()),
      });
      leaveAtMs = gaze.tMs + 200 + 100 * gaze.chance();
    }
    if (engine.step(gaze.next(), targets).picked) falsePicks += 1;
  }
  return falsePicks / minutes;
}

describe.each([
  { sigmaXDeg: 0.7, sigmaYDeg: 0.9, grid: '6x4', falsePicksPerMinute: 0.2 },
  { sigmaXDeg: 1.0, sigmaYDeg: 1.3, grid: '4x2', falsePicksPerMinute: 0.2 },
  // On a page of only two tiles a look to the other one sometimes falls into a blink (15 a minute). Where the eyes come
  // back to tells most of these from one long look: 0.07 a minute over six hours, 0.21 without.
  { sigmaXDeg: 1.5, sigmaYDeg: 2.0, grid: '2x1', falsePicksPerMinute: 0.2 },
])(
  'a simulated speaker of σ $sigmaXDeg° / $sigmaYDeg°',
  ({ sigmaXDeg, sigmaYDeg, grid, falsePicksPerMinute }) => {
    it(`is given ${grid} tiles`, () => {
      const chosen = speaker(sigmaXDeg, sigmaYDeg, 1).grid;
      expect(`${chosen.columns}x${chosen.rows}`).toBe(grid);
    });

    it('hits at least 95 of 100 targets, in little more than reaction and dwell', () => {
      const { rightRate, wrongRate, meanMs } = select(sigmaXDeg, sigmaYDeg, 11, 400);
      expect(rightRate).toBeGreaterThanOrEqual(0.95);
      expect(wrongRate).toBeLessThanOrEqual(0.02);
      expect(meanMs).toBeLessThan(1800);
    });

    it('picks next to nothing while reading', () => {
      expect(read(sigmaXDeg, sigmaYDeg, 12, 20)).toBeLessThanOrEqual(falsePicksPerMinute);
    });
  },
);
