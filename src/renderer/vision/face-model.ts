import { FaceLandmarker, FilesetResolver } from '@mediapipe/tasks-vision';
import { LANDMARK_COUNT } from '../../core/vision/face-frame';

/** A picture MediaPipe has to accept before the first real one: graph start-up costs up to a second. */
const WARM_UP_SIZE_PX = 128;

/**
 * MediaPipe's face landmarker for one video stream. One per worker: closing and making another in place leaks
 * about 14 MB each time, so the worker is ended instead.
 */
export class FaceModel {
  private lastTimestampMs = 0;

  private constructor(private readonly landmarker: FaceLandmarker) {}

  /**
   * @param mostFaces a second face is looked for in every frame that shows fewer than this
   * @throws when the WebAssembly files or the model cannot be loaded.
   */
  static async create(wasmBaseUrl: string, modelBytes: Uint8Array, mostFaces = 1): Promise<FaceModel> {
    // `true` selects the build that a module worker can import.
    const fileset = await FilesetResolver.forVisionTasks(wasmBaseUrl, true);
    const landmarker = await FaceLandmarker.createFromOptions(fileset, {
      baseOptions: { modelAssetBuffer: modelBytes, delegate: 'CPU' },
      runningMode: 'VIDEO',
      numFaces: mostFaces,
      outputFaceBlendshapes: false,
      outputFacialTransformationMatrixes: false,
    });
    const model = new FaceModel(landmarker);
    model.warmUp();
    return model;
  }

  /** The landmarks of the first face, or null when none is seen. */
  detect(bitmap: ImageBitmap, tMs: number): Float32Array | null {
    return this.detectAll(bitmap, tMs)[0] ?? null;
  }

  /**
   * u px, v px, z px of each landmark in the full picture, face by face in no particular order.
   * @throws when the graph fails: it cannot be used afterwards.
   */
  detectAll(bitmap: ImageBitmap, tMs: number): readonly Float32Array[] {
    // One step backwards in time makes every later call throw.
    this.lastTimestampMs = Math.max(this.lastTimestampMs + 1, tMs);
    const { faceLandmarks } = this.landmarker.detectForVideo(bitmap, this.lastTimestampMs);
    return faceLandmarks.map((points) => this.landmarksOf(points, bitmap));
  }

  private landmarksOf(
    points: readonly { readonly x: number; readonly y: number; readonly z: number }[],
    bitmap: ImageBitmap,
  ): Float32Array {
    if (points.length < LANDMARK_COUNT)
      throw new Error(`face model gives ${points.length} landmarks, not ${LANDMARK_COUNT}`);
    const landmarks = new Float32Array(LANDMARK_COUNT * 3);
    for (let i = 0; i < LANDMARK_COUNT; i++) {
      const point = points[i];
      if (point === undefined) continue;
      landmarks[3 * i] = point.x * bitmap.width;
      landmarks[3 * i + 1] = point.y * bitmap.height;
      // z has the scale of x.
      landmarks[3 * i + 2] = point.z * bitmap.width;
    }
    return landmarks;
  }

  private warmUp(): void {
    const canvas = new OffscreenCanvas(WARM_UP_SIZE_PX, WARM_UP_SIZE_PX);
    canvas.getContext('2d')?.fillRect(0, 0, WARM_UP_SIZE_PX, WARM_UP_SIZE_PX);
    const bitmap = canvas.transferToImageBitmap();
    this.detect(bitmap, 0);
    bitmap.close();
  }
}
