import type { KeyboardKind } from './layout';

/** What the user may be asked, never more than one thing at a time. */
export type Offer = 'faster' | 'slower' | 'coarser' | 'finer';

/** The last picks, oldest first: whether each was taken back. */
export type PickRecord = readonly boolean[];

/** Nothing has been picked yet. */
export const NO_PICKS: PickRecord = [];

/** An offer needs this many picks; the shares are those of the interaction design ("Dwell, to start from"). */
const FULL_RECORD = 50;
const FASTER_BELOW = 0.04;
const SLOWER_ABOVE = 0.1;
/** So much taken back is no matter of time: the keys are too small. That is seen sooner. */
const COARSER_ABOVE = 0.25;
const COARSER_RECORD = 24;

/** The record after one more pick. */
export function withPick(record: PickRecord): PickRecord {
  return [...record, false].slice(-FULL_RECORD);
}

/** The record after the last pick that still stands was taken back. */
export function withUndo(record: PickRecord): PickRecord {
  const last = record.lastIndexOf(false);
  return last < 0 ? record : record.with(last, true);
}

/** What can be offered to a user as things are. */
export interface OfferPlace {
  /** Null where there is no step. */
  readonly coarser: KeyboardKind | null;
  /** The next finer keyboard, only if it is not beyond what the accuracy recommends. */
  readonly finer: KeyboardKind | null;
  /** Whether the dwell may become shorter by an offer: never below 500 ms. */
  readonly canBeFaster: boolean;
}

/** What to offer now; null while the picks say nothing. Begin a new record when an offer was taken or left. */
export function offerFor(record: PickRecord, place: OfferPlace): Offer | null {
  const undone = record.filter(Boolean).length / Math.max(1, record.length);
  if (record.length >= COARSER_RECORD && undone > COARSER_ABOVE && place.coarser !== null) return 'coarser';
  if (record.length < FULL_RECORD) return null;
  if (undone > SLOWER_ABOVE) return 'slower';
  if (undone >= FASTER_BELOW) return null;
  if (place.finer !== null) return 'finer';
  return place.canBeFaster ? 'faster' : null;
}

/** Limits of a dwell that is changed by an offer, and the steps of the settings. */
const DWELL_RANGE_MS = { least: 500, most: 4000, step: 50 };
const FASTER_FACTOR = 0.9;
const SLOWER_FACTOR = 1.15;

/** A dwell after the offer was taken, ms: 10 % shorter but not below 500 ms, or 15 % longer. */
export function offeredDwellMs(dwellMs: number, offer: 'faster' | 'slower'): number {
  const { least, most, step } = DWELL_RANGE_MS;
  const wanted = dwellMs * (offer === 'faster' ? FASTER_FACTOR : SLOWER_FACTOR);
  const rounded = Math.round(wanted / step) * step;
  return offer === 'faster'
    ? Math.min(dwellMs, Math.max(least, rounded))
    : Math.max(dwellMs, Math.min(most, rounded));
}
