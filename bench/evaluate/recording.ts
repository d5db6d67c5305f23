import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { ScreenGeometry } from '../../src/core/geometry';
import type { ScreenPoint } from '../../src/core/units';
import { type FrameRange, findFrames } from './mjpeg';

/** Something is wrong with what the user named; the message is the whole answer. */
export class RecordingError extends Error {}

/** A stretch of frames in which the eyes rest on a known point. */
export interface Segment {
  readonly phase: 'calibrate' | 'validate';
  readonly target: ScreenPoint;
  /** Frame numbers from 0; `toFrame` is inclusive. */
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** A recording in the format of docs/recordings.md, checked. */
export interface Recording {
  readonly name: string;
  readonly videoPath: string;
  readonly frames: readonly FrameRange[];
  readonly fps: number;
  /** What the description says of the picture; the frames themselves decide. */
  readonly pictureSizePx: { readonly widthPx: number; readonly heightPx: number };
  readonly hfovDeg: number;
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: number;
  readonly segments: readonly Segment[];
}

const positive = z.number().positive();
const frameNumber = z.number().int().min(0);
const formatSchema = z.object({
  version: z.literal(1),
  fps: positive,
  camera: z.object({
    widthPx: positive,
    heightPx: positive,
    hfovDeg: z.number().positive().lt(180),
    offsetMm: z.object({ x: z.number(), y: z.number() }),
  }),
  screen: z.object({ widthPx: positive, heightPx: positive, widthMm: positive, heightMm: positive }),
  viewerDistanceMm: positive,
  segments: z.array(
    z.object({
      phase: z.enum(['calibrate', 'validate']),
      targetPx: z.object({ x: z.number(), y: z.number() }),
      fromFrame: frameNumber,
      toFrame: frameNumber,
    }),
  ),
});

/** @throws RecordingError with a sentence that names the file and what is wrong with it. */
export function loadRecording(folder: string): Recording {
  const jsonPath = join(folder, 'recording.json');
  const videoPath = resolve(folder, 'camera.mjpeg');
  const format = parseFormat(jsonPath);
  const frames = findFrames(readFile(videoPath));
  if (frames.length === 0) throw new RecordingError(`${videoPath} holds no whole JPEG frame.`);
  checkSegments(format.segments, frames.length, jsonPath);
  const { camera, screen } = format;
  return {
    name: basename(resolve(folder)),
    videoPath,
    frames,
    fps: format.fps,
    pictureSizePx: { widthPx: camera.widthPx, heightPx: camera.heightPx },
    hfovDeg: camera.hfovDeg,
    screen: { ...screen, cameraOffsetMm: { xMm: camera.offsetMm.x, yMm: camera.offsetMm.y } },
    viewerDistanceMm: format.viewerDistanceMm,
    segments: format.segments.map(({ phase, targetPx, fromFrame, toFrame }) => ({
      phase,
      target: { xPx: targetPx.x, yPx: targetPx.y },
      fromFrame,
      toFrame,
    })),
  };
}

function parseFormat(jsonPath: string): z.infer<typeof formatSchema> {
  let json: unknown;
  try {
    json = JSON.parse(readFile(jsonPath).toString('utf8'));
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw new RecordingError(
      `${jsonPath} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = formatSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new RecordingError(`${jsonPath} is not a recording of version 1: ${wrong.join('; ')}.`);
}

function checkSegments(
  segments: z.infer<typeof formatSchema>['segments'],
  frameCount: number,
  jsonPath: string,
): void {
  segments.forEach(({ fromFrame, toFrame }, index) => {
    if (toFrame < fromFrame) {
      throw new RecordingError(
        `${jsonPath}: segments.${index} ends (${toFrame}) before it begins (${fromFrame}).`,
      );
    }
    if (toFrame >= frameCount) {
      throw new RecordingError(
        `${jsonPath}: segments.${index} goes to frame ${toFrame}, but camera.mjpeg has only ${frameCount} frames (0 to ${frameCount - 1}).`,
      );
    }
  });
  for (const phase of ['calibrate', 'validate'] as const) {
    if (!segments.some((segment) => segment.phase === phase)) {
      throw new RecordingError(`${jsonPath} has no segment of the phase "${phase}".`);
    }
  }
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new RecordingError(
      `${path} cannot be read. A recording is a folder with camera.mjpeg and recording.json.`,
    );
  }
}
