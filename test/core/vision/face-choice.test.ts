import { describe, expect, it } from 'vitest';
import { FaceChoice } from '../../../src/core/vision/face-choice';
import { CAMERA, faceFrame, STRAIGHT } from './synthetic-face';

const faceAt = (xMm: number, zMm: number): Float32Array =>
  faceFrame({ ...STRAIGHT, eyesMm: { xMm, yMm: -60, zMm } }, 0, { camera: CAMERA }).landmarks;
const speaker = faceAt(0, -600);
const visitor = faceAt(220, -500);

describe('FaceChoice', () => {
  it('takes the nearer of two faces when nobody was there before', () => {
    expect(new FaceChoice().choose([speaker, visitor], 0)).toBe(visitor);
    expect(new FaceChoice().choose([], 0)).toBeNull();
  });

  it('stays with the speaker when a visitor leans in, in whatever order they come', () => {
    const choice = new FaceChoice();
    expect(choice.choose([speaker], 0)).toBe(speaker);
    expect(choice.choose([visitor, speaker], 33)).toBe(speaker);
    expect(choice.choose([speaker, visitor], 66)).toBe(speaker);
  });

  it('does not take the visitor for the speaker while that face is lost for a moment, only later', () => {
    const choice = new FaceChoice();
    choice.choose([speaker], 0);
    expect(choice.choose([visitor], 500)).toBeNull();
    expect(choice.choose([speaker], 900)).toBe(speaker);
    expect(choice.choose([visitor], 1950)).toBe(visitor);
  });

  it('begins anew when time jumps back', () => {
    const choice = new FaceChoice();
    choice.choose([speaker], 10_000);
    expect(choice.choose([visitor], 20)).toBe(visitor);
  });
});
