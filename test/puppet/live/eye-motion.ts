import { makeDrift, type Random } from '../random';

/** Reaction of a person to a new target (literature: 200 to 300 ms). */
const REACTION_MS = { least: 200, most: 300 } as const;
/** A saccade takes 20 ms and 2.2 ms more for each degree (the "main sequence"), 30 to 80 ms on a display. */
const SACCADE = { baseMs: 20, msPerDeg: 2.2, leastMs: 30, mostMs: 80 } as const;
/** Targets that move less than this do not pull the eyes away. */
const REFIXATE_DEG = 0.3;
/** A target that glides is followed smoothly, this late; a longer step from picture to picture is a jump. */
const PURSUIT = { lagMs: 120, leastStepDeg: 0.02, mostDegPerS: 30, stepsToBegin: 3 } as const;
const JITTER = { sdDeg: 0.12, memoryMs: 130 } as const;
const MICROSACCADES = { perSecond: 1.2, sdDeg: 0.1, mostDeg: 0.3 } as const;
const BLINKS = { perMinute: 15, leastGapMs: 1200 } as const;
/** Lids close in a third of a blink and open in the rest. */
const BLINK = { closeMs: 70, closedMs: 40, openMs: 90 } as const;

/** A direction on the display as visual angles from its middle; only differences matter here. */
export interface DirectionDeg {
  readonly xDeg: number;
  readonly yDeg: number;
}

export interface EyeState {
  readonly gaze: DirectionDeg;
  /** 0 open, 1 closed. */
  readonly closure: number;
}

interface Saccade {
  readonly startMs: number;
  readonly durationMs: number;
  readonly from: DirectionDeg;
  readonly to: DirectionDeg;
}

function distanceDeg(a: DirectionDeg, b: DirectionDeg): number {
  return Math.hypot(a.xDeg - b.xDeg, a.yDeg - b.yDeg);
}

/** How long the eyes need for a jump of this size. */
export function saccadeMs(amplitudeDeg: number): number {
  return Math.min(
    SACCADE.mostMs,
    Math.max(SACCADE.leastMs, SACCADE.baseMs + SACCADE.msPerDeg * amplitudeDeg),
  );
}

/** Lid closure at a time after the beginning of a blink. */
export function blinkClosure(sinceMs: number): number {
  if (sinceMs < 0) return 0;
  if (sinceMs < BLINK.closeMs) return sinceMs / BLINK.closeMs;
  if (sinceMs < BLINK.closeMs + BLINK.closedMs) return 1;
  return Math.max(0, 1 - (sinceMs - BLINK.closeMs - BLINK.closedMs) / BLINK.openMs);
}

/** Where a person's eyes are, given where they want to look: reaction, saccades, unrest of fixation, blinks. */
export class EyeMotion {
  private fixation: DirectionDeg;
  private saccade: Saccade | null = null;
  /** When the eyes will set off for the wish, or null while they rest on it. */
  private leaveAtMs: number | null = null;
  /** Where a gliding target was lately, and for how many pictures it has been gliding. */
  private trail: { readonly tMs: number; readonly at: DirectionDeg }[] = [];
  private glides = 0;
  private micro: DirectionDeg = { xDeg: 0, yDeg: 0 };
  private blinkAtMs: number;
  private closedUntilMs = -Infinity;
  private lastStepMs: number;
  private readonly jitterX: () => number;
  private readonly jitterY: () => number;

  constructor(
    private readonly random: Random,
    stepMs: number,
    startMs: number,
    start: DirectionDeg,
    public blinking = true,
  ) {
    const memory = Math.exp(-stepMs / JITTER.memoryMs);
    this.jitterX = makeDrift(random, JITTER.sdDeg, memory);
    this.jitterY = makeDrift(random, JITTER.sdDeg, memory);
    this.fixation = start;
    this.lastStepMs = startMs;
    this.blinkAtMs = startMs + this.nextBlinkGapMs();
  }

  /** Lids down from now on for so long; blinking goes on afterwards. */
  close(nowMs: number, durationMs: number): void {
    this.closedUntilMs = Math.max(this.closedUntilMs, nowMs + durationMs);
  }

  /** One frame on; `wish` is what the person wants to look at. */
  step(nowMs: number, wish: DirectionDeg): EyeState {
    if (!this.pursue(nowMs, wish)) this.followWish(nowMs, wish);
    this.unrest((nowMs - this.lastStepMs) / 1000);
    this.lastStepMs = nowMs;
    const base = this.saccade ? this.alongSaccade(this.saccade, nowMs) : this.fixation;
    return {
      gaze: {
        xDeg: base.xDeg + this.micro.xDeg + this.jitterX(),
        yDeg: base.yDeg + this.micro.yDeg + this.jitterY(),
      },
      closure: this.closure(nowMs),
    };
  }

  /** @returns whether the eyes are gliding after a gliding target */
  private pursue(nowMs: number, wish: DirectionDeg): boolean {
    const last = this.trail.at(-1);
    const stepDeg = last ? distanceDeg(wish, last.at) : Infinity;
    const mostDeg = last ? (PURSUIT.mostDegPerS * (nowMs - last.tMs)) / 1000 : 0;
    if (stepDeg > mostDeg) this.trail = [];
    this.trail.push({ tMs: nowMs, at: wish });
    const isGliding = stepDeg >= PURSUIT.leastStepDeg && stepDeg <= mostDeg;
    this.glides = isGliding ? this.glides + 1 : Math.max(0, Math.min(this.glides, PURSUIT.stepsToBegin) - 1);
    if (stepDeg > mostDeg) this.glides = 0;
    while ((this.trail[1]?.tMs ?? Infinity) <= nowMs - PURSUIT.lagMs) this.trail.shift();
    const behind = this.trail[0];
    if (this.glides < PURSUIT.stepsToBegin || this.saccade || behind === undefined) return false;
    // Eyes that are far off jump onto the target first.
    if (distanceDeg(behind.at, this.fixation) > 2) return false;
    this.leaveAtMs = null;
    this.fixation = behind.at;
    return true;
  }

  private followWish(nowMs: number, wish: DirectionDeg): void {
    if (this.saccade) return;
    if (this.leaveAtMs === null) {
      if (distanceDeg(wish, this.fixation) < REFIXATE_DEG) return;
      const { least, most } = REACTION_MS;
      this.leaveAtMs = nowMs + least + (most - least) * this.random.uniform();
    }
    if (nowMs < this.leaveAtMs) return;
    const startMs = this.leaveAtMs;
    this.leaveAtMs = null;
    const durationMs = saccadeMs(distanceDeg(wish, this.fixation));
    this.saccade = { startMs, durationMs, from: this.fixation, to: wish };
  }

  private alongSaccade(saccade: Saccade, nowMs: number): DirectionDeg {
    const share = Math.min(1, (nowMs - saccade.startMs) / saccade.durationMs);
    // velocity rises and falls: the smooth step
    const moved = share * share * (3 - 2 * share);
    const { from, to } = saccade;
    if (share === 1) {
      this.fixation = to;
      this.saccade = null;
    }
    return {
      xDeg: from.xDeg + (to.xDeg - from.xDeg) * moved,
      yDeg: from.yDeg + (to.yDeg - from.yDeg) * moved,
    };
  }

  private unrest(elapsedS: number): void {
    if (this.random.uniform() > MICROSACCADES.perSecond * elapsedS) return;
    const { sdDeg, mostDeg } = MICROSACCADES;
    const offset = () => Math.min(mostDeg, Math.max(-mostDeg, sdDeg * this.random.normal()));
    this.micro = { xDeg: offset(), yDeg: offset() };
  }

  private closure(nowMs: number): number {
    if (nowMs < this.closedUntilMs) return 1;
    if (!this.blinking) return 0;
    const sinceMs = nowMs - this.blinkAtMs;
    if (sinceMs > BLINK.closeMs + BLINK.closedMs + BLINK.openMs)
      this.blinkAtMs = nowMs + this.nextBlinkGapMs();
    return blinkClosure(sinceMs);
  }

  private nextBlinkGapMs(): number {
    const meanMs = 60_000 / BLINKS.perMinute - BLINKS.leastGapMs;
    return BLINKS.leastGapMs - meanMs * Math.log(1 - this.random.uniform());
  }
}
