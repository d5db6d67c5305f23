import { expect, it } from 'vitest';
import { faceRect, greyOf } from '../../../src/renderer/vision/pixel-reader';

it('weighs the colours as Rec. 601 does', () => {
  const rgba = new Uint8ClampedArray([255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
  expect([...greyOf(rgba)]).toEqual([255, 76, 150, 29]);
});

it('keeps the face inside the picture', () => {
  expect(faceRect(new Float32Array([-5, 10.6, 0, 40.2, 700, 0]), 100, 480)).toEqual({
    leftPx: 0,
    topPx: 10,
    widthPx: 41,
    heightPx: 470,
  });
});

it('has at least one pixel when the face is outside', () => {
  const rect = faceRect(new Float32Array([900, 900, 0, 950, 950, 0]), 100, 100);
  expect(rect).toEqual({ leftPx: 99, topPx: 99, widthPx: 1, heightPx: 1 });
});
