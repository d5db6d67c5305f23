// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { GazeSample } from '../../../src/core/samples';
import { MouseSource, SAMPLE_EVERY_MS } from '../../../src/renderer/input/mouse-source';
import { FakeClock } from '../camera/fake-clock';

function setUp() {
  const clock = new FakeClock();
  const events = new EventTarget();
  const origin = { xPx: 100, yPx: 50 };
  const source = new MouseSource({ events, contentOrigin: () => ({ ...origin }), clock });
  const samples: GazeSample[] = [];
  source.subscribe((sample) => samples.push(sample));
  const move = (clientX: number, clientY: number) =>
    events.dispatchEvent(new MouseEvent('pointermove', { clientX, clientY }));
  return { clock, events, origin, source, samples, move };
}

describe('MouseSource', () => {
  it('has no point before the pointer has been seen', () => {
    const { source, samples } = setUp();
    source.start();
    expect(samples).toMatchObject([{ kind: 'lost', source: 'mouse' }]);
  });

  it('gives the place on the display at the pace of a camera, also while the pointer rests', async () => {
    const { clock, source, samples, move } = setUp();
    source.start();
    move(7, 8);
    await clock.advance(SAMPLE_EVERY_MS * 3);
    expect(samples.slice(1)).toHaveLength(3);
    expect(samples[3]).toMatchObject({ kind: 'gaze', point: { xPx: 107, yPx: 58 }, quality: 1 });
  });

  it('follows a window that is moved under the pointer', async () => {
    const { clock, source, samples, move, origin } = setUp();
    source.start();
    move(7, 8);
    origin.xPx = 300;
    await clock.advance(SAMPLE_EVERY_MS);
    expect(samples.at(-1)).toMatchObject({ point: { xPx: 307 } });
  });

  it('loses the pointer that leaves the window, not the one that leaves an element', async () => {
    const { clock, events, source, samples, move } = setUp();
    source.start();
    move(7, 8);
    events.dispatchEvent(new MouseEvent('pointerout', { relatedTarget: document.body }));
    await clock.advance(SAMPLE_EVERY_MS);
    expect(samples.at(-1)?.kind).toBe('gaze');
    events.dispatchEvent(new MouseEvent('pointerout', { relatedTarget: null }));
    await clock.advance(SAMPLE_EVERY_MS);
    expect(samples.at(-1)?.kind).toBe('lost');
  });

  it('is silent when stopped', async () => {
    const { clock, source, samples, move } = setUp();
    source.start();
    source.stop();
    move(1, 1);
    await clock.advance(1000);
    expect(samples).toHaveLength(1);
  });
});
