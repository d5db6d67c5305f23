// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Pipeline } from '../../../src/core/pipeline';
import type { GazeSample } from '../../../src/core/samples';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import type { Clock } from '../../../src/renderer/camera/clock';
import type { PointSource } from '../../../src/renderer/input/point-source';
import type { SelectionFrame } from '../../../src/renderer/overlay/selection-view';
import { SelectionLoop } from '../../../src/renderer/selection/selection-loop';
import { TargetRegistry } from '../../../src/renderer/selection/target-registry';
import { LAPTOP } from '../../simulation/page';

const FRAME_MS = 33;

/** A clock that stands still until it is told to go on. */
class TestClock implements Clock {
  private time = 0;
  private waiting: { atMs: number; action: () => void }[] = [];

  nowMs(): number {
    return this.time;
  }

  after(delayMs: number, action: () => void): () => void {
    const entry = { atMs: this.time + delayMs, action };
    this.waiting.push(entry);
    return () => (this.waiting = this.waiting.filter((other) => other !== entry));
  }

  advance(ms: number): void {
    const endMs = this.time + ms;
    for (;;) {
      const next = this.waiting.filter((entry) => entry.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.waiting = this.waiting.filter((entry) => entry !== next);
      this.time = next.atMs;
      next.action();
    }
    this.time = endMs;
  }
}

class TestSource implements PointSource {
  readonly kind = 'replay';
  running = false;
  private readonly listeners = new Set<(sample: GazeSample) => void>();

  start(): void {
    this.running = true;
  }

  stop(): void {
    this.running = false;
  }

  subscribe(listener: (sample: GazeSample) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  look(xPx: number, yPx: number, tMs: number): void {
    const covariancePx2 = { xx: 400, xy: 0, yy: 400 };
    for (const listener of this.listeners) {
      listener({ kind: 'gaze', tMs, point: { xPx, yPx }, covariancePx2, quality: 1, source: 'replay' });
    }
  }
}

function build() {
  const registry = new TargetRegistry();
  const clock = new TestClock();
  const overlay = { draw: vi.fn<(frame: SelectionFrame) => void>(), clear: vi.fn() };
  const pipeline = new Pipeline({ dwell: DEFAULT_SETTINGS.dwell, screen: LAPTOP, viewerDistanceMm: 600 });
  const loop = new SelectionLoop({ registry, clock, overlay, pipeline });
  const source = new TestSource();
  const element = document.createElement('button');
  element.getBoundingClientRect = () => new DOMRect(100, 100, 400, 300);
  document.body.append(element);
  const onPick = vi.fn();
  const tile = {
    element,
    dwellClass: 'tile' as const,
    prior: 1,
    mustLeaveBeforeRepeat: false,
    changedAtMs: 0,
    dwellFactor: 1,
  };
  registry.declare({ ...tile, id: 'water', onPick });
  /** Frames reach the loop 60 ms after they were taken. */
  const look = (durationMs: number, xPx = 300, yPx = 250): void => {
    for (let spentMs = 0; spentMs < durationMs; spentMs += FRAME_MS) {
      clock.advance(FRAME_MS);
      source.look(xPx, yPx, clock.nowMs() - 60);
    }
  };
  return { registry, clock, overlay, loop, source, onPick, element, look };
}

// jsdom has no DOMRect.
class Rect {
  constructor(
    readonly left: number,
    readonly top: number,
    readonly width: number,
    readonly height: number,
  ) {}
}

beforeEach(() => {
  vi.stubGlobal('DOMRect', Rect);
  document.body.replaceChildren();
  performance.clearMarks();
});

describe('selection loop', () => {
  it('presses what is looked at, once, after page settling and dwell, and says so', () => {
    const { loop, source, onPick, look, overlay } = build();
    const picks: string[] = [];
    loop.onPick((pick) => picks.push(pick.targetId));
    loop.use(source);
    expect(source.running).toBe(true);
    look(1400);
    expect(onPick).not.toHaveBeenCalled();
    look(400);
    expect(onPick).toHaveBeenCalledTimes(1);
    expect(picks).toEqual(['water']);
    expect(overlay.draw.mock.calls.some(([frame]) => frame.state.phase === 'dwelling')).toBe(true);
    expect(performance.getEntriesByName('mouyu:pick')).toHaveLength(1);
  });

  it('draws the pick before the page changes', () => {
    const { loop, source, onPick, look, overlay, registry } = build();
    let drawnBefore = false;
    onPick.mockImplementation(() => {
      const frame = overlay.draw.mock.lastCall?.[0];
      drawnBefore = frame?.state.picked?.targetId === 'water' && registry.shapeOf('water') !== null;
    });
    loop.use(source);
    look(1800);
    expect(drawnBefore).toBe(true);
  });

  it('does not select while the source is silent, and holds and then drops the progress', () => {
    const { loop, source, onPick, look, clock, overlay } = build();
    loop.use(source);
    look(1300);
    const phaseNow = () => overlay.draw.mock.lastCall?.[0].state.phase;
    expect(phaseNow()).toBe('dwelling');
    clock.advance(350);
    expect(phaseNow()).toBe('frozen');
    clock.advance(3000);
    expect(phaseNow()).toBe('idle');
    expect(onPick).not.toHaveBeenCalled();
    look(600);
    expect(onPick).not.toHaveBeenCalled();
    look(700);
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('goes on after a short silence although frames carry an earlier time', () => {
    const { loop, source, onPick, look, clock } = build();
    loop.use(source);
    look(1200);
    clock.advance(320);
    look(700);
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('starts the wait anew on another page', () => {
    const { loop, source, onPick, look } = build();
    loop.use(source);
    look(1400);
    loop.startPage();
    look(1400);
    expect(onPick).not.toHaveBeenCalled();
    look(400);
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('stops the old source when it changes over', () => {
    const { loop, source, onPick, look } = build();
    loop.use(source);
    const other = new TestSource();
    loop.use(other);
    expect(source.running).toBe(false);
    expect(other.running).toBe(true);
    look(3000);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('does not select what lies in an inert part of the page', () => {
    const { loop, source, onPick, look, element } = build();
    const covered = document.createElement('div');
    covered.setAttribute('inert', '');
    document.body.append(covered);
    covered.append(element);
    loop.use(source);
    look(3000);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('survives a target that is gone when it is picked', () => {
    const { loop, source, look, registry, element } = build();
    const remove = registry.declare({
      id: 'water',
      element,
      dwellClass: 'tile',
      prior: 1,
      mustLeaveBeforeRepeat: false,
      changedAtMs: 0,
      dwellFactor: 1,
      onPick: () => undefined,
    });
    loop.onState((state) => {
      if (state.picked) remove();
    });
    loop.use(source);
    expect(() => look(3000)).not.toThrow();
    expect(registry.shapeOf('water')).toBeNull();
  });
});
