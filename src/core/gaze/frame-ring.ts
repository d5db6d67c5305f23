import type { CameraGeometry } from '../geometry';
import type { Deg, Ms } from '../units';
import type { EyeBand, FaceFrame } from '../vision/face-frame';

/** A recent frame with what the tracker found out about it. */
export interface RecentFrame {
  readonly frameId: number;
  readonly tMs: Ms;
  readonly landmarks: Float32Array;
  readonly band: EyeBand;
  readonly camera: CameraGeometry;
  readonly eyesClosed: boolean;
  readonly quality: number;
  readonly eyeMotionDeg: Deg;
  /** Eye patches for comparing the frames of one fixation with each other. */
  readonly patches: Float32Array;
}

/** What is kept besides the frame. */
export type FrameFindings = Pick<RecentFrame, 'eyesClosed' | 'quality' | 'eyeMotionDeg'> & {
  readonly patches: Float64Array;
};

interface Slot {
  frame: RecentFrame;
  grey: Uint8Array;
}

/** The last frames with a face, about three seconds at 30 fps; memory is reused. */
export class FrameRing {
  private readonly slots: Slot[] = [];
  private next = 0;

  constructor(private readonly capacity = 90) {}

  /** Copies a frame in, over the oldest one when full. */
  put(frameId: number, { tMs, landmarks, band, camera }: FaceFrame, findings: FrameFindings): void {
    const old = this.slots[this.next];
    const greyLength = band.widthPx * band.heightPx;
    const grey = old !== undefined && old.grey.length >= greyLength ? old.grey : new Uint8Array(greyLength);
    grey.set(band.grey.length > greyLength ? band.grey.subarray(0, greyLength) : band.grey);
    const keptLandmarks = old?.frame.landmarks ?? new Float32Array(landmarks.length);
    keptLandmarks.set(landmarks);
    const patches = old?.frame.patches ?? new Float32Array(findings.patches.length);
    patches.set(findings.patches);
    const { eyesClosed, quality, eyeMotionDeg } = findings;
    const kept = { ...band, grey };
    const frame = {
      frameId,
      tMs,
      landmarks: keptLandmarks,
      band: kept,
      camera,
      eyesClosed,
      quality,
      eyeMotionDeg,
      patches,
    };
    this.slots[this.next] = { frame, grey };
    this.next = (this.next + 1) % this.capacity;
  }

  /** Frames still here whose id is among `frameIds`, oldest first. They change when the ring goes round: copy them. */
  find(frameIds: ReadonlySet<number>): readonly RecentFrame[] {
    return this.all().filter(({ frameId }) => frameIds.has(frameId));
  }

  /** Every frame still here, oldest first. */
  all(): readonly RecentFrame[] {
    const order = [...this.slots.slice(this.next), ...this.slots.slice(0, this.next)];
    return order.map(({ frame }) => frame);
  }

  clear(): void {
    this.slots.length = 0;
    this.next = 0;
  }
}
