import type { Measurement } from '../gaze/measurement';
import type { Ms } from '../units';

/** Held closed so long, the eyes mean the call: ten times a blink. */
export const CLOSED_FOR_MS: Ms = 2000;
/** Closed longer than this they sleep, and opening them calls nobody. */
export const ASLEEP_AFTER_MS: Ms = 8000;
/**
 * A face that is lost for longer than this tells nothing of the eyes. Shorter losses do not end a closure: a missed call
 * is worse than one too many.
 */
const LOST_AFTER_MS: Ms = 900;
/** The same for a computer that is too busy to send measurements: eyes that were closed before and after were closed. */
const LONGEST_GAP_MS: Ms = 1500;

/** Since when the eyes are closed, and when they were last seen so; null while they are open or not seen. */
export type ClosedEyes = {
  readonly sinceMs: Ms;
  readonly lastMs: Ms;
  /** The last measurement, and for how long there has been no face. */
  readonly measuredMs: Ms;
  readonly lostForMs: Ms;
} | null;

/** What one more measurement means: `heard` once, when a call is ready; `call` when the eyes open in time. */
export type ClosedEyesStep = {
  readonly state: ClosedEyes;
  readonly sign: 'none' | 'heard' | 'call';
  /** How long they have been closed; with the measurement that finds them open again: how long they were. */
  readonly closedMs: Ms;
};

/**
 * The call by closed eyes, without calibration: hold them closed two seconds, open them within eight. It is the
 * opening that calls, so that falling asleep does not.
 */
export function stepClosedEyes(state: ClosedEyes, measurement: Measurement): ClosedEyesStep {
  const { tMs } = measurement;
  const gapMs = state === null ? 0 : tMs - state.measuredMs;
  const lostForMs = state === null || measurement.kind === 'face' ? 0 : state.lostForMs + gapMs;
  const isBroken = gapMs < 0 || gapMs > LONGEST_GAP_MS || lostForMs > LOST_AFTER_MS;
  const before = isBroken ? null : state;
  if (measurement.kind === 'noFace') {
    const waiting = before && { ...before, measuredMs: tMs, lostForMs };
    return { state: waiting, sign: 'none', closedMs: 0 };
  }
  if (measurement.eyesClosed) {
    const sinceMs = before?.sinceMs ?? tMs;
    const wasReady = before !== null && before.lastMs - sinceMs >= CLOSED_FOR_MS;
    const isReady = tMs - sinceMs >= CLOSED_FOR_MS;
    return {
      state: { sinceMs, lastMs: tMs, measuredMs: tMs, lostForMs: 0 },
      sign: isReady && !wasReady ? 'heard' : 'none',
      closedMs: tMs - sinceMs,
    };
  }
  const closedMs = before === null ? 0 : before.lastMs - before.sinceMs;
  const isCall = closedMs >= CLOSED_FOR_MS && closedMs <= ASLEEP_AFTER_MS;
  return { state: null, sign: isCall ? 'call' : 'none', closedMs };
}
