import { describe, expect, it } from 'vitest';
import { SeatAverage } from '../../../src/core/gaze/seat';
import { seatSchema } from '../../../src/core/profiles/profile';
import { PLACEMENT } from './placement';

describe('SeatAverage', () => {
  it('is nothing before a few frames have come', () => {
    const average = new SeatAverage();
    for (let i = 0; i < 4; i++) average.add(PLACEMENT);
    expect(average.seat()).toBeNull();
  });

  it('is the middle of the frames, whatever a few of them say, and fits into a profile', () => {
    const average = new SeatAverage();
    for (let i = 0; i < 20; i++) {
      const isOdd = i % 7 === 0;
      average.add({
        ...PLACEMENT,
        centreXNorm: isOdd ? 0.9 : 0.5 + i / 1000,
        brightness: isOdd ? 250 : 130,
        outlineNorm: [[isOdd ? 0.9 : 0.123456, 0.2]],
      });
    }
    const seat = average.seat();
    expect(seat).toMatchObject({ eyesMm: PLACEMENT.eyesMm, brightness: 130, outlineNorm: [[0.1235, 0.2]] });
    expect(seatSchema.parse(JSON.parse(JSON.stringify(seat)))).toEqual(seat);
  });
});
