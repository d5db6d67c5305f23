import { describe, expect, it } from 'vitest';
import { EYES } from '../../../src/core/vision/landmarks';
import { bandSigns } from '../../../src/core/vision/picture-signs';
import { faceFrame, STRAIGHT } from './synthetic-face';

const { landmarks, band } = faceFrame(STRAIGHT, 0);
/** The band with every pixel changed; `isLeft` tells the half of the picture. */
const changed = (change: (grey: number, isLeft: boolean, column: number) => number) => ({
  ...band,
  grey: band.grey.map((grey, i) => {
    const column = i % band.widthPx;
    return change(grey, column < band.widthPx / 2, column);
  }),
});

describe('bandSigns', () => {
  it('finds nothing on a face that is lit evenly and wears no glasses', () => {
    const signs = bandSigns(landmarks, band);
    expect(signs.glare).toBe(0);
    expect(signs.sideRatio).toBeLessThan(1.2);
  });

  it('sees a window mirrored in one glass', () => {
    const first = EYES[0].corners.map((corner) => landmarks[3 * corner]! - band.leftPx);
    const [from, to] = [Math.min(...first), Math.max(...first)];
    const glared = changed((grey, _, column) => (column > from && column < (from + to) / 2 ? 255 : grey));
    expect(bandSigns(landmarks, glared).glare).toBeGreaterThan(0.3);
  });

  it('sees light that comes from one side', () => {
    expect(
      bandSigns(
        landmarks,
        changed((grey, isLeft) => (isLeft ? grey / 3 : grey)),
      ).sideRatio,
    ).toBeGreaterThan(2.5);
  });
});
