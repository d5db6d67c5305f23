import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DriftRepair } from '../../src/core/gaze/drift';
import type { FittedModel } from '../../src/core/gaze/fitted-model';
import { applyOffset } from '../../src/core/gaze/offset';
import { GazeTracker } from '../../src/core/gaze/tracker';
import { screenPointToMm } from '../../src/core/geometry';
import { Pipeline } from '../../src/core/pipeline';
import type { Target } from '../../src/core/samples';
import type { Pick } from '../../src/core/selection/selection-state';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { FaceFrame } from '../../src/core/vision/face-frame';
import { sampleOf } from '../../src/renderer/input/camera-source';
import { NINE, SCREEN, Sitter } from '../../test/core/gaze/sitter';
import { faceFrame, STRAIGHT } from '../../test/core/vision/synthetic-face';
import { centreOf, gridOfTargets } from '../../test/simulation/page';
import { seededRandom } from '../../test/simulation/random';
import { FAULT_NAMES, FAULTS, frameStepMs, spoil, type FaultName } from './faults';

const FRAME_MS = 1000 / 30;
const DISTANCE_MM = 600;
/** Different pictures of each look; they come round again and again. */
const FRAMES_PER_TARGET = 6;
/** A fault about every ten seconds; one is over when something is picked again within this time. */
const FRAMES_BETWEEN_FAULTS = 300;
const RECOVERED_WITHIN_FRAMES = 240;
/** The heap is looked at so often. The first readings, in which everything is compiled, do not count. */
const READINGS = 20;
const WARM_UP_READINGS = 4;
const NOWHERE: readonly Target[] = [];

/** What a long run came to. */
export interface SoakNumbers {
  readonly frames: number;
  readonly msPerFrame: number;
  readonly picks: number;
  readonly wrongPicks: number;
  readonly faults: number;
  readonly faultsSurvived: number;
  /** Faults after which nothing could be picked again in time, by name. */
  readonly notSurvived: Readonly<Partial<Record<FaultName, number>>>;
  readonly heapStartMb: number;
  readonly heapEndMb: number;
  /** Slope of the line through the heap after garbage collection. */
  readonly heapSlopeBytesPerFrame: number;
  readonly buffersSlopeBytesPerFrame: number;
}

/** Somebody who is calibrated once and then looks at tile after tile, while everything goes wrong now and then. */
export function soakNumbers(frames: number, seed: number, say: (line: string) => void): SoakNumbers {
  const run = new SoakRun(seed);
  const readings: Reading[] = [];
  const startedMs = performance.now();
  for (let reading = 0; reading <= READINGS; reading++) {
    if (reading > 0) run.step(Math.floor(frames / READINGS));
    readings.push(readHeap(run.frame));
    say(`${run.frame} frames, heap ${mb(readings.at(-1)?.heapBytes ?? 0)} MB`);
  }
  const counted = readings.slice(WARM_UP_READINGS);
  return {
    frames: run.frame,
    msPerFrame: round((performance.now() - startedMs) / run.frame, 3),
    picks: run.picks,
    wrongPicks: run.wrongPicks,
    faults: run.faults,
    faultsSurvived: run.faults - Object.values(run.notSurvived).reduce((sum, count) => sum + count, 0),
    notSurvived: run.notSurvived,
    heapStartMb: mb(counted[0]?.heapBytes ?? 0),
    heapEndMb: mb(counted.at(-1)?.heapBytes ?? 0),
    heapSlopeBytesPerFrame: slopeOf(counted.map(({ frame, heapBytes }) => [frame, heapBytes])),
    buffersSlopeBytesPerFrame: slopeOf(counted.map(({ frame, bufferBytes }) => [frame, bufferBytes])),
  };
}

class SoakRun {
  frame = 0;
  picks = 0;
  wrongPicks = 0;
  faults = 0;
  readonly notSurvived: Partial<Record<FaultName, number>> = {};
  private readonly random: () => number;
  private readonly targets = gridOfTargets(4, 3, { leftPx: 0, topPx: 0, widthPx: 1920, heightPx: 1080 }, 24);
  private readonly pictures: readonly (readonly FaceFrame[])[];
  private readonly shut = faceFrame({ ...STRAIGHT, opening: 0 }, 0, { grain: 2 });
  private readonly saved: FittedModel;
  private readonly drift = new DriftRepair();
  private readonly pipeline = new Pipeline({
    dwell: DEFAULT_SETTINGS.dwell,
    screen: SCREEN,
    viewerDistanceMm: DISTANCE_MM,
  });
  private tracker = new GazeTracker({ screen: SCREEN });
  private tMs = 0;
  private lookedAt = 0;
  private fault: FaultName | null = null;
  private faultLeft = 0;
  /** The fault that is being got over, and since when. */
  private recovering: { readonly name: FaultName; readonly sinceFrame: number } | null = null;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    const sitter = new Sitter(this.tracker);
    for (const target of NINE) sitter.calibrateAt(target);
    const fit = this.tracker.fit();
    if (fit.kind === 'failed') throw new Error(`the synthetic face could not be calibrated: ${fit.reason}`);
    this.saved = fit.fitted;
    this.tMs = (sitter.frameId + 1) * FRAME_MS;
    this.pictures = this.targets.map(({ rect }) =>
      Array.from({ length: FRAMES_PER_TARGET }, (_, i) =>
        faceFrame({ ...STRAIGHT, gazeAt: screenPointToMm(centreOf(rect), SCREEN) }, 0, {
          seed: 1 + i,
          noisePx: 0.25,
          grain: 2,
        }),
      ),
    );
  }

  step(frames: number): void {
    for (let i = 0; i < frames; i++) this.next();
  }

  private next(): void {
    this.frame++;
    this.chooseFault();
    this.tMs += frameStepMs(this.fault, FRAME_MS);
    const pictures = this.pictures[this.lookedAt] ?? [];
    const picture = pictures[this.frame % pictures.length];
    if (picture === undefined) throw new Error(`no picture of a look at tile ${this.lookedAt}`);
    const measurement = this.tracker.step(spoil(picture, this.shut, this.fault, this.tMs), this.frame);
    const raw = sampleOf(measurement);
    const sample =
      raw.kind === 'gaze'
        ? { ...raw, point: applyOffset(raw.point, this.drift.offset, SCREEN, DISTANCE_MM) }
        : raw;
    const targets = this.fault === 'pageEmpty' ? NOWHERE : this.targets;
    const { picked } = this.pipeline.step({ sample, targets });
    if (picked !== null) this.carryOut(picked);
    this.judgeRecovery();
  }

  private carryOut({ targetId, meanPoint }: Pick): void {
    this.picks++;
    if (targetId !== this.targets[this.lookedAt]?.id) this.wrongPicks++;
    const target = this.targets.find(({ id }) => id === targetId);
    if (target) {
      this.drift.pick({
        tMs: this.tMs,
        centre: centreOf(target.rect),
        measured: meanPoint,
        posterior: 1,
        errorDeg: 0.5,
        screen: SCREEN,
        viewerDistanceMm: DISTANCE_MM,
      });
    }
    this.lookedAt = Math.floor(this.random() * this.targets.length);
    if (this.picks % 40 === 0) this.pipeline.startPage(this.tMs);
    if (this.fault === null) this.recovering = null;
  }

  private chooseFault(): void {
    if (this.faultLeft > 0) {
      if (--this.faultLeft === 0) this.fault = null;
      return;
    }
    if (this.recovering !== null || this.random() > 1 / FRAMES_BETWEEN_FAULTS) return;
    const name = FAULT_NAMES[Math.floor(this.random() * FAULT_NAMES.length)] ?? 'faceGone';
    this.fault = name;
    this.faultLeft = FAULTS[name];
    this.faults++;
    this.recovering = { name, sinceFrame: this.frame + FAULTS[name] };
    if (name === 'workerRestarts') {
      this.tracker = new GazeTracker({ screen: SCREEN });
      const loaded = this.tracker.load(this.saved);
      if (loaded.kind === 'refused') throw new Error(`the model in use is refused: ${loaded.reason}`);
    }
    if (name === 'damagedModel') {
      const loaded = this.tracker.load({ ...this.saved, model: { head: 'broken' } });
      if (loaded.kind === 'loaded') throw new Error('a damaged model was taken');
    }
  }

  private judgeRecovery(): void {
    const { recovering } = this;
    if (recovering === null || this.frame - recovering.sinceFrame < RECOVERED_WITHIN_FRAMES) return;
    this.notSurvived[recovering.name] = (this.notSurvived[recovering.name] ?? 0) + 1;
    this.recovering = null;
  }
}

interface Reading {
  readonly frame: number;
  readonly heapBytes: number;
  readonly bufferBytes: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function readHeap(frame: number): Reading {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { frame, heapBytes: heapUsed, bufferBytes: arrayBuffers };
}

/** Slope of the least-squares line through the points. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return round(points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread, 2);
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const mb = (bytes: number): number => round(bytes / 2 ** 20, 2);
