import type { Ms } from '../units';

/** Both eyes closed for so long is no blink (interaction design: a long closure is 1.0–1.5 s). */
export const PRESS_AFTER_MS: Ms = 1000;
/** Closed longer it may become the call, which begins at two seconds: in between lies neither. */
export const PRESS_BEFORE_MS: Ms = 1750;

/** Whether eyes that were closed for so long mean a press of the switch. */
export function isClosurePress(closedMs: Ms): boolean {
  return closedMs >= PRESS_AFTER_MS && closedMs < PRESS_BEFORE_MS;
}
