import { screenPointToMm, type ScreenGeometry } from '../../src/core/geometry';
import type { PointMm } from '../../src/core/units';
import { CONDITIONS, type Condition, type ConditionName } from './conditions';
import type { PuppetFrame, Triple } from './frame';
import { Hardships } from './hardships';
import { gazeTargets } from './gaze-targets';
import { hashString, makeDrift, makeRandom, type Random } from './random';
import type { Recording, RecordingSegment } from './recording';

const FPS = 15;
const FRAMES_PER_TARGET = { calibrate: 12, validate: 8 } as const;
/** How far the eyes have come in the two frames of a saccade. */
const SACCADE_SHARES = [0.4, 0.95];
/** Three frames of a blink, about 200 ms. */
const BLINK_CLOSURES = [0.55, 1, 0.5];
const TARGETS_BETWEEN_BLINKS = 4;
export const FIXATION_JITTER_DEG = 0.12;
/** Share of the eye opening: lids do not follow the gaze perfectly. */
const LID_DRIFT_SD = 0.03;
const REST_SWAY_MM = 0.8;
const REST_SWAY_DEG = 0.25;
/** The eyes' height relative to the camera, and how far a person sits off the middle at most. */
const EYES_BELOW_CAMERA_MM = 15;
const PLACEMENT_SPREAD_MM = 20;

/** Before the first target the person looks into the camera. */
const CAMERA_MM: PointMm = { xMm: 0, yMm: 0, zMm: 0 };

export interface Schedule {
  readonly recording: Recording;
  readonly frames: readonly PuppetFrame[];
}

/** A 15.6-inch display with the camera 10 mm above the middle of its top edge. */
const SCREEN: ScreenGeometry = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};

/** Two slow sines whose sum peaks close to the given amplitude. */
function makeOscillation(random: Random, amplitude: number): (frame: number) => number {
  const periodFrames = (2.2 + 2.5 * random.uniform()) * FPS;
  const slowPhase = random.uniform();
  const fastPhase = random.uniform();
  return (frame) =>
    amplitude *
    (0.7 * Math.sin(2 * Math.PI * (frame / periodFrames + slowPhase)) +
      0.3 * Math.sin(2 * Math.PI * ((2.3 * frame) / periodFrames + fastPhase)));
}

function three<T>(make: () => T): readonly [T, T, T] {
  return [make(), make(), make()];
}

/** Everything that varies from frame to frame by itself: jitter of the eyes, drift of lids and head. */
class FrameMaker {
  readonly frames: PuppetFrame[] = [];
  private readonly jitterX: () => number;
  private readonly jitterY: () => number;
  private readonly lidDrift: () => number;
  private readonly placement: Triple;
  private readonly restMm: readonly [() => number, () => number, () => number];
  private readonly restDeg: readonly [() => number, () => number, () => number];
  private readonly swayMm: readonly [(f: number) => number, (f: number) => number, (f: number) => number];
  private readonly swayDeg: readonly [(f: number) => number, (f: number) => number, (f: number) => number];

  constructor(
    private readonly condition: Condition,
    viewerDistanceMm: number,
    private readonly random: Random,
    private readonly hardships: Hardships,
  ) {
    const jitterMm = Math.tan((FIXATION_JITTER_DEG * Math.PI) / 180) * viewerDistanceMm;
    this.placement = [
      (random.uniform() - 0.5) * PLACEMENT_SPREAD_MM,
      -EYES_BELOW_CAMERA_MM + (random.uniform() - 0.5) * PLACEMENT_SPREAD_MM,
      -viewerDistanceMm,
    ];
    this.jitterX = makeDrift(random, jitterMm, 0.6);
    this.jitterY = makeDrift(random, jitterMm, 0.6);
    this.lidDrift = makeDrift(random, LID_DRIFT_SD, 0.95);
    this.restMm = three(() => makeDrift(random, REST_SWAY_MM, 0.95));
    this.restDeg = three(() => makeDrift(random, REST_SWAY_DEG, 0.95));
    this.swayMm = three(() => makeOscillation(random, condition.swayMm ?? 0));
    this.swayDeg = three(() => makeOscillation(random, condition.swayDeg ?? 0));
  }

  /** `testing`: the condition applies in full; while calibrating only the person's own unrest does. */
  add(gazeMm: PointMm, blink: number, testing: boolean): void {
    const index = this.frames.length;
    const strength = testing ? 1 : 0;
    const shift = (axis: 0 | 1 | 2) => this.restMm[axis]() + strength * this.swayMm[axis](index);
    const turn = (axis: 0 | 1 | 2) => this.restDeg[axis]() + strength * this.swayDeg[axis](index);
    const gaze: Triple = [gazeMm.xMm + this.jitterX(), gazeMm.yMm + this.jitterY(), gazeMm.zMm];
    const eyeMidMm: Triple = [
      this.placement[0] + shift(0),
      this.placement[1] + shift(1),
      this.placement[2] + shift(2),
    ];
    this.frames.push({
      gazeMm: gaze,
      eyeMidMm,
      yawDeg: turn(0),
      pitchDeg: turn(1),
      rollDeg: turn(2),
      blink,
      ptosis: (this.condition.ptosis ?? 0) + this.lidDrift(),
      lightGradient: strength * (this.condition.lightGradient ?? 0),
      noiseSeed: Math.floor(this.random.uniform() * 1e6),
      ...this.hardships.next(index, eyeMidMm),
    });
  }
}

function reactionMs({ reactionMs: range }: Condition, random: Random): number {
  return range === undefined ? 0 : range[0] + (range[1] - range[0]) * random.uniform();
}

function between(from: PointMm, to: PointMm, share: number): PointMm {
  return {
    xMm: from.xMm + (to.xMm - from.xMm) * share,
    yMm: from.yMm + (to.yMm - from.yMm) * share,
    zMm: from.zMm + (to.zMm - from.zMm) * share,
  };
}

/** Which target is looked at in which frame: the public description and the puppet's part, always the same for a seed. */
export function buildSchedule(faceName: string, conditionName: ConditionName, seed: number): Schedule {
  const condition: Condition = CONDITIONS[conditionName];
  const random = makeRandom(hashString(`${faceName}/${conditionName}/${seed}`));
  const viewerDistanceMm = condition.distanceMm ?? 600;
  const camera = { widthPx: condition.widthPx ?? 1280, heightPx: condition.heightPx ?? 720, hfovDeg: 70 };
  // A source of its own: hardships must not change where eyes and head are.
  const hardshipRandom = makeRandom(hashString(`hardships/${faceName}/${conditionName}/${seed}`));
  const hardships = new Hardships(condition, camera, FPS, hardshipRandom);
  const maker = new FrameMaker(condition, viewerDistanceMm, random, hardships);
  const segments: RecordingSegment[] = [];
  let previousMm: PointMm | null = null;
  gazeTargets(SCREEN, random).forEach(({ phase, targetPx }, index) => {
    const targetMm = screenPointToMm({ xPx: targetPx.x, yPx: targetPx.y }, SCREEN);
    const testing = phase === 'validate';
    const lateMs = phase === 'calibrate' ? reactionMs(condition, hardshipRandom) : 0;
    const shownAtFrame = maker.frames.length;
    for (let i = 0; i < Math.round((lateMs / 1000) * FPS); i++)
      maker.add(previousMm ?? CAMERA_MM, 0, testing);
    if (previousMm)
      for (const share of SACCADE_SHARES) maker.add(between(previousMm, targetMm, share), 0, testing);
    // Who comes late to a target does not blink on the way as well: too few frames would be left.
    if (lateMs === 0 && index % TARGETS_BETWEEN_BLINKS === TARGETS_BETWEEN_BLINKS - 1) {
      for (const closure of BLINK_CLOSURES) maker.add(targetMm, closure, testing);
    }
    const fromFrame = lateMs > 0 ? shownAtFrame : maker.frames.length;
    for (let i = maker.frames.length - fromFrame; i < FRAMES_PER_TARGET[phase]; i++)
      maker.add(targetMm, 0, testing);
    segments.push({ phase, targetPx, fromFrame, toFrame: maker.frames.length - 1 });
    previousMm = targetMm;
  });
  const { cameraOffsetMm, ...screen } = SCREEN;
  const recording: Recording = {
    version: 1,
    fps: FPS,
    camera: {
      ...camera,
      offsetMm: { x: cameraOffsetMm.xMm, y: cameraOffsetMm.yMm },
    },
    screen,
    viewerDistanceMm,
    segments,
    condition: { name: conditionName, face: faceName, seed, synthetic: true, ...condition },
  };
  return { recording, frames: maker.frames };
}
