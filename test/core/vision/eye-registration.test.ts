import { describe, expect, it } from 'vitest';
import { focalLengthPx } from '../../../src/core/geometry';
import { buildEyeTemplate, EyeRegistration } from '../../../src/core/vision/eye-registration';
import { buildHeadModel } from '../../../src/core/vision/head-model';
import { HeadPoseSolver } from '../../../src/core/vision/head-pose';
import { eyeWidthPx } from '../../../src/core/vision/landmarks';
import { CAMERA, faceFrame, STRAIGHT } from './synthetic-face';

const GAZES = [-120, 0, 120].flatMap((xMm) => [-20, -180].map((yMm) => ({ xMm, yMm, zMm: 0 })));
const frames = GAZES.map((gazeAt, seed) => faceFrame({ ...STRAIGHT, gazeAt }, 0, { seed, grain: 2 }));
const head = buildHeadModel(
  frames.map(({ landmarks }) => landmarks),
  CAMERA,
);
const solver = new HeadPoseSolver(head);
const poses = frames.map(({ landmarks }) => {
  const pose = solver.solve(landmarks, CAMERA)!;
  return { rotation: pose.rotation.slice(), positionMm: pose.positionMm.slice() };
});
const template = buildEyeTemplate(head, frames, poses);

describe('EyeRegistration', () => {
  it('finds by how much the landmarks are off, whatever the eyes look at', () => {
    const registration = new EyeRegistration(head, template);
    const offPx = 1;
    const shares = frames.flatMap((frame, i) => {
      const right = [...registration.find(frame, poses[i]!)];
      // A pose whose landmarks are all one pixel too far to the right and down.
      const { rotation, positionMm } = poses[i]!;
      const mmPerPx = -positionMm[2]! / focalLengthPx(CAMERA);
      const off = positionMm.slice();
      off[0]! += offPx * mmPerPx;
      off[1]! -= offPx * mmPerPx;
      const found = registration.find(frame, { rotation, positionMm: off });
      const wanted = -offPx / eyeWidthPx(frame.landmarks);
      return right.map((before, k) => (found[k]! - before) / wanted);
    });
    for (const share of shares) expect(Math.abs(share - 1)).toBeLessThan(0.7);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.3);
  });

  it('trusts skin more than the moving iris', () => {
    const counted = [...template.weights];
    expect(Math.min(...counted)).toBeLessThan(0.2);
    expect(Math.max(...counted)).toBeLessThanOrEqual(1);
    expect(counted.filter((weight) => weight > 0.4).length).toBeGreaterThan(counted.length / 2);
  });

  it('moves nothing far when the picture shows no eyes at all', () => {
    const blank = {
      ...frames[0]!,
      band: { ...frames[0]!.band, grey: new Uint8Array(frames[0]!.band.grey.length) },
    };
    const found = new EyeRegistration(head, template).find(blank, poses[0]!);
    for (const shift of found) expect(Math.abs(shift)).toBeLessThanOrEqual(0.15);
  });
});
