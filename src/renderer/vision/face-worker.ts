import type { Ms, ScreenPoint } from '../../core/units';
import { bandRect } from '../../core/gaze/eye-band';
import { GazeTracker } from '../../core/gaze/tracker';
import { cameraOf } from '../../core/geometry';
import { FaceChoice } from '../../core/vision/face-choice';
import { FaceModel } from './face-model';
import { FrameExtras } from './frame-extras';
import { HiddenFace } from './hidden-face';
import { PixelReader, faceRect } from './pixel-reader';
import type { FromFaceWorker, SavedModel, ToFaceWorker } from './protocol';
import { SecondFace } from './second-face';
import { SignsReader } from './signs-reader';

/**
 * Module worker: camera frames in, measurements out. All numbers are made by `core/gaze`; here are only the face
 * model and the pixels. Whatever throws is answered by `failed`, and the main thread starts a new worker.
 */
interface Session {
  readonly faceModel: FaceModel;
  readonly pixels: PixelReader;
  readonly tracker: GazeTracker;
  readonly hfovDeg: number;
  readonly faceChoice: FaceChoice;
  readonly hidden: HiddenFace;
  readonly signs: SignsReader;
}

type Init = Extract<ToFaceWorker, { kind: 'init' }>;
type Fit = Extract<ToFaceWorker, { kind: 'fit' }>;
type Frame = Extract<ToFaceWorker, { kind: 'frame' }>;

const post = (message: FromFaceWorker): void => self.postMessage(message);
const extras = new FrameExtras((extra, transfer) =>
  self.postMessage({ kind: 'extra', extra } satisfies FromFaceWorker, { transfer }),
);

async function begin(init: Init): Promise<Session> {
  const startedMs = performance.now();
  const modelBytes = new Uint8Array(init.modelBytes);
  const faceModel = await FaceModel.create(init.wasmBaseUrl, modelBytes);
  const faces = await SecondFace.create(init.wasmBaseUrl, modelBytes).catch((error: unknown) => {
    // That a visitor is noticed is worth less than the gaze.
    console.warn('visitors are not looked for:', error);
    return { countOf: () => 0 };
  });
  const tracker = new GazeTracker({ screen: init.screen });
  const refused = init.saved === null ? null : refusalOf(tracker, init.saved);
  const calibrated = init.saved !== null && refused === null;
  post({ kind: 'ready', initMs: performance.now() - startedMs, calibrated, refused });
  const pixels = new PixelReader();
  const { hfovDeg } = init;
  const faceChoice = new FaceChoice();
  return {
    faceModel,
    pixels,
    tracker,
    hfovDeg,
    faceChoice,
    hidden: new HiddenFace(),
    signs: new SignsReader(pixels, faces),
  };
}

/** Loads a saved model. @returns why it was not taken, or null when it was. */
function refusalOf(tracker: GazeTracker, { featureVersion, model, accuracy }: SavedModel): string | null {
  const loaded = tracker.load({ featureVersion, model });
  if (loaded.kind === 'refused') return loaded.reason;
  if (accuracy !== null) tracker.setAccuracy(accuracy);
  return null;
}

/** A model that was in use before is taken again, unless its memory was damaged. */
function load(tracker: GazeTracker, saved: SavedModel): void {
  const refused = refusalOf(tracker, saved);
  if (refused !== null) throw new Error(`the gaze model in use before is refused: ${refused}`);
}

function measure(session: Session, { bitmap, tMs, frameId }: Frame): void {
  const { faceModel, pixels, tracker, faceChoice, hidden } = session;
  const camera = cameraOf(bitmap.width, bitmap.height, session.hfovDeg);
  const startedMs = performance.now();
  const found = faceModel.detect(hidden.without(bitmap, tMs), tMs);
  const detectedMs = performance.now();
  const landmarks = faceChoice.choose(found ? [found] : [], tMs);
  if (found && !landmarks) hidden.hide(faceRect(found, camera.widthPx, camera.heightPx), tMs);
  const band = landmarks && pixels.eyeBand(bitmap, bandRect(landmarks, camera.widthPx, camera.heightPx));
  const measurement = tracker.step(
    landmarks === null || band === null
      ? { kind: 'noFace', tMs }
      : {
          tMs,
          landmarks,
          band,
          faceBrightness: pixels.meanBrightness(bitmap, faceRect(landmarks, camera.widthPx, camera.heightPx)),
          camera,
        },
    frameId,
  );
  const signs = session.signs.of(bitmap, tMs, landmarks && band && { landmarks, band });
  const ownMs = performance.now() - detectedMs;
  extras.frame(frameId, tMs, bitmap);
  bitmap.close();
  post({ kind: 'measurement', measurement, signs, camera, modelMs: detectedMs - startedMs, ownMs });
  if (landmarks !== null && band !== null) extras.face(landmarks, band);
}

function fit(tracker: GazeTracker, { requestId, leastTargets, eyes }: Fit): void {
  const outcome = tracker.fit(() => performance.now(), leastTargets, eyes);
  if (outcome.kind === 'fitted') post({ kind: 'fitted', requestId, fitted: outcome.fitted });
  else post({ kind: 'fitFailed', requestId, reason: outcome.reason });
}

function learnPick(tracker: GazeTracker, target: ScreenPoint, tMs: Ms): void {
  const refitted = tracker.learnPick(target, tMs);
  if (refitted !== null) post({ kind: 'refitted', refitted });
}

function handle(session: Session, message: Exclude<ToFaceWorker, Init>): void {
  switch (message.kind) {
    case 'frame':
      return measure(session, message);
    case 'label':
      session.tracker.label(message.target, message.frameIds);
      return;
    case 'labelTurn':
      return session.tracker.labelTurn(message.target, message.frameIds);
    case 'labelPursuit':
      return session.tracker.labelPursuit(message.looks, message.viewerDistanceMm);
    case 'unlabel':
      return session.tracker.unlabel(message.targets);
    case 'clearLabels':
      return session.tracker.clearLabels();
    case 'fit':
      return fit(session.tracker, message);
    case 'load':
      return load(session.tracker, message.saved);
    case 'setAccuracy':
      return session.tracker.setAccuracy(message.accuracy);
    case 'learnPick':
      return learnPick(session.tracker, message.target, message.tMs);
    case 'unlearnPick':
      return session.tracker.unlearnPick(message.tMs);
    case 'want':
      return extras.want(message.extras);
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
