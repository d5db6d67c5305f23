import type { Ms } from '../units';

/** Why a call did not get through to the address on the local network; for a sentence in the user's language. */
export const POST_FAILURES = [
  'notAnAddress',
  'notLocal',
  'nameUnknown',
  'refused',
  'timeout',
  'redirect',
  'status',
  'certificate',
  'other',
] as const;
export type PostFailure = (typeof POST_FAILURES)[number];

/** What came of one attempt. `detail` is technical: a status number, an error code. */
export type PostOutcome =
  { readonly ok: true } | { readonly ok: false; readonly reason: PostFailure; readonly detail: string };

/** How far the present call is on its way to the address. `off`: none is set, or no call is under way. */
export type CallPostState =
  | { readonly kind: 'off' }
  | { readonly kind: 'sending'; readonly attempt: number }
  | { readonly kind: 'arrived'; readonly attempt: number }
  | { readonly kind: 'failed'; readonly attempt: number; readonly reason: PostFailure };

/** What is posted, as JSON: nothing the speaker wrote or said is in it. */
export interface CallPostBody {
  readonly app: 'mouyu';
  /** `test` is the carer's button in the settings. */
  readonly event: 'raised' | 'acknowledged' | 'cancelled' | 'test';
  /** The same for all posts about one call, so that a receiver can tell a repetition from a second call. */
  readonly callId: string;
  /** ISO 8601, when the event happened. */
  readonly at: string;
}

const FIRST_DELAY_MS: Ms = 1000;
const LONGEST_DELAY_MS: Ms = 15_000;

/**
 * Pause before the next attempt, after `attempt` failed ones (1, 2 …): 1 s, doubled each time, 15 s at most. A bell
 * that is switched on again is reached soon, and one that is gone is not flooded.
 * @throws RangeError for an attempt below 1
 */
export function postDelayMs(attempt: number): Ms {
  if (!(attempt >= 1)) throw new RangeError(`No attempt ${attempt}`);
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 10));
}
