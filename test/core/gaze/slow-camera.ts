import { CalibrationSession, type CalibrationOptions } from '../../../src/core/gaze/calibration-session';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { GazeTracker } from '../../../src/core/gaze/tracker';
import { angleBetweenDeg, screenPointToMm } from '../../../src/core/geometry';
import type { Accuracy } from '../../../src/core/profiles/profile';
import type { ScreenPoint } from '../../../src/core/units';
import { faceFrame, makeRandom, STRAIGHT } from '../vision/synthetic-face';
import { SCREEN, UNSEEN } from './sitter';

/** From a measurement to the picture of the display that shows what it led to. */
const DRAW_MS = 40;
const REACTION_MS = { least: 200, most: 300 };
const SACCADE_MS = 60;
/** Unrest of the eyes in a fixation, as far as it shows on the display. */
const JITTER_PX = 8;
const BLINK = { everyMs: 3700, closeMs: 70, closedMs: 40, openMs: 90 };

export interface SlowCalibration {
  readonly phase: string;
  readonly accuracy: Accuracy | null;
  /** Error over points that were neither learnt nor checked, one look each, as the speaker has it; degrees. */
  readonly errorDeg: number;
  readonly labelled: readonly number[];
  /** Labelled frames in which the eyes were not on the target. */
  readonly wrongFrames: number;
  readonly durationS: number;
}

/** A person whose eyes follow what the display shows: late, with blinks and unrest. */
class Person {
  private readonly jumps: { readonly atMs: number; readonly to: ScreenPoint }[];
  private readonly random: () => number;

  constructor(seed: number, start: ScreenPoint) {
    this.random = makeRandom(seed);
    this.jumps = [{ atMs: -Infinity, to: start }];
  }

  show(target: ScreenPoint, atMs: number): void {
    const { least, most } = REACTION_MS;
    this.jumps.push({ atMs: atMs + least + (most - least) * this.random(), to: target });
  }

  gazeAt(tMs: number): ScreenPoint {
    const at = this.jumps.findLastIndex(({ atMs }) => atMs <= tMs);
    const { atMs, to } = this.jumps[at]!;
    const from = this.jumps[at - 1]?.to ?? to;
    const share = Math.min(1, (tMs - atMs) / SACCADE_MS);
    const unrest = () => (this.random() + this.random() - 1) * JITTER_PX;
    return {
      xPx: from.xPx + (to.xPx - from.xPx) * share + unrest(),
      yPx: from.yPx + (to.yPx - from.yPx) * share + unrest(),
    };
  }

  openingAt(tMs: number): number {
    const since = tMs % BLINK.everyMs;
    if (since < BLINK.closeMs) return 1 - (0.9 * since) / BLINK.closeMs;
    if (since < BLINK.closeMs + BLINK.closedMs) return 0.1;
    return Math.min(1, 0.1 + (0.9 * (since - BLINK.closeMs - BLINK.closedMs)) / BLINK.openMs);
  }
}

/**
 * A whole calibration, session and tracker as they are, before a camera of so many frames a second whose measurements
 * come as late as on the slow computer that makes the camera slow.
 */
export function calibrateSlowly(
  fps: number,
  seed = 1,
  options: Partial<CalibrationOptions> = {},
): SlowCalibration {
  const intervalMs = 1000 / fps;
  const lateMs = Math.min(350, 1.4 * intervalMs);
  const tracker = new GazeTracker({ screen: SCREEN });
  const session = new CalibrationSession({ screen: SCREEN, mode: 'standard', ...options });
  const middle = { xPx: SCREEN.widthPx / 2, yPx: SCREEN.heightPx / 2 };
  const person = new Person(seed, middle);
  const random = makeRandom(seed + 99);
  const looks = new Map<number, ScreenPoint>();
  const labelled: number[] = [];
  let [frameId, tMs, wrongFrames, shown] = [0, 5000, 0, ''];

  const see = (): Measurement => {
    frameId++;
    // Busy computers have no beat: frames come up to a third of their distance early or late.
    tMs += intervalMs * (0.67 + 0.66 * random());
    const gaze = person.gazeAt(tMs);
    looks.set(frameId, gaze);
    const pose = { ...STRAIGHT, gazeAt: screenPointToMm(gaze, SCREEN), opening: person.openingAt(tMs) };
    return tracker.step(
      faceFrame(pose, tMs, { seed: seed * 5000 + frameId, noisePx: 0.25, grain: 3 }),
      frameId,
    );
  };
  const startMs = tMs;
  for (let i = 0; i < fps; i++) see();
  while (tMs - startMs < 240_000) {
    const measurement = see();
    const nowMs = measurement.tMs + lateMs;
    session.step(measurement, measurement.tMs, nowMs);
    for (let commands = session.takeCommands(); commands.length > 0; commands = session.takeCommands()) {
      for (const command of commands) {
        if (command.kind === 'label') {
          labelled.push(tracker.label(command.target, command.frameIds));
          wrongFrames += command.frameIds.filter((id) => awayDeg(looks.get(id), command.target) > 1).length;
        } else if (command.kind === 'clearLabels') tracker.clearLabels();
        else if (command.kind === 'unlabel') tracker.unlabel(command.targets);
        else if (command.kind === 'fit') {
          const outcome = tracker.fit(undefined, command.leastTargets);
          if (outcome.kind === 'fitted') session.onFitted(outcome.fitted);
          else session.onFitFailed(outcome.reason);
        }
      }
    }
    const { target, phase } = session.view();
    if (phase === 'done' || phase === 'failed') break;
    const key = JSON.stringify(target);
    if (target !== null && key !== shown) person.show(target, nowMs + DRAW_MS);
    shown = key;
  }
  const durationS = (tMs - startMs) / 1000;
  const accuracy = session.result()?.accuracy ?? null;
  if (accuracy !== null) tracker.setAccuracy(accuracy);
  const errors = UNSEEN.map((target) => {
    person.show(target, tMs);
    for (const untilMs = tMs + 1500; tMs < untilMs;) see();
    const last = see();
    return last.kind === 'face' && last.gaze ? angleBetweenDeg(last.gaze.point, target, SCREEN, 600) : NaN;
  }).filter((error) => !Number.isNaN(error));
  return {
    phase: session.view().phase,
    accuracy,
    errorDeg: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    labelled,
    wrongFrames,
    durationS,
  };
}

const awayDeg = (look: ScreenPoint | undefined, target: ScreenPoint): number =>
  look === undefined ? Infinity : angleBetweenDeg(look, target, SCREEN, 600);
