import { FaceDetector, FilesetResolver } from '@mediapipe/tasks-vision';
import { unzipSync } from 'fflate';

/** People come and go slowly, and one look costs as much as a fifth of a measurement. */
const LOOK_EVERY_MS = 2000;
/** The detector works on 128 px; a small copy costs less than the whole picture. */
const LOOK_WIDTH_PX = 320;
/** The detector inside the bundle of the face model. */
const DETECTOR_FILE = 'face_detector.tflite';

/**
 * Counts faces now and then. The face model itself looks for one only: for two it does not smooth its landmarks, which
 * makes eyes that stand still seem to move by degrees.
 */
export class SecondFace {
  private readonly canvas = new OffscreenCanvas(LOOK_WIDTH_PX, LOOK_WIDTH_PX);
  private readonly context: OffscreenCanvasRenderingContext2D;
  private count = 0;
  private lookedMs = -Infinity;

  private constructor(private readonly detector: FaceDetector) {
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no 2d canvas in this worker');
    this.context = context;
  }

  /**
   * @param modelBytes the bundle of the face model
   * @throws when there is no detector in it or it cannot be loaded
   */
  static async create(wasmBaseUrl: string, modelBytes: Uint8Array): Promise<SecondFace> {
    const detector = unzipSync(modelBytes, { filter: ({ name }) => name === DETECTOR_FILE })[DETECTOR_FILE];
    if (detector === undefined) throw new Error(`the face model has no ${DETECTOR_FILE}`);
    const fileset = await FilesetResolver.forVisionTasks(wasmBaseUrl, true);
    await offerEngineAgain(fileset.wasmLoaderPath);
    return new SecondFace(
      await FaceDetector.createFromOptions(fileset, {
        baseOptions: { modelAssetBuffer: detector, delegate: 'CPU' },
        runningMode: 'IMAGE',
      }),
    );
  }

  /** Faces in the picture, as of the last look; more than two are counted as two. */
  countOf(bitmap: ImageBitmap, tMs: number): number {
    if (Math.abs(tMs - this.lookedMs) < LOOK_EVERY_MS) return this.count;
    this.lookedMs = tMs;
    const heightPx = Math.max(1, Math.round((LOOK_WIDTH_PX * bitmap.height) / bitmap.width));
    if (this.canvas.height !== heightPx) this.canvas.height = heightPx;
    this.context.drawImage(bitmap, 0, 0, LOOK_WIDTH_PX, heightPx);
    this.count = Math.min(2, this.detector.detect(this.canvas).detections.length);
    return this.count;
  }
}

/**
 * MediaPipe takes its engine from a global variable that the engine's script sets, and empties it. A script that was
 * imported before (by the face model) does not run again, so the variable is set here.
 */
async function offerEngineAgain(scriptUrl: string): Promise<void> {
  const { default: factory } = (await import(/* @vite-ignore */ scriptUrl)) as { readonly default: unknown };
  Object.assign(globalThis, { ModuleFactory: factory });
}
