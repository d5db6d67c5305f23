import type { AppApi } from '../../core/ipc/contract';
import type { RecordingAppended, RecordingEnd, RecordingStarted } from '../../core/ipc/recording-api';
import type { Measurement } from '../../core/gaze/measurement';
import type { ScreenGeometry } from '../../core/geometry';
import { type AskedLook, SegmentLog } from '../../core/recording/segment-log';
import type { TapeLine } from '../../core/recording/tape';
import type { Clock } from '../camera/clock';

/** Longest recordings: pictures fill a disk, numbers hardly. */
export const LONGEST_MS = { pictures: 5 * 60_000, features: 30 * 60_000 };
/** What has come is handed over this often. */
const HAND_OVER_EVERY_MS = 500;
/** Pictures waiting to be written; above it they are left out, so that a slow disk costs no memory. */
const MOST_WAITING_BYTES = 60_000_000;

/** What a recording says of the place it was made in. */
export interface RecordingPlace {
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: number;
  readonly hfovDeg: number;
}

export interface RecorderSetup {
  readonly api: Pick<AppApi, 'startRecording' | 'appendRecording' | 'finishRecording'>;
  readonly clock: Clock;
  /** What a calibration asks for now. */
  readonly asked: () => AskedLook | null;
  readonly place: () => RecordingPlace;
  /** It came to an end, by itself with a reason. */
  readonly onEnd: (reason: RecordingEnd | null) => void;
}

interface Running {
  readonly id: string;
  readonly withPictures: boolean;
  readonly startedMs: number;
  readonly segments: SegmentLog;
  /** Numbers of the pictures that were kept, by their frame. */
  readonly pictureOf: Map<number, number>;
  firstPictureMs: number;
  lastPictureMs: number;
  pictureSizePx: { readonly widthPx: number; readonly heightPx: number };
}

/** Collects what is recorded and hands it over twice a second. Does nothing while nothing is recorded. */
export class Recorder {
  private running: Running | null = null;
  private lines: string[] = [];
  private pictures: Uint8Array[] = [];
  private waitingBytes = 0;
  private handingOver: Promise<void> = Promise.resolve();
  private cancelTimer = (): void => undefined;

  constructor(private readonly setup: RecorderSetup) {}

  get isRunning(): boolean {
    return this.running !== null;
  }

  async start(withPictures: boolean): Promise<RecordingStarted> {
    if (this.running !== null) throw new Error(`the recording ${this.running.id} is still running`);
    const started = await this.setup.api.startRecording(withPictures);
    if (started.kind === 'refused') return started;
    this.lines = [];
    this.pictures = [];
    this.waitingBytes = 0;
    this.running = {
      id: started.id,
      withPictures,
      startedMs: this.setup.clock.nowMs(),
      segments: new SegmentLog(),
      pictureOf: new Map(),
      firstPictureMs: 0,
      lastPictureMs: 0,
      pictureSizePx: { widthPx: 0, heightPx: 0 },
    };
    this.later();
    return started;
  }

  /** Ends it; what has come is on the disk when this resolves. */
  async stop(): Promise<void> {
    await this.end(null);
  }

  /** A line of the selection's tape. */
  tape(line: TapeLine): void {
    if (this.running !== null) this.lines.push(JSON.stringify(line));
  }

  /** A frame as it was measured. */
  measured(measurement: Measurement, camera: { readonly widthPx: number; readonly heightPx: number }): void {
    const { running } = this;
    if (running === null) return;
    running.segments.step(measurement.frameId, this.setup.asked());
    running.pictureSizePx = { widthPx: camera.widthPx, heightPx: camera.heightPx };
    this.lines.push(JSON.stringify({ ...withoutOutlines(measurement), kind: 'measurement' }));
  }

  /** Its picture, a little later. */
  picture(frameId: number, tMs: number, jpeg: Uint8Array): void {
    const { running } = this;
    if (running?.withPictures !== true || this.waitingBytes + jpeg.length > MOST_WAITING_BYTES) return;
    if (running.pictureOf.size === 0) running.firstPictureMs = tMs;
    running.lastPictureMs = tMs;
    running.pictureOf.set(frameId, running.pictureOf.size);
    this.pictures.push(jpeg);
    this.waitingBytes += jpeg.length;
  }

  private later(): void {
    this.cancelTimer();
    this.cancelTimer = this.setup.clock.after(HAND_OVER_EVERY_MS, () => {
      const { running } = this;
      if (running === null) return;
      const longestMs = LONGEST_MS[running.withPictures ? 'pictures' : 'features'];
      if (this.setup.clock.nowMs() - running.startedMs > longestMs) void this.end('limit');
      else void this.handOver().then(() => this.later());
    });
  }

  /** One part at a time: they must arrive in order. */
  private handOver(): Promise<void> {
    this.handingOver = this.handingOver.then(() => this.sendPart());
    return this.handingOver;
  }

  private async sendPart(): Promise<void> {
    const { running, lines, pictures } = this;
    if (running === null || (lines.length === 0 && pictures.length === 0)) return;
    this.lines = [];
    this.pictures = [];
    const answer = await this.setup.api
      .appendRecording({ id: running.id, lines, pictures })
      .catch((error: unknown): RecordingAppended => {
        return { kind: 'stopped', reason: 'notWritten', detail: String(error) };
      });
    this.waitingBytes -= pictures.reduce((sum, { length }) => sum + length, 0);
    if (answer.kind === 'stopped' && this.running === running) {
      // What was not taken is not counted.
      forgetLast(running.pictureOf, pictures.length + this.pictures.length);
      this.lines = [];
      this.pictures = [];
      await this.finish(running, answer.reason);
    }
  }

  private async end(reason: RecordingEnd | null): Promise<void> {
    await this.handOver();
    if (this.running !== null) await this.finish(this.running, reason);
  }

  private async finish(running: Running, reason: RecordingEnd | null): Promise<void> {
    this.running = null;
    this.cancelTimer();
    const description = running.pictureOf.size > 0 ? this.describe(running) : '';
    const failed = await this.setup.api.finishRecording(running.id, description).then(
      () => null,
      (): RecordingEnd => 'notWritten',
    );
    this.setup.onEnd(reason ?? failed);
  }

  /** `recording.json`, version 1 (`docs/recordings.md`). */
  private describe(running: Running): string {
    const { screen, viewerDistanceMm, hfovDeg } = this.setup.place();
    const count = running.pictureOf.size;
    const spanS = (running.lastPictureMs - running.firstPictureMs) / 1000;
    return JSON.stringify({
      version: 1,
      fps: count > 1 && spanS > 0 ? (count - 1) / spanS : 30,
      camera: {
        ...running.pictureSizePx,
        hfovDeg,
        offsetMm: { x: screen.cameraOffsetMm.xMm, y: screen.cameraOffsetMm.yMm },
      },
      screen: {
        widthPx: screen.widthPx,
        heightPx: screen.heightPx,
        widthMm: screen.widthMm,
        heightMm: screen.heightMm,
      },
      viewerDistanceMm,
      segments: running.segments.segments((frameId) => running.pictureOf.get(frameId)),
    });
  }
}

/** What is drawn of a face says nothing that the numbers beside it do not. */
function withoutOutlines(measurement: Measurement): object {
  if (measurement.kind === 'noFace') return { ...measurement, face: false };
  const {
    outlineNorm: _outline,
    leftEyeNorm: _left,
    rightEyeNorm: _right,
    ...placement
  } = measurement.placement;
  return { ...measurement, face: true, placement };
}

function forgetLast(pictureOf: Map<number, number>, count: number): void {
  const least = pictureOf.size - count;
  for (const [frameId, index] of [...pictureOf]) if (index >= least) pictureOf.delete(frameId);
}
