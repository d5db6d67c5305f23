import { expect, it } from 'vitest';
import type { FrameOutcome } from '../../../bench/evaluate/page/job';
import type { Recording } from '../../../bench/evaluate/recording';
import { evaluate, jsonLine } from '../../../bench/evaluate/report';

const RECORDING: Recording = {
  name: 'a',
  videoPath: 'a/camera.mjpeg',
  frames: [],
  fps: 15,
  pictureSizePx: { widthPx: 1280, heightPx: 720 },
  hfovDeg: 70,
  screen: {
    widthPx: 1920,
    heightPx: 1080,
    widthMm: 345,
    heightMm: 194,
    cameraOffsetMm: { xMm: 0, yMm: -10 },
  },
  viewerDistanceMm: 600,
  segments: [
    { phase: 'validate', target: { xPx: 100, yPx: 100 }, fromFrame: 0, toFrame: 0 },
    { phase: 'validate', target: { xPx: 900, yPx: 500 }, fromFrame: 1, toFrame: 1 },
  ],
};
const seen: FrameOutcome = { decoded: true, face: true, gaze: { xPx: 100, yPx: 100 }, modelMs: 20, ownMs: 1 };
const lost: FrameOutcome = { decoded: true, face: false, gaze: null, modelMs: 10, ownMs: 0 };
const done = (...validation: FrameOutcome[][]) => ({
  kind: 'done' as const,
  frames: [seen, lost],
  validation,
  fitMs: 1,
  viewerDistanceMm: 600,
  leftOutErrorDeg: [],
  pictureSizePx: { widthPx: 1280, heightPx: 720 },
});

it('prints exactly the keys of the format, in its order', () => {
  const evaluation = evaluate(RECORDING, done([seen], [seen]));
  if (evaluation.kind !== 'report') throw new Error(evaluation.reason);
  expect(Object.keys(JSON.parse(jsonLine(evaluation.report)) as object).join(' ')).toBe(
    'recording frames facesLost meanErrorDeg medianErrorDeg p95ErrorDeg meanAbsXDeg meanAbsYDeg ' +
      'precisionSdDeg rangeXFraction rangeYFraction biasXDeg biasYDeg modelMsPerFrame ownMsPerFrame',
  );
  expect(evaluation.report).toMatchObject({
    frames: 2,
    facesLost: 1,
    modelMsPerFrame: 15,
    ownMsPerFrame: 0.5,
  });
});

it('does not keep quiet about targets that were not seen', () => {
  expect(evaluate(RECORDING, done([seen], [lost]))).toMatchObject({
    kind: 'report',
    remarks: [expect.stringContaining('1 of 2')],
  });
});

it('says when frames are broken or of another size, and leaves broken ones out of the times', () => {
  const outcome = done([seen], [seen]);
  const broken = { ...lost, decoded: false, modelMs: 0 };
  const pictureSizePx = { widthPx: 640, heightPx: 480 };
  expect(evaluate(RECORDING, { ...outcome, frames: [seen, broken], pictureSizePx })).toMatchObject({
    report: { facesLost: 1, modelMsPerFrame: 20 },
    remarks: [expect.stringContaining('1 frames'), expect.stringContaining('640x480')],
  });
});

it('says why nothing could be measured', () => {
  expect(evaluate(RECORDING, { kind: 'noFace' })).toMatchObject({
    kind: 'impossible',
    reason: expect.stringMatching(/no face/) as string,
  });
  expect(evaluate(RECORDING, { kind: 'fitFailed', reason: 'tooFewTargets' })).toMatchObject({
    reason: expect.stringMatching(/tooFewTargets/) as string,
  });
  expect(evaluate(RECORDING, done([lost], [lost]))).toMatchObject({ kind: 'impossible' });
});
