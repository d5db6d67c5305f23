import type { FrameOutcome, JobOutcome } from './page/job';
import type { Recording } from './recording';
import { type Score, mean, score } from './score';

/** The line of one recording; the keys and their order are those of the recording format's description. */
export interface Report extends Score {
  readonly recording: string;
  /** Frames in the recording, and those in which the face model found no face. */
  readonly frames: number;
  readonly facesLost: number;
  /** Mean time of the face model, and of the product's own code, for one frame, over all frames. */
  readonly modelMsPerFrame: number;
  readonly ownMsPerFrame: number;
}

export type Evaluation =
  | { readonly kind: 'report'; readonly report: Report; readonly remarks: readonly string[] }
  /** Nothing can be measured on this recording; the sentence says why. */
  | { readonly kind: 'impossible'; readonly reason: string };

const KEYS_WITH_DECIMALS = 3;

/** Turns what the worker answered into the figures. */
export function evaluate(recording: Recording, outcome: JobOutcome): Evaluation {
  if (outcome.kind === 'noFace') {
    return { kind: 'impossible', reason: 'no face was found in any frame up to the end of the calibration.' };
  }
  if (outcome.kind === 'fitFailed') {
    return { kind: 'impossible', reason: `the calibration segments give no gaze model: ${outcome.reason}.` };
  }
  const targets = recording.segments.filter(({ phase }) => phase === 'validate').map(({ target }) => target);
  const looks = targets.map((target, i) => ({ target, gaze: gazeOf(outcome.validation[i] ?? []) }));
  const unseen = looks.filter(({ gaze }) => gaze.length === 0).length;
  if (unseen === looks.length) {
    return {
      kind: 'impossible',
      reason: 'no validation segment has a frame with a gaze point (no face, or eyes closed).',
    };
  }
  const decoded = outcome.frames.filter((frame) => frame.decoded);
  const report: Report = {
    recording: recording.name,
    frames: outcome.frames.length,
    facesLost: outcome.frames.filter(({ face }) => !face).length,
    ...score(looks, recording.screen, recording.viewerDistanceMm),
    modelMsPerFrame: mean(decoded.map(({ modelMs }) => modelMs)),
    ownMsPerFrame: mean(decoded.map(({ ownMs }) => ownMs)),
  };
  const remarks = [
    ...(unseen > 0
      ? [`${unseen} of ${looks.length} validation targets had no gaze point and are left out`]
      : []),
    ...remarksOnPictures(recording, outcome),
  ];
  return { kind: 'report', report, remarks };
}

function remarksOnPictures(recording: Recording, outcome: Extract<JobOutcome, { kind: 'done' }>): string[] {
  const remarks: string[] = [];
  const broken = outcome.frames.filter(({ decoded }) => !decoded).length;
  if (broken > 0) remarks.push(`${broken} frames are no readable JPEG and count as faces lost`);
  const [said, seen] = [recording.pictureSizePx, outcome.pictureSizePx];
  if (said.widthPx !== seen.widthPx || said.heightPx !== seen.heightPx) {
    remarks.push(
      `recording.json says ${said.widthPx}x${said.heightPx}, the frames are ${seen.widthPx}x${seen.heightPx}`,
    );
  }
  return remarks;
}

function gazeOf(frames: readonly FrameOutcome[]) {
  return frames.flatMap(({ gaze }) => (gaze === null ? [] : [gaze]));
}

/** One JSON object on one line. */
export function jsonLine(report: Report): string {
  const rounded = Object.entries(report).map(([key, value]: [string, unknown]) => [key, rounded3(value)]);
  return JSON.stringify(Object.fromEntries(rounded));
}

function rounded3(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(KEYS_WITH_DECIMALS)) : value;
}

/** A few lines for people. */
export function textLines(report: Report): string {
  const deg = (value: number): string => `${value.toFixed(2)}°`;
  return [
    report.recording,
    `  frames ${report.frames}, faces lost ${report.facesLost}`,
    `  error mean ${deg(report.meanErrorDeg)}, median ${deg(report.medianErrorDeg)}, p95 ${deg(report.p95ErrorDeg)}; |x| ${deg(report.meanAbsXDeg)}, |y| ${deg(report.meanAbsYDeg)}`,
    `  precision SD ${deg(report.precisionSdDeg)}, range x ${report.rangeXFraction.toFixed(2)} y ${report.rangeYFraction.toFixed(2)}, bias x ${deg(report.biasXDeg)} y ${deg(report.biasYDeg)}`,
    `  face model ${report.modelMsPerFrame.toFixed(1)} ms, own code ${report.ownMsPerFrame.toFixed(2)} ms a frame`,
  ].join('\n');
}
