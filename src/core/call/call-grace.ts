import type { Pick } from '../selection/selection-state';
import type { Ms } from '../units';

/*
 * A look at the key above the call can be measured on the call: at 2 degrees, with large keys, that happened twenty times
 * an hour to simulated speakers, and a longer dwell does not help, for the error of one fixation stays as long as it
 * lasts. So a call that the eyes may not have meant is announced before it rings, and can be taken back meanwhile. Who
 * does nothing calls: one pick must do for somebody in distress.
 */

/** The call must have this share of the evidence, or it is announced first. */
const CERTAIN_SHARE = 0.97;

/** How long a doubtful call is announced unless set otherwise: to notice it, and to move the eyes (`bench typing`). */
export const GRACE_MS: Ms = 2200;
/** While the eyes are on the way out the time stands still, but no longer than this: a call must never wait for good. */
const MOST_HELD_MS: Ms = 4000;

/** What is left before an announced call rings, and how long that was held up; it rings at 0. */
export interface CallGrace {
  readonly leftMs: Ms;
  readonly heldMs: Ms;
}

export const wholeGrace = (graceMs: Ms): CallGrace => ({ leftMs: graceMs, heldMs: 0 });

/**
 * Whether a pick of the call may have been meant for something beside it. Clicks, touch, keys, a switch and closed eyes
 * bring no pick: they are exact.
 */
export function isDoubtful(pick: Pick | undefined): boolean {
  if (pick === undefined) return false;
  const share = pick.evidence.find(({ targetId }) => targetId === pick.targetId)?.share ?? 0;
  return share < CERTAIN_SHARE;
}

/** `dtMs` later; `isTakingBack`: the eyes rest on what takes the call back. */
export function stepGrace({ leftMs, heldMs }: CallGrace, dtMs: Ms, isTakingBack: boolean): CallGrace {
  if (isTakingBack && heldMs < MOST_HELD_MS) return { leftMs, heldMs: heldMs + dtMs };
  return { leftMs: Math.max(0, leftMs - dtMs), heldMs };
}
