import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FaceFrame, LANDMARK_COUNT } from '../../src/core/vision/face-frame';
import type { Host } from '../evaluate/host';
import type { Recording } from '../evaluate/recording';

/** A recording as the gaze code sees it: per frame what the face model found, or null without a face. */
export interface SeenRecording {
  readonly recording: Recording;
  readonly frames: readonly (FaceFrame | null)[];
}

const HEADER_FLOATS = 6;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Where the landmarks of a recording are kept. Another picture file of the same name is another recording. */
function cachePath(cacheDir: string, { name, videoPath }: Recording): string {
  const { size, mtimeMs } = statSync(videoPath);
  return join(cacheDir, `${name}-${size}-${Math.round(mtimeMs)}.bin`);
}

/** Whether the face model has to be run on this recording. */
export function isSeen(cacheDir: string, recording: Recording): boolean {
  return existsSync(cachePath(cacheDir, recording));
}

/** Runs the product's face model over a recording and keeps what it found. */
export async function look(
  cacheDir: string,
  host: Host,
  recording: Recording,
  videoIndex: number,
): Promise<void> {
  const { frames, fps } = recording;
  const bytes = await host.dump({ videoIndex, frames, fps });
  mkdirSync(cacheDir, { recursive: true });
  const path = cachePath(cacheDir, recording);
  // Written aside first: a run that was ended leaves no half file.
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

/** Reads what `look` kept. @throws when the file is not of this recording */
export function readFrames(cacheDir: string, recording: Recording): SeenRecording {
  const bytes = readFileSync(cachePath(cacheDir, recording));
  const { widthPx, heightPx } = recording.pictureSizePx;
  const camera = { widthPx, heightPx, hfovDeg: recording.hfovDeg };
  const frames: (FaceFrame | null)[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [face = 0, leftPx = 0, topPx = 0, bandWidth = 0, bandHeight = 0, faceBrightness = 0] = floats(
      bytes,
      at,
      HEADER_FLOATS,
    );
    at += HEADER_FLOATS * FLOAT_BYTES;
    if (face === 0) {
      frames.push(null);
      continue;
    }
    const landmarks = floats(bytes, at, LANDMARK_COUNT * 3);
    at += LANDMARK_COUNT * 3 * FLOAT_BYTES;
    const grey = new Uint8Array(bytes.subarray(at, at + bandWidth * bandHeight));
    at += bandWidth * bandHeight;
    frames.push({
      tMs: (frames.length * 1000) / recording.fps,
      landmarks,
      band: { grey, leftPx, topPx, widthPx: bandWidth, heightPx: bandHeight },
      faceBrightness,
      camera,
    });
  }
  if (frames.length !== recording.frames.length) {
    throw new Error(
      `${recording.name}: ${frames.length} frames of landmarks for ${recording.frames.length} pictures`,
    );
  }
  return { recording, frames };
}

/** A copy, because bands of odd sizes leave later floats anywhere. */
function floats(bytes: Buffer, at: number, count: number): Float32Array {
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + count * FLOAT_BYTES),
  );
}
