import { describe, expect, it } from 'vitest';
import { focalLengthPx } from '../../../src/core/geometry';
import {
  identityRotation,
  multiplyRotations,
  rotateBack,
  rotationFromVector,
  vectorFromRotation,
} from '../../../src/core/rotation';
import type { EyeFrame } from '../../../src/core/vision/face-frame';
import type { HeadPose } from '../../../src/core/vision/head-pose';
import { buildFaceTemplate, HeadRegistration } from '../../../src/core/vision/head-registration';
import { FACE_POINT_COUNT } from '../../../src/core/vision/landmarks';
import { CAMERA, makeRandom } from './synthetic-face';

/** A face that is flat: every landmark lies on the plane of the eye corners. */
const head = {
  pointsMm: Float64Array.from({ length: FACE_POINT_COUNT * 3 }, (_, i) => {
    const point = Math.floor(i / 3);
    return i % 3 === 0 ? ((point % 22) - 10.5) * 6 : i % 3 === 1 ? (Math.floor(point / 22) - 10.5) * 6 : 0;
  }),
  distanceMm: 600,
};
const random = makeRandom(4);

/** Its picture: freckles on the plane, and eyes whose brightness changes with `gaze`. */
function frameOf({ rotation, positionMm }: HeadPose, gaze: number): EyeFrame {
  const [widthPx, heightPx, leftPx, topPx] = [256, 128, 512, 296];
  const focalPx = focalLengthPx(CAMERA);
  const from = rotateBack(rotation, -positionMm[0]!, -positionMm[1]!, -positionMm[2]!, new Float64Array(3));
  const ray = new Float64Array(3);
  const grey = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
    const u = leftPx + (i % widthPx) + 0.5 - CAMERA.widthPx / 2;
    const v = topPx + Math.floor(i / widthPx) + 0.5 - CAMERA.heightPx / 2;
    rotateBack(rotation, u / focalPx, -v / focalPx, -1, ray);
    const x = from[0]! - (from[2]! * ray[0]!) / ray[2]!;
    const y = from[1]! - (from[2]! * ray[1]!) / ray[2]!;
    const isEye = Math.hypot(Math.abs(x) - 31, 2 * y) < 14;
    const freckles = 40 * Math.sin(x / 3.1) * Math.cos(y / 2.7) + 20 * Math.sin((x + 2 * y) / 5);
    return 128 + (isEye ? 60 * Math.sin(gaze + x / 4) : freckles) + 4 * (random() - 0.5);
  });
  return { landmarks: new Float32Array(0), band: { grey, widthPx, heightPx, leftPx, topPx }, camera: CAMERA };
}

const poseOf = (turnDeg: readonly [number, number, number], xMm: number, yMm: number): HeadPose => {
  const [x, y, z] = turnDeg.map((deg) => (deg * Math.PI) / 180) as [number, number, number];
  return {
    rotation: rotationFromVector(x, y, z, identityRotation()),
    positionMm: Float64Array.of(xMm, yMm, -600),
  };
};

const straight = poseOf([0, 0, 0], 0, 0);
const frames = [0, 1, 2, 3, 4, 5].map((gaze) => frameOf(straight, gaze));
const template = buildFaceTemplate(
  head,
  frames,
  frames.map(() => straight),
);
const registration = new HeadRegistration(head, template);

describe('HeadRegistration', () => {
  it('finds a head that moved and turned, begun where the landmarks wrongly say', () => {
    const truth = poseOf([3, -4, 2], 6, -4);
    const off = rotationFromVector(0.012, -0.015, 0.01, new Float64Array(9));
    const rough = {
      rotation: multiplyRotations(off, truth.rotation, new Float64Array(9)),
      positionMm: Float64Array.of(6.6, -3.5, -598),
    };
    const found = registration.refine(frameOf(truth, 2.5), rough);
    const left = multiplyRotations(found.rotation, transposed(truth.rotation), new Float64Array(9));
    const leftDeg = vectorFromRotation(left, new Float64Array(3)).map((rad) => (rad * 180) / Math.PI);
    expect(Math.hypot(...leftDeg)).toBeLessThan(0.4);
    expect(Math.abs(found.positionMm[0]! - 6)).toBeLessThan(0.15);
    expect(Math.abs(found.positionMm[1]! + 4)).toBeLessThan(0.15);
  });

  it('does not take moving eyes for a moving head', () => {
    for (const gaze of [0.5, 3.5, 6]) {
      const found = registration.refine(frameOf(straight, gaze), straight);
      expect(Math.hypot(found.positionMm[0]!, found.positionMm[1]!)).toBeLessThan(0.1);
    }
  });

  it('trusts skin more than the moving iris', () => {
    const weights = [...template.weights].filter((weight) => weight > 0);
    expect(Math.min(...weights)).toBeLessThan(0.3 * Math.max(...weights));
  });

  it('keeps the landmarks pose when the picture shows nothing, or is of elsewhere', () => {
    const [frame] = frames as [EyeFrame];
    const blank = { ...frame, band: { ...frame.band, grey: new Uint8Array(frame.band.grey.length) } };
    expect(registration.refine(blank, straight)).toEqual(straight);
    const elsewhere = { ...frame, band: { ...frame.band, leftPx: 5000 } };
    expect(registration.refine(elsewhere, straight)).toEqual(straight);
  });
});

function transposed(m: Float64Array): Float64Array {
  return Float64Array.of(m[0]!, m[3]!, m[6]!, m[1]!, m[4]!, m[7]!, m[2]!, m[5]!, m[8]!);
}
