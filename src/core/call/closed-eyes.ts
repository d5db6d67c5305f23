import type { Measurement } from '../gaze/measurement';
import type { Ms } from '../units';

/** Held closed so long, the eyes mean the call: ten times a blink. */
export const CLOSED_FOR_MS: Ms = 2000;
/** Closed longer than this they sleep, and opening them calls nobody. */
export const ASLEEP_AFTER_MS: Ms = 8000;
/**
 * A measurement that comes later than this after the last tells nothing of what was between. Shorter gaps, and frames in
 * which the face was lost, do not end a closure: a missed call is worse than one too many.
 */
const LONGEST_GAP_MS: Ms = 900;

/** Since when the eyes are closed, and when they were last seen so; null while they are open or not seen. */
export type ClosedEyes = { readonly sinceMs: Ms; readonly lastMs: Ms } | null;

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
  const isBroken = state !== null && (tMs < state.lastMs || tMs - state.lastMs > LONGEST_GAP_MS);
  const before = isBroken ? null : state;
  if (measurement.kind === 'noFace') return { state: before, sign: 'none', closedMs: 0 };
  if (measurement.eyesClosed) {
    const sinceMs = before?.sinceMs ?? tMs;
    const wasReady = before !== null && before.lastMs - sinceMs >= CLOSED_FOR_MS;
    const isReady = tMs - sinceMs >= CLOSED_FOR_MS;
    return {
      state: { sinceMs, lastMs: tMs },
      sign: isReady && !wasReady ? 'heard' : 'none',
      closedMs: tMs - sinceMs,
    };
  }
  const closedMs = before === null ? 0 : before.lastMs - before.sinceMs;
  const isCall = closedMs >= CLOSED_FOR_MS && closedMs <= ASLEEP_AFTER_MS;
  return { state: null, sign: isCall ? 'call' : 'none', closedMs };
}
