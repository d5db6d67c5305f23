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

  /** @throws when the WebAssembly files or the model cannot be loaded. */
  static async create(wasmBaseUrl: string, modelBytes: Uint8Array): Promise<FaceModel> {
    // `true` selects the build that a module worker can import.
    const fileset = await FilesetResolver.forVisionTasks(wasmBaseUrl, true);
    const landmarker = await FaceLandmarker.createFromOptions(fileset, {
      baseOptions: { modelAssetBuffer: modelBytes, delegate: 'CPU' },
      runningMode: 'VIDEO',
      // Landmarks of one face are smoothed over time, those of several are not.
      numFaces: 1,
      outputFaceBlendshapes: false,
      outputFacialTransformationMatrixes: false,
    });
    const model = new FaceModel(landmarker);
    model.warmUp();
    return model;
  }

  /**
   * u px, v px, z px of each landmark in the full picture, or null when no face is seen.
   * @throws when the graph fails: it cannot be used afterwards.
   */
  detect(picture: ImageBitmap | OffscreenCanvas, tMs: number): Float32Array | null {
    // One step backwards in time makes every later call throw.
    this.lastTimestampMs = Math.max(this.lastTimestampMs + 1, tMs);
    const [face] = this.landmarker.detectForVideo(picture, this.lastTimestampMs).faceLandmarks;
    return face === undefined ? null : this.landmarksOf(face, picture);
  }

  private landmarksOf(
    points: readonly { readonly x: number; readonly y: number; readonly z: number }[],
    picture: ImageBitmap | OffscreenCanvas,
  ): Float32Array {
    if (points.length < LANDMARK_COUNT)
      throw new Error(`face model gives ${points.length} landmarks, not ${LANDMARK_COUNT}`);
    const landmarks = new Float32Array(LANDMARK_COUNT * 3);
    for (let i = 0; i < LANDMARK_COUNT; i++) {
      const point = points[i];
      if (point === undefined) continue;
      landmarks[3 * i] = point.x * picture.width;
      landmarks[3 * i + 1] = point.y * picture.height;
      // z has the scale of x.
      landmarks[3 * i + 2] = point.z * picture.width;
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
