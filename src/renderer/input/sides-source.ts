import type { Measurement } from '../../core/gaze/measurement';
import { SideFollower, type Sides } from '../../core/gaze/side-gaze';
import type { GazeSample } from '../../core/samples';
import type { Clock } from '../camera/clock';
import { CameraSource, sampleOf } from './camera-source';
import type { PointSource } from './point-source';

export interface SidesSourceSetup {
  readonly subscribe: (listener: (measurement: Measurement) => void) => () => void;
  readonly clock: Clock;
  /** Size of the display, CSS pixels. */
  readonly display: () => { readonly widthPx: number; readonly heightPx: number };
}

/** A look at an edge of the screen is one at the middle of what stands there. */
const EDGE_OF_WIDTH = 0.4;
/** Looks beyond the edge are looks at the edge. */
const FURTHEST = 1.1;
/** How sure the place is, of the width and of the height: of the height nothing is known. */
const SPREAD_OF_WIDTH = 0.07;
const SPREAD_OF_HEIGHT = 0.3;

/** The eyes as left and right only, without calibration: a point that moves along the middle of the screen. */
export class SidesSource implements PointSource {
  readonly kind = 'camera';
  private readonly frames: CameraSource;
  private follower: SideFollower | null = null;
  private learnt: Sides | null = null;

  constructor(private readonly setup: SidesSourceSetup) {
    this.frames = new CameraSource({
      clock: setup.clock,
      subscribe: setup.subscribe,
      sampleOf: (measurement) => this.sampleOf(measurement),
    });
  }

  /** What left and right look like; needed before the first sample. The same again changes nothing. */
  learn(sides: Sides): void {
    if (this.learnt?.leftDeg === sides.leftDeg && this.learnt.rightDeg === sides.rightDeg) return;
    this.learnt = sides;
    this.follower = new SideFollower(sides);
  }

  start(): void {
    this.frames.start();
  }

  stop(): void {
    this.frames.stop();
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    return this.frames.subscribe(listener);
  }

  private sampleOf(measurement: Measurement): GazeSample {
    const isSeen =
      measurement.kind === 'face' && !measurement.eyesClosed && measurement.sideDeg !== undefined;
    if (!isSeen || this.follower === null) {
      this.follower?.interrupt();
      return sampleOf(measurement.kind === 'face' ? { ...measurement, gaze: null } : measurement);
    }
    const position = this.follower.step(measurement.sideDeg);
    const { widthPx, heightPx } = this.setup.display();
    const across = 0.5 + EDGE_OF_WIDTH * Math.min(FURTHEST, Math.max(-FURTHEST, position));
    return {
      kind: 'gaze',
      tMs: measurement.tMs,
      point: { xPx: across * widthPx, yPx: heightPx / 2 },
      covariancePx2: {
        xx: (SPREAD_OF_WIDTH * widthPx) ** 2,
        xy: 0,
        yy: (SPREAD_OF_HEIGHT * heightPx) ** 2,
      },
      quality: measurement.quality,
      source: 'camera',
    };
  }
}
