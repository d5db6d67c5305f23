import type { Measurement } from '../../core/gaze/measurement';
import { EYE_PICTURE_COLUMNS, EYE_PICTURE_ROWS } from '../../core/vision/eye-picture';
import type { ScreenPoint } from '../../core/units';
import { diagnosticsLines, type DiagnosticsFacts } from './diagnostics-lines';
import {
  type DiagnosticsColours,
  type MapPlace,
  paintGaze,
  paintMap,
  paintPanel,
  textSizePx,
} from './diagnostics-paint';
import { FrameLog } from './frame-log';
import type { DiagnosticsText } from '../strings/diagnostics-words';

/** What is drawn over and over, asked for anew each time. */
export interface DiagnosticsScene {
  readonly facts: Omit<DiagnosticsFacts, 'log' | 'nowMs'>;
  readonly words: DiagnosticsText;
  /** In window pixels. */
  readonly places: readonly MapPlace[];
  /** A point of the display as the offset corrects it, in window pixels. */
  readonly toWindow: (point: ScreenPoint) => ScreenPoint;
}

/** Without frames the picture is drawn anew this often, so that it says so. */
const IDLE_EVERY_MS = 500;
/** Only every so many pictures have their numbers read. */
const LINES_EVERY_MS = 250;

/**
 * The diagnostics on a canvas of their own over the whole window. It exists from `show` to `hide` only: switched off it
 * costs nothing. Neither eyes nor hands can pick anything of it.
 */
export class DiagnosticsOverlay {
  private canvas: HTMLCanvasElement | null = null;
  private readonly eyes = document.createElement('canvas');
  private hasEyes = false;
  private log = new FrameLog();
  private lines: ReturnType<typeof diagnosticsLines> = [];
  private linesAtMs = -Infinity;
  private newest: Measurement | null = null;
  private drawnTMs = -Infinity;
  private scheduled = 0;
  private timer = 0;

  constructor(private readonly scene: () => DiagnosticsScene) {}

  show(): void {
    if (this.canvas !== null) return;
    this.log = new FrameLog();
    this.hasEyes = false;
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'diagnostics-canvas';
    this.canvas.dataset['diagnostics'] = 'on';
    document.body.append(this.canvas);
    this.timer = window.setInterval(this.schedule, IDLE_EVERY_MS);
    this.schedule();
  }

  hide(): void {
    window.clearInterval(this.timer);
    window.cancelAnimationFrame(this.scheduled);
    this.scheduled = 0;
    this.canvas?.remove();
    this.canvas = null;
    this.newest = null;
  }

  measured(measurement: Measurement): void {
    this.log.add(measurement, performance.now());
    this.newest = measurement;
    this.schedule();
  }

  /** Both eyes as `eyePictures` gives them. */
  eyesSeen(grey: Uint8ClampedArray): void {
    const size = EYE_PICTURE_COLUMNS * EYE_PICTURE_ROWS;
    this.eyes.width = 2 * EYE_PICTURE_COLUMNS;
    this.eyes.height = EYE_PICTURE_ROWS;
    const context = this.eyes.getContext('2d');
    if (context === null || grey.length < 2 * size) return;
    const picture = context.createImageData(this.eyes.width, this.eyes.height);
    for (let eye = 0; eye < 2; eye++) {
      for (let i = 0; i < size; i++) {
        const row = Math.floor(i / EYE_PICTURE_COLUMNS);
        const column = eye * EYE_PICTURE_COLUMNS + (i % EYE_PICTURE_COLUMNS);
        const at = 4 * (row * this.eyes.width + column);
        picture.data.fill(grey[eye * size + i] ?? 0, at, at + 3);
        picture.data[at + 3] = 255;
      }
    }
    context.putImageData(picture, 0, 0);
    this.hasEyes = true;
  }

  private readonly schedule = (): void => {
    if (this.scheduled === 0 && this.canvas !== null)
      this.scheduled = window.requestAnimationFrame(this.render);
  };

  private readonly render = (): void => {
    this.scheduled = 0;
    const context = this.canvas?.getContext('2d');
    if (!this.canvas || !context) return;
    const nowMs = performance.now();
    const scene = this.scene();
    const window_ = { widthPx: window.innerWidth, heightPx: window.innerHeight };
    const scale = window.devicePixelRatio;
    this.canvas.width = Math.round(window_.widthPx * scale);
    this.canvas.height = Math.round(window_.heightPx * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const colours = coloursOf(this.canvas);
    paintMap(context, colours, scene.places, textSizePx(window_.widthPx, window_.heightPx));
    this.renderGaze(context, colours, scene);
    if (nowMs - this.linesAtMs > LINES_EVERY_MS) {
      this.linesAtMs = nowMs;
      this.lines = diagnosticsLines({ ...scene.facts, log: this.log, nowMs }, scene.words);
      this.canvas.dataset['lines'] = this.lines.map(({ name, value }) => `${name}: ${value}`).join('\n');
    }
    paintPanel(context, colours, this.lines, this.hasEyes ? this.eyes : null, window_);
  };

  private renderGaze(
    context: CanvasRenderingContext2D,
    colours: DiagnosticsColours,
    scene: DiagnosticsScene,
  ): void {
    if (this.newest === null) return;
    if (this.newest.tMs > this.drawnTMs) this.log.drawnAt(performance.now(), this.newest.tMs);
    this.drawnTMs = this.newest.tMs;
    if (this.newest.kind !== 'face' || this.newest.gaze === null) return;
    const { point, covariancePx2 } = this.newest.gaze;
    const spreadPx = { x: Math.sqrt(covariancePx2.xx), y: Math.sqrt(covariancePx2.yy) };
    paintGaze(context, colours, scene.toWindow(point), spreadPx);
  }
}

function coloursOf(element: HTMLElement): DiagnosticsColours {
  const style = window.getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: token('--text'),
    muted: token('--muted'),
    weak: token('--weak'),
    far: token('--error-far'),
    sample: token('--sample'),
    panel: token('--bg'),
  };
}
