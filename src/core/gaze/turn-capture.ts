import type { Ms } from '../units';

/** Where the head should turn while the eyes stay on the dot; the user's own left and right. */
export type TurnTo = 'left' | 'right' | 'up' | 'down' | 'middle';

/** Twelve seconds in all: a few degrees each way, as far as it is easy. */
const STEPS: readonly (readonly [TurnTo, Ms])[] = [
  ['left', 3000],
  ['right', 3000],
  ['up', 2000],
  ['down', 2000],
  ['middle', 2000],
];
export const TURN_MS: Ms = STEPS.reduce((sum, [, ms]) => sum + ms, 0);
/** The eyes find the dot first. */
const ARRIVE_MS: Ms = 700;
const BATCH_MS: Ms = 1000;

/** The step "look here and turn your head a little": asks for one direction after the other, and collects frames. */
export class TurnCapture {
  private elapsedMs: Ms = 0;
  private sinceBatchMs: Ms = 0;
  private ids: number[] = [];

  constructor(private readonly pace: number) {}

  get isDone(): boolean {
    return this.elapsedMs >= TURN_MS * this.pace;
  }

  /** 0–1 of the step. */
  get progress(): number {
    return Math.min(1, this.elapsedMs / (TURN_MS * this.pace));
  }

  get turnTo(): TurnTo {
    let untilMs = 0;
    for (const [turnTo, ms] of STEPS) {
      untilMs += ms * this.pace;
      if (this.elapsedMs < untilMs) return turnTo;
    }
    return 'middle';
  }

  /** One frame with open eyes. */
  step(frame: { readonly frameId: number; readonly isGood: boolean }, passedMs: Ms): void {
    this.elapsedMs += passedMs;
    this.sinceBatchMs += passedMs;
    if (frame.isGood && this.elapsedMs > ARRIVE_MS) this.ids.push(frame.frameId);
  }

  /** Frames to hand on now; empty until a second of them is together or the step is over. */
  takeFrameIds(): readonly number[] {
    if (this.sinceBatchMs < BATCH_MS && !this.isDone) return [];
    this.sinceBatchMs = 0;
    const taken = this.ids;
    this.ids = [];
    return taken;
  }
}
