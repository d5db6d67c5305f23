import { describe, expect, it } from 'vitest';
import { vectorFromRotation } from '../../../src/core/rotation';
import { buildHeadModel } from '../../../src/core/vision/head-model';
import { HeadPoseSolver } from '../../../src/core/vision/head-pose';
import { RIGHT_EYE } from '../../../src/core/vision/landmarks';
import { CAMERA, faceFrame, STRAIGHT } from './synthetic-face';

const frames = [1, 2, 3, 4].map((seed) => faceFrame(STRAIGHT, seed, { seed, noisePx: 0.3 }).landmarks);
const head = buildHeadModel(frames, CAMERA);

describe('buildHeadModel', () => {
  it('finds the size of the head by the iris', () => {
    const [first, second] = RIGHT_EYE.corners;
    const width = Math.hypot(
      ...[0, 1, 2].map((axis) => head.pointsMm[3 * first + axis]! - head.pointsMm[3 * second + axis]!),
    );
    expect(width).toBeGreaterThan(29);
    expect(width).toBeLessThan(31);
    expect(Math.abs(head.distanceMm - 600)).toBeLessThan(15);
  });

  it('refuses to be built of nothing', () => {
    expect(() => buildHeadModel([], CAMERA)).toThrow(RangeError);
  });
});

describe('HeadPoseSolver', () => {
  it.each([
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [3, 0, 0],
      [15, 0, 0],
    ],
    [
      [0, -8, 0],
      [0, 20, 0],
    ],
    [
      [5, 10, 6],
      [-30, 10, 40],
    ],
    [
      [0, 25, 0],
      [60, 0, -80],
    ],
  ] as const)('recovers a turn of %o degrees and a shift of %o mm', (turnDeg, [x, y, z]) => {
    const solver = new HeadPoseSolver(head);
    const { eyesMm } = STRAIGHT;
    const moved = { xMm: eyesMm.xMm + x, yMm: eyesMm.yMm + y, zMm: eyesMm.zMm + z };
    const { landmarks } = faceFrame({ ...STRAIGHT, turnDeg, eyesMm: moved }, 0, { noisePx: 0.3, seed: 9 });
    const pose = solver.solve(landmarks, CAMERA);
    if (pose === null) throw new Error('no pose');
    const turn = [...vectorFromRotation(pose.rotation, new Float64Array(3))].map(
      (rad) => (rad * 180) / Math.PI,
    );
    turn.forEach((deg, axis) => expect(Math.abs(deg - turnDeg[axis]!)).toBeLessThan(0.25));
    // The iris gives the scale to one or two per cent.
    expect(Math.abs(pose.positionMm[0]! - moved.xMm)).toBeLessThan(2);
    expect(Math.abs(pose.positionMm[1]! - moved.yMm)).toBeLessThan(2);
    expect(Math.abs(pose.positionMm[2]! - moved.zMm)).toBeLessThan(15);
  });

  it('is not misled by landmarks that went astray', () => {
    const { landmarks } = faceFrame(STRAIGHT, 0);
    for (let i = 0; i < 60; i++) landmarks[3 * (7 * i)]! += 25;
    const pose = new HeadPoseSolver(head).solve(landmarks, CAMERA);
    const turn = vectorFromRotation(pose!.rotation, new Float64Array(3));
    expect(Math.hypot(...turn) * 57.3).toBeLessThan(1);
  });

  it('has no pose for landmarks that are no face, and finds the next face again', () => {
    const solver = new HeadPoseSolver(head);
    expect(solver.solve(new Float32Array(478 * 3), CAMERA)).toBeNull();
    expect(solver.solve(faceFrame(STRAIGHT, 0).landmarks, CAMERA)).not.toBeNull();
  });
});
