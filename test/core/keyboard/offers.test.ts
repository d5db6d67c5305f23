import { describe, expect, it } from 'vitest';
import {
  NO_PICKS,
  offeredDwellMs,
  offerFor,
  type PickRecord,
  withPick,
  withUndo,
} from '../../../src/core/keyboard/offers';

const PLACE = { coarser: 'grouped', finer: null, canBeFaster: true } as const;

/** So many picks, of which every n-th was taken back. */
function record(picks: number, undoneEvery: number): PickRecord {
  let all = NO_PICKS;
  for (let i = 1; i <= picks; i += 1) {
    all = withPick(all);
    if (i % undoneEvery === 0) all = withUndo(all);
  }
  return all;
}

describe('what is offered', () => {
  it('is nothing before fifty picks, and nothing while they are as they should be', () => {
    expect(offerFor(record(49, 1000), PLACE)).toBeNull();
    expect(offerFor(record(50, 15), PLACE)).toBeNull();
  });

  it('is a shorter dwell when hardly anything is taken back, a longer one when much is', () => {
    expect(offerFor(record(50, 1000), PLACE)).toBe('faster');
    expect(offerFor(record(50, 8), PLACE)).toBe('slower');
    expect(offerFor(record(50, 1000), { ...PLACE, canBeFaster: false })).toBeNull();
  });

  it('is the finer keyboard before a shorter dwell', () => {
    expect(offerFor(record(50, 1000), { ...PLACE, finer: 'wide' })).toBe('finer');
  });

  it('is a coarser keyboard, soon, when a third is taken back', () => {
    expect(offerFor(record(23, 3), PLACE)).toBeNull();
    expect(offerFor(record(24, 3), PLACE)).toBe('coarser');
    expect(offerFor(record(50, 3), { ...PLACE, coarser: null })).toBe('slower');
  });

  it('counts an undo for the last pick that still stands, and the latest picks only', () => {
    expect(withUndo(withUndo([false, false, false]))).toEqual([false, true, true]);
    expect(withUndo([true])).toEqual([true]);
    let all = record(50, 2);
    for (let i = 0; i < 50; i += 1) all = withPick(all);
    expect(offerFor(all, PLACE)).toBe('faster');
  });
});

describe('the dwell that is offered', () => {
  it('changes by steps of the settings, within limits', () => {
    expect(offeredDwellMs(1000, 'faster')).toBe(900);
    expect(offeredDwellMs(1000, 'slower')).toBe(1150);
    expect(offeredDwellMs(520, 'faster')).toBe(500);
    expect(offeredDwellMs(400, 'faster')).toBe(400);
    expect(offeredDwellMs(3900, 'slower')).toBe(4000);
  });
});
