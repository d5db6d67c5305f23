import type { Ms } from '../../core/units';
import type { TargetShape } from '../selection/target-registry';
import type { SelectionFrame, SelectionView } from './selection-view';
import { paintFlash, paintLock, paintPoint, paintScan, type PaintColours } from './dwell-paint';

/** A flash is seen, but never dazzles: the screen lights the face. */
const FLASH_MS: Ms = 200;
/** Latency is sampled this often when it is measured. */
const MARK_EVERY_MS: Ms = 100;
/** Changes of progress smaller than this are not worth a picture. */
const PROGRESS_STEP = 1 / 250;

export interface DwellOverlayOptions {
  /** Draw where the eyes seem to look: for the helper. */
  readonly showPoint: boolean;
  /** Leave a performance mark `mouyu:drawn` with the time of the sample, for the latency benchmark. */
  readonly measure: boolean;
}

/** What is on the canvas; written in place, so that a picture costs no memory. */
interface Scene {
  lockedId: string | null;
  shape: TargetShape | null;
  progress: number;
  dimmed: boolean;
  hasPoint: boolean;
  pointXPx: number;
  pointYPx: number;
  frameTMs: Ms;
}

/**
 * Dwell progress on a canvas over the whole window: never React, and drawn only when something changed. Lock-on is a
 * strong border; progress is a fill that shrinks to the middle of the target, so that it draws the eye inwards; a pick
 * is a short flash.
 */
export class DwellOverlay implements SelectionView {
  private readonly scene: Scene = {
    lockedId: null,
    shape: null,
    progress: 0,
    dimmed: false,
    hasPoint: false,
    pointXPx: 0,
    pointYPx: 0,
    frameTMs: 0,
  };
  private options: DwellOverlayOptions = { showPoint: false, measure: false };
  private scan: readonly TargetShape[] = [];
  private flash: TargetShape | null = null;
  private flashFromMs: Ms = 0;
  private scheduled = 0;
  private markedFrameTMs: Ms = 0;
  private lastMarkMs: Ms = -Infinity;
  private readonly colours: PaintColours;
  private readonly reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

  constructor(private readonly canvas: HTMLCanvasElement) {
    canvas.style.pointerEvents = 'none';
    const style = window.getComputedStyle(document.documentElement);
    this.colours = {
      lock: style.getPropertyValue('--lock').trim() || '#ffcf5c',
      pick: style.getPropertyValue('--pick').trim() || '#8fe3a8',
    };
    window.addEventListener('resize', this.schedule);
  }

  setOptions(options: Partial<DwellOverlayOptions>): void {
    this.options = { ...this.options, ...options };
    if (!this.options.showPoint) this.scene.hasPoint = false;
    this.schedule();
  }

  draw(frame: SelectionFrame): void {
    const { state } = frame;
    let changed = this.options.measure;
    if (state.picked) changed = this.startFlash(frame.shapeOf(state.picked.targetId)) || changed;
    changed = this.setLock(frame) || changed;
    changed = this.setPoint(frame) || changed;
    this.scene.frameTMs = frame.frameTMs;
    if (changed) this.schedule();
  }

  /** The targets that the switch would choose now; stays until it is changed. */
  setScan(shapes: readonly TargetShape[]): void {
    const isSame =
      shapes.length === this.scan.length &&
      shapes.every((shape, i) => sameShape(shape, this.scan[i] ?? null));
    if (isSame) return;
    this.scan = shapes;
    this.schedule();
  }

  /** A pick that did not come from the eyes. */
  flashAt(shape: TargetShape | null): void {
    if (this.startFlash(shape)) this.schedule();
  }

  clear(): void {
    this.scene.lockedId = null;
    this.scene.shape = null;
    this.scene.progress = 0;
    this.scene.hasPoint = false;
    this.flash = null;
    this.schedule();
  }

  dispose(): void {
    window.removeEventListener('resize', this.schedule);
    window.cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
  }

  private startFlash(shape: TargetShape | null): boolean {
    this.flash = shape;
    this.flashFromMs = performance.now();
    return shape !== null;
  }

  private setLock({ state, shapeOf }: SelectionFrame): boolean {
    const { scene } = this;
    const lockedId = state.lockedId;
    const dimmed = state.phase === 'frozen';
    const shape = lockedId === null ? null : shapeOf(lockedId);
    const changed =
      scene.lockedId !== lockedId ||
      scene.dimmed !== dimmed ||
      Math.abs(scene.progress - state.progress) >= PROGRESS_STEP ||
      !sameShape(scene.shape, shape);
    if (!changed) return false;
    scene.lockedId = lockedId;
    scene.shape = shape;
    scene.progress = state.progress;
    scene.dimmed = dimmed;
    return true;
  }

  private setPoint({ state, origin }: SelectionFrame): boolean {
    if (!this.options.showPoint) return false;
    const { scene } = this;
    const hadPoint = scene.hasPoint;
    scene.hasPoint = state.highlight !== null;
    if (!state.highlight) return hadPoint;
    const xPx = Math.round(state.highlight.xPx - origin.xPx);
    const yPx = Math.round(state.highlight.yPx - origin.yPx);
    const changed = !hadPoint || xPx !== scene.pointXPx || yPx !== scene.pointYPx;
    scene.pointXPx = xPx;
    scene.pointYPx = yPx;
    return changed;
  }

  private readonly schedule = (): void => {
    if (this.scheduled === 0) this.scheduled = window.requestAnimationFrame(this.render);
  };

  private readonly render = (): void => {
    this.scheduled = 0;
    const context = this.canvas.getContext('2d');
    if (!context) return;
    this.fitToWindow(context);
    context.clearRect(0, 0, window.innerWidth, window.innerHeight);
    const { scene } = this;
    paintScan(context, this.colours, this.scan);
    if (scene.shape) paintLock(context, this.colours, scene.shape, scene.progress, scene.dimmed);
    if (this.flash) this.renderFlash(context, this.flash);
    if (scene.hasPoint) paintPoint(context, this.colours, scene.pointXPx, scene.pointYPx);
    if (this.options.measure) this.mark();
  };

  private renderFlash(context: CanvasRenderingContext2D, shape: TargetShape): void {
    const elapsed = (performance.now() - this.flashFromMs) / FLASH_MS;
    if (elapsed >= 1) {
      this.flash = null;
      return;
    }
    // Who asked for less motion sees the border for as long, without the fading.
    paintFlash(context, this.colours, shape, this.reducedMotion.matches ? 0.5 : 1 - elapsed);
    this.schedule();
  }

  /** One canvas pixel per device pixel, whatever the window and the scaling of the display. */
  private fitToWindow(context: CanvasRenderingContext2D): void {
    const scale = window.devicePixelRatio;
    const width = Math.round(window.innerWidth * scale);
    const height = Math.round(window.innerHeight * scale);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
  }

  private mark(): void {
    const nowMs = performance.now();
    const { frameTMs } = this.scene;
    // What is drawn again without a new frame (a flash, a page that changed) says nothing about the way of a frame.
    if (frameTMs === this.markedFrameTMs || nowMs - this.lastMarkMs < MARK_EVERY_MS) return;
    this.lastMarkMs = nowMs;
    this.markedFrameTMs = frameTMs;
    performance.mark('mouyu:drawn', { detail: { frameTMs } });
  }
}

function sameShape(a: TargetShape | null, b: TargetShape | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.leftPx === b.leftPx &&
    a.topPx === b.topPx &&
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    a.radiusPx === b.radiusPx
  );
}
