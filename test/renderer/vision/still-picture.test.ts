import { describe, expect, it } from 'vitest';
import { PictureLight, StillPicture } from '../../../src/renderer/vision/picture-light';

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

describe('PictureLight', () => {
  it('looks at the whole picture now and then', () => {
    let reads = 0;
    const light = new PictureLight({ meanBrightness: (_, { widthPx }) => widthPx + reads++ });
    const bitmap = { width: 640, height: 480 } as ImageBitmap;
    const values = Array.from({ length: 16 }, () => light.of(bitmap));
    expect(values.slice(0, 15)).toEqual(Array<number>(15).fill(640));
    expect(values[15]).toBe(641);
  });
});
