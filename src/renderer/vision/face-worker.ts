import { bandRect } from '../../core/gaze/eye-band';
import { GazeTracker } from '../../core/gaze/tracker';
import type { CameraGeometry } from '../../core/geometry';
import { FaceModel } from './face-model';
import { PixelReader, faceRect } from './pixel-reader';
import type { FromFaceWorker, ToFaceWorker } from './protocol';

/**
 * Module worker: camera frames in, measurements out. All numbers are made by `core/gaze`; here are only the face
 * model and the pixels. Whatever throws is answered by `failed`, and the main thread starts a new worker.
 */
interface Session {
  readonly faceModel: FaceModel;
  readonly pixels: PixelReader;
  readonly tracker: GazeTracker;
  readonly hfovDeg: number;
}

type Init = Extract<ToFaceWorker, { kind: 'init' }>;
type Frame = Extract<ToFaceWorker, { kind: 'frame' }>;

const post = (message: FromFaceWorker): void => self.postMessage(message);

async function begin(init: Init): Promise<Session> {
  const startedMs = performance.now();
  const faceModel = await FaceModel.create(init.wasmBaseUrl, new Uint8Array(init.modelBytes));
  const tracker = new GazeTracker({ screen: init.screen });
  let refused: string | null = null;
  if (init.saved !== null) {
    const loaded = tracker.load({ featureVersion: init.saved.featureVersion, model: init.saved.model });
    if (loaded.kind === 'refused') refused = loaded.reason;
    else if (init.saved.accuracy !== null) tracker.setAccuracy(init.saved.accuracy);
  }
  const calibrated = init.saved !== null && refused === null;
  post({ kind: 'ready', initMs: performance.now() - startedMs, calibrated, refused });
  return { faceModel, pixels: new PixelReader(), tracker, hfovDeg: init.hfovDeg };
}

function measure({ faceModel, pixels, tracker, hfovDeg }: Session, { bitmap, tMs, frameId }: Frame): void {
  const camera: CameraGeometry = { widthPx: bitmap.width, heightPx: bitmap.height, hfovDeg };
  const startedMs = performance.now();
  const landmarks = faceModel.detect(bitmap, tMs);
  const detectedMs = performance.now();
  const measurement = tracker.step(
    landmarks === null
      ? { kind: 'noFace', tMs }
      : {
          tMs,
          landmarks,
          band: pixels.eyeBand(bitmap, bandRect(landmarks, camera.widthPx, camera.heightPx)),
          faceBrightness: pixels.meanBrightness(bitmap, faceRect(landmarks, camera.widthPx, camera.heightPx)),
          camera,
        },
    frameId,
  );
  bitmap.close();
  post({
    kind: 'measurement',
    measurement,
    camera,
    modelMs: detectedMs - startedMs,
    ownMs: performance.now() - detectedMs,
  });
}

function fit(tracker: GazeTracker, requestId: number): void {
  const outcome = tracker.fit();
  if (outcome.kind === 'fitted') post({ kind: 'fitted', requestId, fitted: outcome.fitted });
  else post({ kind: 'fitFailed', requestId, reason: outcome.reason });
}

function handle(session: Session, message: Exclude<ToFaceWorker, Init>): void {
  switch (message.kind) {
    case 'frame':
      return measure(session, message);
    case 'label':
      session.tracker.label(message.target, message.frameIds);
      return;
    case 'clearLabels':
      return session.tracker.clearLabels();
    case 'fit':
      return fit(session.tracker, message.requestId);
    case 'restore':
      return session.tracker.restore();
    case 'setAccuracy':
      return session.tracker.setAccuracy(message.accuracy);
  }
}

/** Messages are answered in order; those that come while the model is loading wait for it. */
let session: Promise<Session> | null = null;

self.onmessage = async ({ data: message }: MessageEvent<ToFaceWorker>): Promise<void> => {
  try {
    if (message.kind === 'init') {
      session = begin(message);
      await session;
    } else if (session === null) {
      throw new Error(`message ${message.kind} came before init`);
    } else {
      handle(await session, message);
    }
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
