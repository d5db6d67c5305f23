import type { Ms, ScreenPoint } from '../units';
import { PURSUIT_REST_MS, type PursuitPath } from './pursuit-path';

/** A frame and where on its way the target was in it. */
export interface PursuitLook {
  readonly frameId: number;
  readonly pathMs: Ms;
}

/** The eyes need so long to find the target and to follow it again after they were lost. */
const CATCH_UP_MS: Ms = 700;
/** Looks are handed on in batches: the tracker keeps frames for about three seconds. */
const BATCH_MS: Ms = 1000;

/** Walks the target along its path while the eyes are seen, and collects the frames in which they follow. */
export class PursuitCapture {
  private atMs: Ms = 0;
  private sinceLostMs: Ms = Infinity;
  private sinceBatchMs: Ms = 0;
  private batch: PursuitLook[] = [];

  constructor(readonly path: PursuitPath) {}

  /** How far the target has come. */
  get pathMs(): Ms {
    return this.atMs;
  }

  get isDone(): boolean {
    return this.atMs >= this.path.durationMs;
  }

  /** 0–1 of the path. */
  get progress(): number {
    return Math.min(1, this.atMs / this.path.durationMs);
  }

  get target(): ScreenPoint {
    return this.path.pointAt(this.atMs);
  }

  /** The eyes are gone: the target waits where it is. */
  lose(): void {
    this.sinceLostMs = 0;
  }

  /** One frame on; `isGood` frames with the eyes open become looks. */
  step(frame: { readonly frameId: number; readonly isGood: boolean }, passedMs: Ms): void {
    if (this.isDone) return;
    this.sinceLostMs += passedMs;
    this.sinceBatchMs += passedMs;
    this.atMs += passedMs;
    const isFollowed = this.atMs > PURSUIT_REST_MS && this.sinceLostMs >= CATCH_UP_MS;
    if (isFollowed && frame.isGood) this.batch.push({ frameId: frame.frameId, pathMs: this.atMs });
  }

  /** Looks to hand on now; empty until a batch is full or the path is through. */
  takeLooks(): readonly PursuitLook[] {
    if (this.sinceBatchMs < BATCH_MS && !this.isDone) return [];
    this.sinceBatchMs = 0;
    const taken = this.batch;
    this.batch = [];
    return taken;
  }
}
