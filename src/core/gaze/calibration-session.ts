import type { ScreenGeometry } from '../geometry';
import type { Accuracy } from '../profiles/profile';
import type { Mm, Ms, ScreenPoint } from '../units';
import {
  calibrationPoints,
  type CalibrationPreset,
  centrePoint,
  checkPoints,
  paceOf,
} from './calibration-points';
import { capturePlan } from './capture-plan';
import { FixationCapture } from './fixation-capture';
import { weakTargets, type FittedModel } from './fitted-model';
import type { Measurement } from './measurement';
import { Steadiness } from './steadiness';
import { measureAccuracy, measureDot, type CheckedPoint, type DotResult } from './validation';

/**
 * `standard`: nine points, fit, check on five others. `weakPoints`: asks the given targets again, keeps the other
 * samples, fits and checks. `check`: a look at the centre with the model in use, nothing is learnt.
 */
export type CalibrationMode = 'standard' | 'weakPoints' | 'check';

export interface CalibrationOptions {
  readonly screen: ScreenGeometry;
  readonly mode: CalibrationMode;
  /** Used for degrees until a fit tells the real one. Default 600. */
  readonly viewerDistanceMm?: Mm;
  /** For `standard`: how many points and how fast. Default `standard`. */
  readonly preset?: CalibrationPreset;
  /** For `weakPoints`: the targets to ask again. */
  readonly targets?: readonly ScreenPoint[];
  /** Multiplies every time; 2 is twice as slow. Default: the preset's. */
  readonly pace?: number;
}

/** What the calibration screen shows. */
export interface CalibrationView {
  readonly phase: 'calibrate' | 'fitting' | 'validate' | 'done' | 'failed';
  /** Where to look, or null when there is nothing to look at. */
  readonly target: ScreenPoint | null;
  /** Of the present phase, 0 … targetCount − 1; a target that is asked again counts again. */
  readonly targetIndex: number;
  readonly targetCount: number;
  readonly state: 'attract' | 'steady' | 'capture';
  /** 0–1 of the whole session. */
  readonly progress: number;
  /** The eyes are not seen: everything waits. */
  readonly isFaceLost: boolean;
  /** Why it failed: `tooFewPoints`, `tooFewChecked`, or what the fit said. */
  readonly reason?: string;
}

/** What the session wants from the tracker. */
export type SessionCommand =
  | { readonly kind: 'label'; readonly target: ScreenPoint; readonly frameIds: readonly number[] }
  | { readonly kind: 'clearLabels' }
  | { readonly kind: 'fit' };

const LEAST_POINTS = 5;
/** Of five points one may fail. */
const LEAST_POINTS_QUICK = 4;
const LEAST_CHECKED = 3;
const LEAST_QUALITY = 0.15;
/** Shorter is a blink or a dropped frame; longer begins the target again. */
const LOST_AFTER_MS: Ms = 400;
/** A longer pause between two frames says nothing about the eyes. */
const LONGEST_STEP_MS: Ms = 500;
interface Task {
  readonly target: ScreenPoint;
  readonly isSecondTry: boolean;
}

/**
 * The calibration as a state machine: measurements in, what to show and what to tell the tracker out. Waits while the
 * face is lost; a target that fails is asked once more at the end; the carer can start a capture by hand.
 */
export class CalibrationSession {
  private readonly screen: ScreenGeometry;
  private readonly mode: CalibrationMode;
  private readonly preset: CalibrationPreset;
  private readonly pace: number;
  private viewerDistanceMm: Mm;
  private phase: CalibrationView['phase'];
  private tasks: Task[];
  private taskIndex = 0;
  private capture: FixationCapture;
  private readonly labelled: ScreenPoint[] = [];
  private readonly checked: CheckedPoint[] = [];
  private readonly steadiness = new Steadiness();
  private commands: SessionCommand[] = [];
  private askedWeak = false;
  private failure: string | undefined;
  private firstMs: Ms | null = null;
  private lastMs: Ms = Infinity;
  private lostForMs: Ms = 0;

  constructor(options: CalibrationOptions) {
    this.screen = options.screen;
    this.mode = options.mode;
    this.preset = options.preset ?? 'standard';
    this.pace = options.pace ?? paceOf(this.preset);
    this.viewerDistanceMm = options.viewerDistanceMm ?? 600;
    this.phase = options.mode === 'check' ? 'validate' : 'calibrate';
    if (options.mode === 'standard') this.commands.push({ kind: 'clearLabels' });
    this.tasks = this.firstTargets(options).map((target) => ({ target, isSecondTry: false }));
    if (this.tasks.length === 0) throw new RangeError(`mode ${options.mode} needs targets, got none`);
    this.capture = this.newCapture();
  }

  private firstTargets({ mode, targets, preset }: CalibrationOptions): readonly ScreenPoint[] {
    if (mode === 'check') return [centrePoint(this.screen)];
    return mode === 'weakPoints' ? (targets ?? []) : calibrationPoints(this.screen, preset);
  }

  /** Advances by one measurement. Time that goes backwards counts as no time. */
  step(measurement: Measurement, nowMs: Ms): CalibrationView {
    this.firstMs ??= nowMs;
    const passedMs = Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - this.lastMs));
    this.lastMs = Number.isFinite(this.lastMs) ? Math.max(this.lastMs, nowMs) : nowMs;
    if (this.phase !== 'calibrate' && this.phase !== 'validate') return this.view();

    if (measurement.kind === 'noFace' || measurement.eyesClosed) {
      const wasLost = this.isLost;
      this.lostForMs += passedMs;
      this.capture.blink();
      if (this.isLost && !wasLost) this.capture.restart();
      return this.view();
    }
    this.lostForMs = 0;
    const frame = {
      frameId: measurement.frameId,
      isSteady: this.steadiness.step(measurement.eyeMotionDeg),
      isGood:
        measurement.quality >= LEAST_QUALITY && (this.phase === 'calibrate' || measurement.gaze !== null),
      gaze: measurement.gaze?.point ?? null,
    };
    const state = this.capture.step(frame, passedMs);
    if (state === 'done' || state === 'timedOut') this.finishTask(state === 'done');
    return this.view();
  }

  /** The carer's key: the present target is being looked at, capture it now. */
  stepManually(): void {
    if (this.phase === 'calibrate' || this.phase === 'validate') this.capture.force();
  }

  /** Commands since the last call, in order. */
  takeCommands(): SessionCommand[] {
    const taken = this.commands;
    this.commands = [];
    return taken;
  }

  /** Answer to `fit`. Asks targets again that the others contradict, once; then the check begins. */
  onFitted(fitted: FittedModel): void {
    if (this.phase !== 'fitting') return;
    this.viewerDistanceMm = fitted.viewerDistanceMm;
    const asksWeak = this.mode === 'standard' && !this.askedWeak;
    const weak = asksWeak ? weakTargets(fitted) : [];
    this.askedWeak = true;
    if (weak.length > 0) this.begin('calibrate', weak);
    else this.begin('validate', checkPoints(this.screen));
  }

  onFitFailed(reason: string): void {
    if (this.phase === 'fitting') this.fail(reason);
  }

  /** The measured accuracy; null before `done` and in mode `check`. */
  result(): { readonly accuracy: Accuracy } | null {
    if (this.phase !== 'done' || this.mode === 'check') return null;
    const durationS = (this.lastMs - (this.firstMs ?? this.lastMs)) / 1000;
    const accuracy = measureAccuracy(this.checked, this.screen, this.viewerDistanceMm, durationS);
    return accuracy === null ? null : { accuracy };
  }

  /** What the look at the centre measured; null before `done` and in other modes. */
  dotResult(): DotResult | null {
    const [point] = this.checked;
    if (this.phase !== 'done' || this.mode !== 'check' || point === undefined) return null;
    return measureDot(point, this.screen, this.viewerDistanceMm);
  }

  /** What to show now, without advancing. */
  view(): CalibrationView {
    const asking = this.phase === 'calibrate' || this.phase === 'validate';
    const state = this.capture.state;
    return {
      phase: this.phase,
      target: asking ? (this.tasks[this.taskIndex]?.target ?? null) : null,
      targetIndex: asking ? this.taskIndex : 0,
      targetCount: this.tasks.length,
      state: state === 'steady' || state === 'capture' ? state : 'attract',
      progress: this.progress(),
      isFaceLost: asking && this.isLost,
      ...(this.failure === undefined ? {} : { reason: this.failure }),
    };
  }

  private get isLost(): boolean {
    return this.lostForMs >= LOST_AFTER_MS;
  }

  private progress(): number {
    if (this.phase === 'done') return 1;
    const checks = this.mode === 'check' ? 1 : checkPoints(this.screen).length;
    const asked = this.mode === 'check' ? 0 : Math.max(1, this.labelled.length + this.openTasks());
    const inTask = this.phase === 'calibrate' || this.phase === 'validate' ? this.capture.progress : 0;
    const doneChecks = this.phase === 'validate' ? this.taskIndex : 0;
    return Math.min(1, (this.labelled.length + doneChecks + inTask) / (asked + checks));
  }

  private openTasks(): number {
    return this.phase === 'calibrate' ? this.tasks.length - this.taskIndex : 0;
  }

  private begin(phase: 'calibrate' | 'validate', targets: readonly ScreenPoint[]): void {
    this.phase = phase;
    this.tasks = targets.map((target) => ({ target, isSecondTry: false }));
    this.taskIndex = 0;
    this.capture = this.newCapture();
  }

  private newCapture(): FixationCapture {
    const isSecondTry = this.tasks[this.taskIndex]?.isSecondTry ?? false;
    return new FixationCapture(capturePlan(this.phase === 'validate', isSecondTry, this.pace));
  }

  private finishTask(isDone: boolean): void {
    const task = this.tasks[this.taskIndex];
    if (task === undefined) throw new RangeError(`no task ${this.taskIndex} of ${this.tasks.length}`);
    const { target } = task;
    if (isDone && this.phase === 'calibrate') {
      this.commands.push({ kind: 'label', target, frameIds: [...this.capture.frameIds] });
      const known = this.labelled.some(({ xPx, yPx }) => xPx === target.xPx && yPx === target.yPx);
      if (!known) this.labelled.push(target);
    } else if (isDone) {
      this.checked.push({ target, samples: [...this.capture.gazePoints] });
    } else if (!task.isSecondTry) {
      this.tasks.push({ target, isSecondTry: true });
    }
    this.taskIndex++;
    if (this.taskIndex < this.tasks.length) this.capture = this.newCapture();
    else this.finishPhase();
  }

  private finishPhase(): void {
    if (this.phase === 'calibrate') {
      const least = this.preset === 'quick' ? LEAST_POINTS_QUICK : LEAST_POINTS;
      if (this.mode === 'standard' && this.labelled.length < least) return this.fail('tooFewPoints');
      this.phase = 'fitting';
      this.commands.push({ kind: 'fit' });
      return;
    }
    const least = this.mode === 'check' ? 1 : LEAST_CHECKED;
    if (this.checked.length < least) return this.fail('tooFewChecked');
    this.phase = 'done';
  }

  private fail(reason: string): void {
    this.failure = reason;
    this.phase = 'failed';
  }
}
