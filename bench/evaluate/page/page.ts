import { createFaceWorker } from '../../../src/renderer/vision/create-face-worker';
import { loadFaceModel } from '../../../src/renderer/vision/load-face-model';
import type { FrameRange } from '../mjpeg';
import type { Segment } from '../recording';
import { dumpFrames } from './dump';
import type { FrameOutcome, Job, JobOutcome } from './job';
import { WorkerTalk } from './worker-talk';

/** Runs the product's own face worker over a recording, frame by frame and in order. */
async function runJob(job: Job): Promise<JobOutcome> {
  const modelBytes = await loadFaceModel(new URL('/resources/face_landmarker.task', location.href).href);
  const talk = new WorkerTalk(createFaceWorker());
  try {
    await talk.init({
      wasmBaseUrl: new URL('/resources/mediapipe', location.href).href,
      modelBytes,
      screen: job.screen,
      hfovDeg: job.hfovDeg,
    });
    return await new Run(job, talk).run();
  } finally {
    talk.end();
  }
}

const UNDECODABLE: FrameOutcome = { decoded: false, face: false, gaze: null, modelMs: 0, ownMs: 0 };

class Run {
  /** Frames shown so far: also number and time stamp of the next. */
  private shown = 0;
  private pictureSizePx: { readonly widthPx: number; readonly heightPx: number } | null = null;

  constructor(
    private readonly job: Job,
    private readonly talk: WorkerTalk,
  ) {}

  async run(): Promise<JobOutcome> {
    const { segments, frames } = this.job;
    const calibration = segments.filter(({ phase }) => phase === 'calibrate');
    const lastCalibrationFrame = Math.max(...calibration.map(({ toFrame }) => toFrame));
    const outcomes: FrameOutcome[] = [];
    for (let index = 0; index < frames.length; index++) {
      if (index === lastCalibrationFrame + 1) break;
      outcomes.push(await this.show(index));
      this.label(calibration, index);
    }
    if (!outcomes.some(({ face }) => face)) return { kind: 'noFace' };
    const fit = await this.talk.fit();
    if (fit.kind === 'fitFailed') return { kind: 'fitFailed', reason: fit.reason };
    for (let index = outcomes.length; index < frames.length; index++) outcomes.push(await this.show(index));
    return {
      kind: 'done',
      frames: outcomes,
      validation: await this.validate(outcomes, lastCalibrationFrame),
      fitMs: fit.fitted.fitMs,
      viewerDistanceMm: fit.fitted.viewerDistanceMm,
      leftOutErrorDeg: fit.fitted.leftOutErrorDeg,
      pictureSizePx: this.pictureSizePx ?? { widthPx: 0, heightPx: 0 },
    };
  }

  /** Labels the calibration segments that end with this frame, as the calibration screen does at the end of a look. */
  private label(calibration: readonly Segment[], index: number): void {
    calibration.forEach(({ target, fromFrame, toFrame }, nth) => {
      if (toFrame !== index) return;
      const length = toFrame - fromFrame + 1;
      const frameIds = Array.from({ length }, (_, i) => this.shown - length + i);
      // A target shown a second time would replace the first: a millionth of a pixel keeps them apart.
      this.talk.label({ xPx: target.xPx + nth * 1e-6, yPx: target.yPx }, frameIds);
    });
  }

  /** Validation that came before the fit is shown once more; the rest was measured with the fitted model already. */
  private async validate(
    outcomes: readonly FrameOutcome[],
    fittedAfterFrame: number,
  ): Promise<FrameOutcome[][]> {
    const validation: FrameOutcome[][] = [];
    for (const { phase, fromFrame, toFrame } of this.job.segments) {
      if (phase !== 'validate') continue;
      const looks: FrameOutcome[] = [];
      for (let index = fromFrame; index <= toFrame; index++) {
        const known = index > fittedAfterFrame ? outcomes[index] : undefined;
        looks.push(known ?? (await this.show(index)));
      }
      validation.push(looks);
    }
    return validation;
  }

  private async show(index: number): Promise<FrameOutcome> {
    const range = this.job.frames[index];
    if (range === undefined) throw new Error(`the recording has no frame ${index}`);
    const frameId = this.shown++;
    const bitmap = await createImageBitmap(await this.fetchFrame(range)).catch(() => null);
    if (bitmap === null) return UNDECODABLE;
    this.pictureSizePx ??= { widthPx: bitmap.width, heightPx: bitmap.height };
    const { measurement, modelMs, ownMs } = await this.talk.measure(
      frameId,
      (frameId * 1000) / this.job.fps,
      bitmap,
    );
    const face = measurement.kind === 'face';
    return { decoded: true, face, gaze: face ? (measurement.gaze?.point ?? null) : null, modelMs, ownMs };
  }

  private async fetchFrame({ from, to }: FrameRange): Promise<Blob> {
    const response = await fetch(`/video/${this.job.videoIndex}/${from}-${to}`);
    if (!response.ok) throw new Error(`frame bytes ${from}-${to}: ${response.status}`);
    return response.blob();
  }
}

window.dumpFrames = dumpFrames;
window.runJob = runJob;
