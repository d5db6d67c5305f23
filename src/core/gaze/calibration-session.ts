import type { ScreenGeometry } from '../geometry';
import type { Accuracy } from '../profiles/profile';
import type { Mm, Ms, ScreenPoint } from '../units';
import {
  calibrationPoints,
  type CalibrationPreset,
  centrePoint,
  checkPoints,
  leastPointsOf,
  paceOf,
} from './calibration-points';
import type {
  CalibrationMode,
  CalibrationOptions,
  CalibrationView,
  SessionCommand,
} from './calibration-view';
import { AskedTargets, includes } from './asked-targets';
import { capturePlan } from './capture-plan';
import { FaceLoss } from './face-loss';
import { FixationCapture } from './fixation-capture';
import { weakTargets, type FittedModel } from './fitted-model';
import type { Measurement } from './measurement';
import { PursuitCapture } from './pursuit-capture';
import { pursuitPath } from './pursuit-path';
import { reachOf, type Reach } from './reach';
import { SessionClock } from './session-clock';
import { sessionProgress } from './session-progress';
import { Steadiness } from './steadiness';
import { TurnCapture } from './turn-capture';
import { measureAccuracy, type CheckedPoint } from './validation';

export type { CalibrationMode, CalibrationOptions, CalibrationView, SessionCommand };

const LEAST_CHECKED = 3;
const LEAST_QUALITY = 0.15;
/** Fits refuse fewer targets than this, unless only left and right were asked. */
const LEAST_FITTED = 4;
const USUAL_FRAMES_PER_SECOND = 30;

/**
 * The calibration as a state machine: measurements in, what to show and what to tell the tracker out. Waits while the
 * face is lost; a target that fails is asked once more at the end and then left out; the carer can start a capture by
 * hand.
 */
export class CalibrationSession {
  private readonly screen: ScreenGeometry;
  private readonly mode: CalibrationMode;
  private readonly preset: CalibrationPreset;
  private readonly pace: number;
  private viewerDistanceMm: Mm;
  private phase: CalibrationView['phase'];
  private asked: AskedTargets;
  private capture: FixationCapture;
  private readonly pursuit: PursuitCapture | null;
  private readonly turn: TurnCapture | null;
  private labelled: readonly ScreenPoint[] = [];
  private readonly givenUp: ScreenPoint[] = [];
  private readonly checked: CheckedPoint[] = [];
  private readonly steadiness = new Steadiness();
  private readonly clock: SessionClock;
  private commands: SessionCommand[] = [];
  /** Fits so far: after the first, contradicted targets are asked again; after the second, left out. */
  private fits = 0;
  private failure: string | undefined;
  private readonly loss = new FaceLoss();

  constructor(options: CalibrationOptions) {
    const { mode, screen, targets = [] } = options;
    this.screen = screen;
    this.mode = mode;
    this.preset = options.preset ?? 'standard';
    this.pace = options.pace ?? paceOf(this.preset);
    this.viewerDistanceMm = options.viewerDistanceMm ?? 600;
    this.clock = new SessionClock(1000 / (options.framesPerSecond || USUAL_FRAMES_PER_SECOND));
    const isPursuit = mode === 'standard' && this.preset === 'pursuit';
    this.pursuit = isPursuit ? new PursuitCapture(pursuitPath(screen, this.viewerDistanceMm)) : null;
    this.turn = mode === 'standard' && options.withTurn === true ? new TurnCapture(this.pace) : null;
    this.phase = isPursuit ? 'pursuit' : 'calibrate';
    if (mode === 'standard') this.commands.push({ kind: 'clearLabels' });
    const asked = mode === 'weakPoints' ? targets : calibrationPoints(screen, this.preset);
    this.asked = new AskedTargets(asked);
    if (asked.length === 0 && !isPursuit) throw new RangeError(`mode ${mode} needs targets, got none`);
    this.capture = this.newCapture();
  }

  /**
   * Advances by one measurement. Time that goes backwards counts as no time.
   * @param nowMs when its frame was taken
   * @param arrivedMs when it came here, on the same clock: what was shown meanwhile cannot have been looked at
   */
  step(measurement: Measurement, nowMs: Ms, arrivedMs: Ms = nowMs): CalibrationView {
    const passedMs = this.clock.advance(nowMs, arrivedMs);
    const shownForMs = this.clock.shownForMs(nowMs);
    if (!this.isAsking) return this.view();

    if (measurement.kind === 'noFace' || measurement.eyesClosed) {
      this.lose(passedMs);
      return this.view();
    }
    this.loss.end();
    const isGood = measurement.quality >= LEAST_QUALITY;
    const { frameId } = measurement;
    const isSteady = this.steadiness.step(measurement.eyeMotionDeg);
    if (this.phase === 'pursuit') this.follow({ frameId, isGood }, passedMs);
    else if (this.phase === 'turn') this.turnHead({ frameId, isGood }, passedMs);
    else if (shownForMs >= 0) {
      const { gaze } = measurement;
      const isUsable = isGood && (this.phase === 'calibrate' || gaze !== null);
      const frame = { frameId, isSteady, isGood: isUsable, gaze: gaze?.point ?? null };
      const state = this.capture.step(frame, Math.min(passedMs, shownForMs));
      if (state === 'done' || state === 'timedOut') this.finishTask(state === 'done');
    }
    return this.view();
  }

  private lose(passedMs: Ms): void {
    const wasLost = this.isLost;
    this.loss.add(passedMs);
    this.capture.blink();
    if (this.isLost && !wasLost) this.capture.restart();
    if (this.isLost) this.pursuit?.lose();
    // A blink does not stop the target: that would pull the eyes back.
    else if (this.phase === 'pursuit') this.follow({ frameId: NaN, isGood: false }, passedMs);
  }

  private follow(frame: { frameId: number; isGood: boolean }, passedMs: Ms): void {
    if (this.pursuit === null) return;
    this.pursuit.step(frame, passedMs);
    const looks = this.pursuit.takeLooks();
    const { viewerDistanceMm } = this;
    if (looks.length > 0) this.commands.push({ kind: 'labelPursuit', looks, viewerDistanceMm });
    if (this.pursuit.isDone) this.finishAsking();
  }

  private turnHead(frame: { frameId: number; isGood: boolean }, passedMs: Ms): void {
    if (this.turn === null) return;
    this.turn.step(frame, passedMs);
    const frameIds = this.turn.takeFrameIds();
    if (frameIds.length > 0)
      this.commands.push({ kind: 'labelTurn', target: centrePoint(this.screen), frameIds });
    if (this.turn.isDone) this.startFit();
  }

  /**
   * In `pursuit`: where the target is at this time, on the clock of the measurements; it moves on between frames, and
   * waits while the eyes are lost. Null in other phases.
   */
  movingTarget(nowMs: Ms): ScreenPoint | null {
    if (this.phase !== 'pursuit' || this.pursuit === null) return null;
    return this.pursuit.path.pointAt(
      this.pursuit.pathMs + (this.isLost ? 0 : this.clock.sinceFrameMs(nowMs)),
    );
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

  /** Answer to `fit`. Targets that the others contradict are asked again, then left out; then the check begins. */
  onFitted(fitted: FittedModel): void {
    if (this.phase !== 'fitting') return;
    this.viewerDistanceMm = fitted.viewerDistanceMm;
    this.fits++;
    const weak = this.weakOf(fitted);
    if (weak.length > 0 && this.fits === 1) return this.begin('calibrate', weak);
    const others = this.labelled.filter((known) => !includes(weak, known));
    if (weak.length > 0 && this.fits === 2 && others.length >= leastPointsOf(this.preset)) {
      this.labelled = others;
      this.givenUp.push(...weak);
      this.commands.push({ kind: 'unlabel', targets: weak });
      return this.startFit();
    }
    this.begin('validate', checkPoints(this.screen, this.preset, this.mode === 'weakPoints'));
  }

  /** Of two points each contradicts the other, and those of a pursuit cannot be asked again. */
  private weakOf(fitted: FittedModel): readonly ScreenPoint[] {
    if (this.mode !== 'standard' || this.preset === 'twoPoint' || this.preset === 'pursuit') return [];
    return weakTargets(fitted);
  }

  onFitFailed(reason: string): void {
    if (this.phase === 'fitting') this.fail(reason);
  }

  /** The measured accuracy, and the parts of the display that the eyes did not reach; null before `done`. */
  result(): { readonly accuracy: Accuracy; readonly reach: Reach } | null {
    if (this.phase !== 'done') return null;
    const { durationS } = this.clock;
    const accuracy = measureAccuracy(this.checked, this.screen, this.viewerDistanceMm, durationS);
    if (accuracy === null) return null;
    const reached = [...this.labelled, ...this.checked.map(({ target }) => target)];
    return { accuracy, reach: reachOf(reached, this.givenUp, this.screen) };
  }

  /** What to show now, without advancing. */
  view(): CalibrationView {
    const { state } = this.capture;
    const isMoving = this.phase === 'pursuit';
    return {
      phase: this.phase,
      target: this.target(),
      targetIndex: this.hasTasks ? this.asked.index : 0,
      targetCount: this.asked.count,
      state: isMoving || state === 'capture' ? 'capture' : state === 'steady' ? 'steady' : 'attract',
      progress: sessionProgress({
        phase: this.phase,
        asked: this.asked,
        inTarget: this.hasTasks ? this.capture.progress : 0,
        labelled: this.labelled.length,
        checks: checkPoints(this.screen, this.preset).length,
        pursuit: this.pursuit,
        turn: this.turn,
      }),
      isFaceLost: this.isAsking && this.isLost,
      ...(this.phase === 'turn' && this.turn ? { turnTo: this.turn.turnTo } : {}),
      ...(this.failure === undefined ? {} : { reason: this.failure }),
    };
  }

  private target(): ScreenPoint | null {
    if (this.phase === 'pursuit') return this.pursuit?.target ?? null;
    if (this.phase === 'turn') return centrePoint(this.screen);
    return this.hasTasks ? this.asked.target : null;
  }

  private get hasTasks(): boolean {
    return this.phase === 'calibrate' || this.phase === 'validate';
  }

  private get isAsking(): boolean {
    return this.hasTasks || this.phase === 'pursuit' || this.phase === 'turn';
  }

  private get isLost(): boolean {
    return this.loss.isLong(this.clock.frameMs);
  }

  private begin(phase: 'calibrate' | 'validate', targets: readonly ScreenPoint[]): void {
    this.phase = phase;
    this.asked = new AskedTargets(targets);
    this.capture = this.newCapture();
    this.clock.pause();
  }

  private newCapture(): FixationCapture {
    const { isSecondTry } = this.asked;
    const { frameMs } = this.clock;
    return new FixationCapture(capturePlan(this.phase === 'validate', isSecondTry, this.pace, frameMs));
  }

  private finishTask(isDone: boolean): void {
    const { target } = this.asked;
    if (target === null) throw new RangeError(`no target ${this.asked.index} of ${this.asked.count}`);
    if (isDone && this.phase === 'calibrate') {
      this.commands.push({ kind: 'label', target, frameIds: [...this.capture.frameIds] });
      if (!includes(this.labelled, target)) this.labelled = [...this.labelled, target];
    } else if (isDone) {
      this.checked.push({ target, samples: [...this.capture.gazePoints] });
    }
    if (isDone) this.asked.succeed();
    else if (!this.asked.fail()) this.givenUp.push(target);
    if (this.asked.target !== null) {
      this.capture = this.newCapture();
      this.clock.showNext();
    } else if (this.phase === 'calibrate') this.finishAsking();
    else if (this.checked.length < LEAST_CHECKED) this.fail('tooFewChecked');
    else this.phase = 'done';
  }

  private finishAsking(): void {
    const isShort = this.labelled.length < leastPointsOf(this.preset);
    if (this.mode === 'standard' && isShort) return this.fail('tooFewPoints');
    if (this.turn !== null && !this.turn.isDone) this.phase = 'turn';
    else this.startFit();
  }

  private startFit(): void {
    this.phase = 'fitting';
    const isTwo = this.mode === 'standard' && this.preset === 'twoPoint';
    this.commands.push({ kind: 'fit', leastTargets: isTwo ? leastPointsOf(this.preset) : LEAST_FITTED });
  }

  private fail(reason: string): void {
    this.failure = reason;
    this.phase = 'failed';
  }
}
