import { bandRect } from '../../../src/core/gaze/eye-band';
import { FaceModel } from '../../../src/renderer/vision/face-model';
import { loadFaceModel } from '../../../src/renderer/vision/load-face-model';
import { faceRect, PixelReader } from '../../../src/renderer/vision/pixel-reader';
import type { DumpAnswer, DumpJob } from './job';

/**
 * What the gaze code is given of each frame: landmarks, eye band, brightness, by the product's own classes. One frame
 * is six 32-bit floats (face 0 or 1, left, top, width and height of the band, brightness), then with a face the
 * landmarks as floats and the band's bytes.
 */
class Dump {
  private constructor(
    private readonly model: FaceModel,
    private readonly pixels = new PixelReader(),
  ) {}

  static async open(): Promise<Dump> {
    const bytes = await loadFaceModel(new URL('/resources/face_landmarker.task', location.href).href);
    const wasmBaseUrl = new URL('/resources/mediapipe', location.href).href;
    return new Dump(await FaceModel.create(wasmBaseUrl, new Uint8Array(bytes)));
  }

  async run({ videoIndex, frames, firstFrame, fps }: DumpJob): Promise<string> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const [i, { from, to }] of frames.entries()) {
      const response = await fetch(`/video/${videoIndex}/${from}-${to}`);
      const bitmap = await createImageBitmap(await response.blob()).catch(() => null);
      parts.push(...(bitmap === null ? NOTHING : this.frame(bitmap, ((firstFrame + i) * 1000) / fps)));
    }
    return base64(new Blob(parts));
  }

  private frame(bitmap: ImageBitmap, tMs: number): Uint8Array<ArrayBuffer>[] {
    const { width, height } = bitmap;
    const landmarks = this.model.detect(bitmap, tMs);
    if (landmarks === null) {
      bitmap.close();
      return NOTHING;
    }
    const rect = bandRect(landmarks, width, height);
    const band = this.pixels.eyeBand(bitmap, rect);
    const brightness = this.pixels.meanBrightness(bitmap, faceRect(landmarks, width, height));
    bitmap.close();
    const head = Float32Array.of(1, rect.leftPx, rect.topPx, rect.widthPx, rect.heightPx, brightness);
    return [new Uint8Array(head.buffer), bytesOf(landmarks), Uint8Array.from(band.grey)];
  }
}

const NOTHING: Uint8Array<ArrayBuffer>[] = [new Uint8Array(6 * Float32Array.BYTES_PER_ELEMENT)];

function bytesOf(values: Float32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('the frames could not be encoded'));
    reader.readAsDataURL(blob);
  });
}

let dump: Promise<Dump> | null = null;

self.onmessage = async ({ data }: MessageEvent<DumpJob>): Promise<void> => {
  try {
    dump ??= Dump.open();
    self.postMessage({ frames: await (await dump).run(data) } satisfies DumpAnswer);
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies DumpAnswer);
  }
};
