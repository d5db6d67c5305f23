import { describe, expect, it } from 'vitest';
import { StillPicture } from '../../../src/renderer/vision/still-picture';

const sample = (...values: number[]) => Uint8ClampedArray.from(values.flatMap((v) => [v, v, v, 255]));

describe('StillPicture', () => {
  it('knows a picture that is the last one again', () => {
    const still = new StillPicture();
    expect(still.isRepeat(sample(10, 90, 40))).toBe(false);
    expect(still.isRepeat(sample(10, 90, 40))).toBe(true);
    expect(still.isRepeat(sample(10, 91, 40))).toBe(false);
  });

  it('does not take the dark behind a covered lens for a driver that has stopped', () => {
    const still = new StillPicture();
    still.isRepeat(sample(3, 2, 3));
    expect(still.isRepeat(sample(3, 2, 3))).toBe(false);
  });
});
