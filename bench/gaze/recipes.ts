import { anglesToScreenPoint, screenPointToAngles } from '../../src/core/geometry';
import { sampleGrey } from '../../src/core/vision/eye-patch';
import type { FaceFrame } from '../../src/core/vision/face-frame';
import { EYES, type EyeLandmarks } from '../../src/core/vision/landmarks';
import type { TargetLooks } from '../evaluate/score';
import type { SeenRecording } from './frames';
import { fitSmallRidge, type SmallRidgeOptions } from './small-ridge';

/** A published way from a frame to numbers that a ridge regression turns into gaze angles. */
interface Recipe {
  readonly features: (frame: FaceFrame) => readonly number[];
  readonly ridge: (samples: number) => SmallRidgeOptions;
}

type Vector = readonly [number, number, number];

const pointOf = ({ landmarks }: FaceFrame, index: number): Vector => [
  landmarks[3 * index]!,
  landmarks[3 * index + 1]!,
  landmarks[3 * index + 2]!,
];

// Landmark quadratic: the iris in the frame of the eye corners, mean of both eyes, a polynomial of degree two.

function irisOffset(frame: FaceFrame, { corners, irisCentre }: EyeLandmarks): readonly [number, number] {
  const [first, second] = [pointOf(frame, corners[0]), pointOf(frame, corners[1])];
  const iris = pointOf(frame, irisCentre);
  const across = [second[0] - first[0], second[1] - first[1]] as const;
  const square = across[0] ** 2 + across[1] ** 2;
  const offset = [iris[0] - (first[0] + second[0]) / 2, iris[1] - (first[1] + second[1]) / 2] as const;
  return [
    (offset[0] * across[0] + offset[1] * across[1]) / square,
    (-offset[0] * across[1] + offset[1] * across[0]) / square,
  ];
}

function quadraticFeatures(frame: FaceFrame): readonly number[] {
  const [right, left] = [irisOffset(frame, EYES[0]), irisOffset(frame, EYES[1])];
  const [h, v] = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2];
  return [h, v, h * h, v * v, h * v];
}

// WebGazer (Papoutsaki et al. 2016): grey eye boxes of 10 x 6, histogram equalised, ridge 1e-5.

const WEBGAZER_COLUMNS = 10;
const WEBGAZER_ROWS = 6;

function webgazerPatch({ landmarks, band }: FaceFrame, { contour }: EyeLandmarks): readonly number[] {
  const us = contour.map((index) => landmarks[3 * index]! - band.leftPx);
  const vs = contour.map((index) => landmarks[3 * index + 1]! - band.topPx);
  const [left, right] = [Math.floor(Math.min(...us)), Math.ceil(Math.max(...us))];
  const [top, bottom] = [Math.floor(Math.min(...vs)), Math.ceil(Math.max(...vs))];
  const cellWidth = (right - left) / WEBGAZER_COLUMNS;
  const cellHeight = (bottom - top) / WEBGAZER_ROWS;
  const patch: number[] = [];
  for (let row = 0; row < WEBGAZER_ROWS; row++) {
    for (let column = 0; column < WEBGAZER_COLUMNS; column++) {
      let sum = 0;
      // A mean of 4 x 4 points stands for the browser's own scaling down.
      for (let i = 0; i < 16; i++) {
        const across = column + ((i % 4) + 0.5) / 4;
        const down = row + (Math.floor(i / 4) + 0.5) / 4;
        sum += sampleGrey(band, left + across * cellWidth, top + down * cellHeight);
      }
      patch.push(Math.round(sum / 16));
    }
  }
  return patch;
}

/** Grey levels through their own cumulative histogram. */
function equalised(values: readonly number[]): readonly number[] {
  return values.map((value) => (255 * values.filter((other) => other <= value).length) / values.length);
}

// EyeTrax: landmarks around the eyes in a head frame scaled by the eye distance, head angles, standardised, α 1.

const EYETRAX_LANDMARKS: readonly number[] = [
  ...EYES.flatMap(({ contour, irisCentre }) => [...contour, ...[0, 1, 2, 3, 4].map((i) => irisCentre + i)]),
  ...[46, 53, 52, 65, 55, 276, 283, 282, 295, 285, 168, 6, 197, 4],
];
const NOSE_TIP = 4;
const FOREHEAD = 10;
const OUTER_CORNERS = [33, 263] as const;

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const inner = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
const unit = (a: Vector): Vector => times(a, 1 / Math.hypot(...a));
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function eyetraxFeatures(frame: FaceFrame): readonly number[] {
  const nose = pointOf(frame, NOSE_TIP);
  const span = minus(pointOf(frame, OUTER_CORNERS[1]), pointOf(frame, OUTER_CORNERS[0]));
  const right = unit(span);
  const upwards = minus(pointOf(frame, FOREHEAD), nose);
  const up = unit(minus(upwards, times(right, inner(upwards, right))));
  const forward = cross(right, up);
  const scale = 1 / Math.hypot(...span);
  const places = EYETRAX_LANDMARKS.flatMap((index) => {
    const arm = minus(pointOf(frame, index), nose);
    return [right, up, forward].map((axis) => inner(arm, axis) * scale);
  });
  const yaw = Math.atan2(forward[0], -forward[2]);
  const pitch = Math.asin(forward[1]);
  const roll = Math.atan2(right[1], right[0]);
  return [...places, yaw, pitch, roll];
}

/** The recipes that ours is compared with, re-implemented. */
export const RECIPES = {
  landmarkQuadratic: {
    features: quadraticFeatures,
    ridge: (samples) => ({ standardise: true, lambda: 1e-3 * samples }),
  },
  webgazer: {
    features: (frame) => EYES.flatMap((eye) => equalised(webgazerPatch(frame, eye))),
    ridge: () => ({ standardise: false, lambda: 1e-5 }),
  },
  eyetrax: {
    features: eyetraxFeatures,
    ridge: () => ({ standardise: true, lambda: 1 }),
  },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof RECIPES;
export const RECIPE_NAMES = Object.keys(RECIPES) as RecipeName[];

/** Calibrates a recipe on a recording's calibration frames and predicts its validation frames. */
export function recipeLooks(name: RecipeName, { recording, frames }: SeenRecording): readonly TargetLooks[] {
  const { features, ridge }: Recipe = RECIPES[name];
  const { screen, viewerDistanceMm, segments } = recording;
  const rows: (readonly number[])[] = [];
  const labels: (readonly [number, number])[] = [];
  const facesOf = (from: number, to: number) => frames.slice(from, to + 1).flatMap((frame) => frame ?? []);
  for (const { phase, target, fromFrame, toFrame } of segments) {
    if (phase !== 'calibrate') continue;
    const { xDeg, yDeg } = screenPointToAngles(target, screen, viewerDistanceMm);
    for (const frame of facesOf(fromFrame, toFrame)) {
      rows.push(features(frame));
      labels.push([xDeg, yDeg]);
    }
  }
  const predict = fitSmallRidge(rows, labels, ridge(rows.length));
  return segments
    .filter(({ phase }) => phase === 'validate')
    .map(({ target, fromFrame, toFrame }) => ({
      target,
      gaze: facesOf(fromFrame, toFrame).map((frame) => {
        const [xDeg, yDeg] = predict(features(frame));
        return anglesToScreenPoint({ xDeg, yDeg }, screen, viewerDistanceMm);
      }),
    }));
}
