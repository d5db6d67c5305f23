import { DriftRepair } from '../src/core/gaze/drift';
import { applyOffset } from '../src/core/gaze/offset';
import {
  anglesToScreenPoint,
  pxPerDeg,
  type ScreenGeometry,
  screenPointToAngles,
} from '../src/core/geometry';
import { Pipeline } from '../src/core/pipeline';
import type { Target } from '../src/core/samples';
import type { Pick } from '../src/core/selection/selection-state';
import { DEFAULT_SETTINGS } from '../src/core/settings/settings';
import type { AnglesDeg, ScreenPoint } from '../src/core/units';
import { makeDrift, makeRandom, type Random } from '../test/puppet/random';
import type { Bench } from './bench';

const SEED = 1;
const HOURS = 10;
const PICKS_PER_HOUR = 240;
const FRAME_MS = 1000 / 30;
/** A pick that has not come by then is given up. */
const LONGEST_LOOK_MS = 8000;
const DISTANCE_MM = 600;
const SCREEN: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
const GRID = { columns: 4, rows: 3 };
/** Random walk of the offset over an hour, a jump with each change of position, both per axis. */
const WALK_DEG_PER_HOUR = 0.6;
const REPOSITION_DEG = 0.8;
/** Light changes twice a day and shifts the gaze; noise grows with fatigue. */
const LIGHT_HOURS: readonly number[] = [3, 7];
const LIGHT_DEG = 0.7;
const NOISE_DEG = 0.7;
const FATIGUE = 0.5;
/** Nobody looks exactly at the middle of a tile. */
const AIM_DEG = 0.5;
/** Someone who notices a wrong pick takes it back after this long; one in ten is not noticed. */
const UNDO_AFTER_MS = 1500;
const NOTICED = 0.9;

/**
 * A simulated day at the real pipeline: a speaker looks at tile after tile while the calibration drifts, the position
 * changes every hour, the light changes and the eyes tire. Once with repair from confirmed picks, once without.
 */
export const day: Bench = {
  about: 'a simulated ten-hour day with and without drift repair',
  run: () =>
    Promise.resolve({
      seed: SEED,
      hours: HOURS,
      picks: HOURS * PICKS_PER_HOUR,
      withRepair: simulateDay(true),
      withoutRepair: simulateDay(false),
      caveat:
        'Numbers of a simulated speaker; drift, jumps and noise are assumptions, written in bench/day.ts.',
    }),
};

interface DayResult {
  /** Mean over picks of the constant part of the error, which repair can take away, per hour. */
  readonly biasDegPerHour: readonly number[];
  /** Mean distance of the gaze of a dwell from the middle of the tile, first and last hour, and their ratio. */
  readonly startErrorDeg: number;
  readonly endErrorDeg: number;
  readonly endOfStart: number;
  readonly rightPicksStart: number;
  readonly rightPicksEnd: number;
  readonly recentreOffered: number;
}

function simulateDay(repairs: boolean): DayResult {
  const random = makeRandom(SEED);
  const drift = new DriftRepair();
  const targets = tiles();
  const pipeline = new Pipeline({
    dwell: DEFAULT_SETTINGS.dwell,
    screen: SCREEN,
    viewerDistanceMm: DISTANCE_MM,
  });
  const hours = Array.from({ length: HOURS }, () => ({
    bias: [] as number[],
    error: [] as number[],
    right: 0,
  }));
  let bias: AnglesDeg = { xDeg: 0, yDeg: 0 };
  let nowMs = 0;
  let recentreOffered = 0;
  for (const [hour, figures] of hours.entries()) {
    if (hour > 0) bias = moved(bias, REPOSITION_DEG, random);
    if (LIGHT_HOURS.includes(hour)) bias = moved(bias, LIGHT_DEG, random);
    const noiseDeg = NOISE_DEG * (1 + (FATIGUE * hour) / (HOURS - 1));
    for (let i = 0; i < PICKS_PER_HOUR; i++) {
      bias = moved(bias, WALK_DEG_PER_HOUR / Math.sqrt(PICKS_PER_HOUR), random);
      const wanted = targets[Math.floor(random.uniform() * targets.length)]!;
      const looked = look(pipeline, targets, wanted, { bias, noiseDeg, drift, nowMs, random });
      nowMs = looked.endMs;
      const { xDeg, yDeg } = drift.offset;
      figures.bias.push(Math.hypot(bias.xDeg + xDeg, bias.yDeg + yDeg));
      if (looked.pick) {
        figures.error.push(distanceDeg(looked.pick.meanPoint, middleOf(wanted)));
        const isRight = looked.pick.targetId === wanted.id;
        if (isRight) figures.right++;
        if (repairs) teach(drift, looked.pick, targets, nowMs);
        nowMs += UNDO_AFTER_MS;
        if (repairs && !isRight && random.uniform() < NOTICED) drift.undo(nowMs);
      }
      // Reading, thinking, waiting.
      nowMs += ((3600 * 1000) / PICKS_PER_HOUR) * (0.4 + random.uniform());
    }
    if (drift.wantsRecentre) recentreOffered++;
  }
  const errors = hours.map(({ error }) => mean(error));
  const [startErrorDeg = NaN, endErrorDeg = NaN] = [errors[0], errors[HOURS - 1]];
  return {
    biasDegPerHour: hours.map(({ bias: values }) => rounded(mean(values))),
    startErrorDeg: rounded(startErrorDeg),
    endErrorDeg: rounded(endErrorDeg),
    endOfStart: rounded(endErrorDeg / startErrorDeg),
    rightPicksStart: rounded((hours[0]?.right ?? 0) / PICKS_PER_HOUR),
    rightPicksEnd: rounded((hours[HOURS - 1]?.right ?? 0) / PICKS_PER_HOUR),
    recentreOffered,
  };
}

interface Look {
  readonly bias: AnglesDeg;
  readonly noiseDeg: number;
  readonly drift: DriftRepair;
  readonly nowMs: number;
  readonly random: Random;
}

/** Looks at a tile until something is picked. */
function look(
  pipeline: Pipeline,
  targets: readonly Target[],
  wanted: Target,
  { bias, noiseDeg, drift, nowMs, random }: Look,
): { readonly pick: Pick | null; readonly endMs: number } {
  const centre = screenPointToAngles(middleOf(wanted), SCREEN, DISTANCE_MM);
  const aim = { xDeg: random.normal() * AIM_DEG, yDeg: random.normal() * AIM_DEG };
  const [wobbleX, wobbleY] = [makeDrift(random, noiseDeg, 0.5), makeDrift(random, noiseDeg, 0.5)];
  const perDeg = pxPerDeg(SCREEN, DISTANCE_MM);
  const covariancePx2 = { xx: (1.2 * perDeg.xPx) ** 2, xy: 0, yy: (1.2 * perDeg.yPx) ** 2 };
  for (let tMs = nowMs; tMs < nowMs + LONGEST_LOOK_MS; tMs += FRAME_MS) {
    const seen = anglesToScreenPoint(
      {
        xDeg: centre.xDeg + aim.xDeg + bias.xDeg + wobbleX(),
        yDeg: centre.yDeg + aim.yDeg + bias.yDeg + wobbleY(),
      },
      SCREEN,
      DISTANCE_MM,
    );
    const point = applyOffset(seen, drift.offset, SCREEN, DISTANCE_MM);
    const sample = { kind: 'gaze', tMs, point, covariancePx2, quality: 1, source: 'camera' } as const;
    const { picked } = pipeline.step({ sample, targets });
    if (picked) return { pick: picked, endMs: tMs };
  }
  return { pick: null, endMs: nowMs + LONGEST_LOOK_MS };
}

function teach(drift: DriftRepair, pick: Pick, targets: readonly Target[], tMs: number): void {
  const target = targets.find(({ id }) => id === pick.targetId);
  if (!target) return;
  drift.pick({
    tMs,
    centre: middleOf(target),
    measured: pick.meanPoint,
    errorDeg: NOISE_DEG,
    posterior: pick.evidence.find(({ targetId }) => targetId === pick.targetId)?.share ?? 0,
    screen: SCREEN,
    viewerDistanceMm: DISTANCE_MM,
  });
}

function tiles(): readonly Target[] {
  const [widthPx, heightPx] = [SCREEN.widthPx / GRID.columns, SCREEN.heightPx / GRID.rows];
  return Array.from({ length: GRID.columns * GRID.rows }, (_, i) => ({
    id: `tile-${i}`,
    rect: {
      leftPx: (i % GRID.columns) * widthPx,
      topPx: Math.floor(i / GRID.columns) * heightPx,
      widthPx,
      heightPx,
    },
    dwellClass: 'tile' as const,
    prior: 1,
    mustLeaveBeforeRepeat: false,
    changedAtMs: 0,
  }));
}

const middleOf = ({ rect }: Target): ScreenPoint => ({
  xPx: rect.leftPx + rect.widthPx / 2,
  yPx: rect.topPx + rect.heightPx / 2,
});

function distanceDeg(a: ScreenPoint, b: ScreenPoint): number {
  const [first, second] = [a, b].map((point) => screenPointToAngles(point, SCREEN, DISTANCE_MM));
  return Math.hypot(first!.xDeg - second!.xDeg, first!.yDeg - second!.yDeg);
}

const moved = ({ xDeg, yDeg }: AnglesDeg, sdDeg: number, random: Random): AnglesDeg => ({
  xDeg: xDeg + random.normal() * sdDeg,
  yDeg: yDeg + random.normal() * sdDeg,
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const rounded = (value: number): number => Math.round(value * 100) / 100;
