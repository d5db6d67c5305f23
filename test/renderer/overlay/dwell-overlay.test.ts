// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectionState } from '../../../src/core/selection/selection-state';
import { DwellOverlay } from '../../../src/renderer/overlay/dwell-overlay';
import type { TargetShape } from '../../../src/renderer/selection/target-registry';

const SHAPE: TargetShape = { leftPx: 100, topPx: 200, widthPx: 400, heightPx: 300, radiusPx: 26 };

/** What was drawn: every outline with the style it was filled or stroked with. */
interface Stroke {
  readonly kind: 'fill' | 'stroke';
  readonly colour: string;
  readonly alpha: number;
  readonly path: readonly number[];
}

class Recorder {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 0;
  globalAlpha = 1;
  strokes: Stroke[] = [];
  transforms: number[][] = [];
  private path: number[] = [];

  beginPath(): void {
    this.path = [];
  }
  roundRect(...path: number[]): void {
    this.path = path;
  }
  arc(...path: number[]): void {
    this.path = path;
  }
  fill(): void {
    this.strokes.push({ kind: 'fill', colour: this.fillStyle, alpha: this.globalAlpha, path: this.path });
  }
  stroke(): void {
    this.strokes.push({ kind: 'stroke', colour: this.strokeStyle, alpha: this.globalAlpha, path: this.path });
  }
  clearRect(): void {
    this.strokes = [];
  }
  setTransform(...matrix: number[]): void {
    this.transforms.push(matrix);
  }
}

let frames: (() => void)[] = [];
let recorder = new Recorder();
let reducedMotion = false;
let nowMs = 0;
let built: DwellOverlay[] = [];

function build(): { overlay: DwellOverlay; canvas: HTMLCanvasElement } {
  const canvas = document.createElement('canvas');
  vi.spyOn(canvas, 'getContext').mockReturnValue(recorder as unknown as CanvasRenderingContext2D);
  const overlay = new DwellOverlay(canvas);
  built.push(overlay);
  return { overlay, canvas };
}

/** Lets one picture of the display pass; returns whether anything wanted to be drawn. */
function picture(): boolean {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
  return due.length > 0;
}

function show(
  overlay: DwellOverlay,
  state: Partial<SelectionState>,
  shape: TargetShape | null = SHAPE,
): void {
  overlay.draw({
    state: { phase: 'idle', lockedId: null, progress: 0, highlight: null, picked: null, ...state },
    frameTMs: nowMs,
    origin: { xPx: 10, yPx: 20 },
    shapeOf: () => shape,
  });
}

const PICK = { targetId: 'a', tMs: 0, evidence: [], meanPoint: { xPx: 0, yPx: 0 } };

beforeEach(() => {
  frames = [];
  recorder = new Recorder();
  reducedMotion = false;
  nowMs = 1000;
  vi.stubGlobal('requestAnimationFrame', (action: () => void) => frames.push(action));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.stubGlobal('matchMedia', () => ({ matches: reducedMotion }));
  vi.stubGlobal('devicePixelRatio', 2);
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
});

afterEach(() => {
  built.forEach((overlay) => overlay.dispose());
  built = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('dwell overlay', () => {
  it('draws nothing before lock-on', () => {
    const { overlay } = build();
    show(overlay, { phase: 'locking' });
    expect(picture()).toBe(false);
  });

  it('draws a border around the locked target and a fill that shrinks to its middle', () => {
    const { overlay } = build();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.5 });
    picture();
    const [fill, border] = recorder.strokes;
    expect(fill).toMatchObject({ kind: 'fill', colour: '#ffcf5c', path: [200, 275, 200, 150, 13] });
    expect(fill!.alpha).toBeLessThan(0.3);
    expect(border).toMatchObject({ kind: 'stroke', alpha: 1, path: [102.5, 202.5, 395, 295, 23.5] });
  });

  it('dims while frozen', () => {
    const { overlay } = build();
    show(overlay, { phase: 'frozen', lockedId: 'a', progress: 0.5 });
    picture();
    expect(recorder.strokes[1]!.alpha).toBeLessThan(0.5);
  });

  it('draws only when something changed', () => {
    const { overlay } = build();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.5 });
    picture();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.5001, highlight: { xPx: 5, yPx: 5 } });
    expect(picture()).toBe(false);
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.54 });
    expect(picture()).toBe(true);
  });

  it('asks for one picture however many samples come', () => {
    const { overlay } = build();
    for (const progress of [0.1, 0.2, 0.3]) show(overlay, { phase: 'dwelling', lockedId: 'a', progress });
    expect(frames).toHaveLength(1);
  });

  it('flashes at the pick for at most 200 ms, also when the target is gone by then', () => {
    const { overlay } = build();
    show(overlay, { phase: 'dead', picked: PICK });
    show(overlay, { phase: 'dead' }, null);
    picture();
    expect(recorder.strokes[0]).toMatchObject({ kind: 'fill', colour: '#8fe3a8' });
    const strong = recorder.strokes[1]!.alpha;
    nowMs += 150;
    picture();
    expect(recorder.strokes[1]!.alpha).toBeLessThan(strong);
    nowMs += 60;
    picture();
    expect(recorder.strokes).toEqual([]);
    expect(picture()).toBe(false);
  });

  it('does not fade for those who asked for less motion', () => {
    reducedMotion = true;
    const { overlay } = build();
    show(overlay, { phase: 'dead', picked: PICK });
    picture();
    const first = recorder.strokes[1]!.alpha;
    nowMs += 150;
    picture();
    expect(recorder.strokes[1]!.alpha).toBe(first);
  });

  it('draws the gaze point for the helper only, in the window', () => {
    const { overlay } = build();
    show(overlay, { highlight: { xPx: 310, yPx: 420 } });
    expect(picture()).toBe(false);
    overlay.setOptions({ showPoint: true });
    show(overlay, { highlight: { xPx: 310, yPx: 420 } });
    picture();
    expect(recorder.strokes.at(-1)!.path.slice(0, 2)).toEqual([300, 400]);
    show(overlay, { highlight: null });
    picture();
    expect(recorder.strokes).toEqual([]);
  });

  it('is as sharp as the display and follows the window', () => {
    const { overlay, canvas } = build();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.5 });
    picture();
    expect(canvas.width).toBe(window.innerWidth * 2);
    expect(recorder.transforms.at(-1)).toEqual([2, 0, 0, 2, 0, 0]);
    window.innerWidth = 800;
    window.dispatchEvent(new Event('resize'));
    picture();
    expect(canvas.width).toBe(1600);
    overlay.dispose();
    window.dispatchEvent(new Event('resize'));
    expect(picture()).toBe(false);
  });

  it('lets the mouse through', () => {
    expect(build().canvas.style.pointerEvents).toBe('none');
  });

  it('leaves marks for the latency benchmark only when asked, and not at every picture', () => {
    const mark = vi.spyOn(performance, 'mark');
    const { overlay } = build();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.1 });
    picture();
    expect(mark).not.toHaveBeenCalled();
    overlay.setOptions({ measure: true });
    for (let frame = 0; frame < 10; frame += 1) {
      nowMs += 33;
      show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.1 });
      picture();
    }
    expect(mark.mock.calls.length).toBeGreaterThan(1);
    expect(mark.mock.calls.length).toBeLessThan(5);
    expect(mark.mock.calls[0]).toEqual(['mouyu:drawn', { detail: { frameTMs: 1033 } }]);
  });

  it('clears everything', () => {
    const { overlay } = build();
    show(overlay, { phase: 'dwelling', lockedId: 'a', progress: 0.5 });
    picture();
    overlay.clear();
    picture();
    expect(recorder.strokes).toEqual([]);
  });
});
