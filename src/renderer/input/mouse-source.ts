import type { CovariancePx2, GazeSample } from '../../core/samples';
import type { ScreenPoint } from '../../core/units';
import type { Clock } from '../camera/clock';
import type { PointSource } from './point-source';

/** Samples come at the pace of a camera, so that all behind behaves as it will with one. */
export const SAMPLE_EVERY_MS = 33;
/** A pointer is exact; a small spread keeps the likelihoods finite. SD 4 px. */
const POINTER_COVARIANCE_PX2: CovariancePx2 = { xx: 16, xy: 0, yy: 16 };

export interface MouseSourceSetup {
  /** Where pointer events come from: the window. */
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Left top corner of the page on the display: `contentOrigin`. */
  readonly contentOrigin: () => ScreenPoint;
  readonly clock: Clock;
}

/** The mouse (or a head mouse, or a touch that rests) in place of the eyes. */
export class MouseSource implements PointSource {
  readonly kind = 'mouse';
  private readonly listeners = new Set<(sample: GazeSample) => void>();
  private running = false;
  /** Null while the pointer is outside the window. Page coordinates: the window may be moved under it. */
  private pointer: { readonly clientX: number; readonly clientY: number } | null = null;
  private cancelTimer = (): void => undefined;

  constructor(private readonly setup: MouseSourceSetup) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    const { events } = this.setup;
    events.addEventListener('pointermove', this.moved);
    events.addEventListener('pointerdown', this.moved);
    // Leaving the window is a `pointerout` into nothing; `blur` covers a window that takes the pointer away.
    events.addEventListener('pointerout', this.wentOut);
    events.addEventListener('blur', this.left);
    this.tick();
  }

  stop(): void {
    this.running = false;
    const { events } = this.setup;
    events.removeEventListener('pointermove', this.moved);
    events.removeEventListener('pointerdown', this.moved);
    events.removeEventListener('pointerout', this.wentOut);
    events.removeEventListener('blur', this.left);
    this.cancelTimer();
    this.pointer = null;
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private readonly moved = (event: Event): void => {
    if (event instanceof MouseEvent) this.pointer = { clientX: event.clientX, clientY: event.clientY };
  };

  private readonly wentOut = (event: Event): void => {
    if (event instanceof MouseEvent && event.relatedTarget === null) this.left();
  };

  private readonly left = (): void => {
    this.pointer = null;
  };

  private tick(): void {
    this.cancelTimer = this.setup.clock.after(SAMPLE_EVERY_MS, () => this.tick());
    const sample = this.sample();
    for (const listener of this.listeners) listener(sample);
  }

  private sample(): GazeSample {
    const tMs = this.setup.clock.nowMs();
    if (this.pointer === null) return { kind: 'lost', tMs, reason: 'noFace', source: 'mouse' };
    const origin = this.setup.contentOrigin();
    return {
      kind: 'gaze',
      tMs,
      point: { xPx: origin.xPx + this.pointer.clientX, yPx: origin.yPx + this.pointer.clientY },
      covariancePx2: POINTER_COVARIANCE_PX2,
      quality: 1,
      source: 'mouse',
    };
  }
}
