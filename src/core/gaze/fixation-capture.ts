import type { Ms, ScreenPoint } from '../units';
import type { CapturePlan } from './capture-plan';

/** A frame with a face and open eyes, as the capture sees it. */
export interface CaptureFrame {
  readonly frameId: number;
  readonly isSteady: boolean;
  readonly isGood: boolean;
  readonly gaze: ScreenPoint | null;
}

/** `attract`: target shown. `steady`: waiting for still eyes. `capture`: taking frames. */
export type CaptureState = 'attract' | 'steady' | 'capture' | 'done' | 'timedOut';

/** Lids are still on their way up for this long. */
const AFTER_BLINK_MS: Ms = 100;

/** Collects the frames in which one target is looked at. Time advances only while the eyes are seen. */
export class FixationCapture {
  private elapsedMs: Ms = 0;
  private steadyForMs: Ms = 0;
  private capturedMs: Ms = 0;
  private present: CaptureState = 'attract';
  private forced = false;
  private sinceBlinkMs: Ms = Infinity;
  /** Time since an unexplained motion during the capture; null when there was none. */
  private suspectForMs: Ms | null = null;
  private readonly ids: number[] = [];
  private readonly points: ScreenPoint[] = [];

  constructor(private readonly plan: CapturePlan) {}

  get state(): CaptureState {
    return this.present;
  }

  get frameIds(): readonly number[] {
    return this.ids;
  }

  /** Measured gaze of the captured frames, where there was one. */
  get gazePoints(): readonly ScreenPoint[] {
    return this.points;
  }

  /** 0–1 of the capture. */
  get progress(): number {
    if (this.present === 'done') return 1;
    const { captureMs, leastFrames } = this.plan;
    return Math.min(1, this.capturedMs / captureMs, this.ids.length / leastFrames);
  }

  /** Starts the capture now, steady or not: the carer says that the target is looked at. */
  force(): void {
    if (this.present === 'attract' || this.present === 'steady') {
      this.forced = true;
      this.begin();
    }
  }

  /** The eyes were lost for longer than a blink: the target begins again. */
  restart(): void {
    if (this.isOver) return;
    this.present = 'attract';
    this.elapsedMs = 0;
    this.steadyForMs = 0;
    this.drop();
  }

  /** The lids are down in this frame: motion just before and after says nothing about where the eyes look. */
  blink(): void {
    this.suspectForMs = null;
    this.sinceBlinkMs = 0;
  }

  /** @param passedMs time since the last frame, ≥ 0 */
  step(frame: CaptureFrame, passedMs: Ms): CaptureState {
    if (this.isOver) return this.present;
    this.elapsedMs += passedMs;
    this.sinceBlinkMs += passedMs;
    this.steadyForMs = frame.isSteady ? this.steadyForMs + passedMs : 0;
    this.advance(frame, passedMs);
    if (!this.isOver && this.elapsedMs >= this.plan.timeOutMs) this.giveUp();
    return this.present;
  }

  private get isOver(): boolean {
    return this.present === 'done' || this.present === 'timedOut';
  }

  private advance(frame: CaptureFrame, passedMs: Ms): void {
    const needsSteady = this.plan.needsSteady && !this.forced;
    if (this.present === 'attract' && this.elapsedMs >= this.plan.attractMs) this.present = 'steady';
    if (this.present === 'capture') this.take(frame, passedMs, needsSteady);
    else if (this.present === 'steady' && (!needsSteady || this.steadyForMs >= this.plan.steadyMs))
      this.begin();
  }

  private begin(): void {
    this.present = 'capture';
    this.drop();
  }

  private drop(): void {
    this.suspectForMs = null;
    this.capturedMs = 0;
    this.ids.length = 0;
    this.points.length = 0;
  }

  private take(frame: CaptureFrame, passedMs: Ms, needsSteady: boolean): void {
    if (this.sinceBlinkMs < AFTER_BLINK_MS) return;
    if (needsSteady && this.haveEyesLeft(frame.isSteady, passedMs)) {
      this.present = 'steady';
      this.drop();
      return;
    }
    if (this.suspectForMs !== null) return;
    this.capturedMs += passedMs;
    if (frame.isGood) {
      this.ids.push(frame.frameId);
      if (frame.gaze !== null) this.points.push(frame.gaze);
    }
    const { captureMs, leastFrames } = this.plan;
    if (this.capturedMs >= captureMs && this.ids.length >= leastFrames) this.present = 'done';
  }

  /** A motion that no blink explains within a moment was a saccade: what was taken belongs to another place. */
  private haveEyesLeft(isSteady: boolean, passedMs: Ms): boolean {
    if (this.suspectForMs !== null) this.suspectForMs += passedMs;
    else if (!isSteady) this.suspectForMs = 0;
    return this.suspectForMs !== null && this.suspectForMs >= this.plan.suspectMs;
  }

  private giveUp(): void {
    this.present = this.ids.length >= this.plan.leastFrames ? 'done' : 'timedOut';
  }
}
