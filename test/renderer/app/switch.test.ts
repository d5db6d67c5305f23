// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings';
import { measurementFeed } from '../../../src/renderer/app/measurement-feed';
import { pressSwitch, startSwitch } from '../../../src/renderer/app/switch';
import { targetRegistry } from '../../../src/renderer/selection/target-registry';
import { loadSettings } from '../../../src/renderer/stores/settings-store';
import { show } from '../../../src/renderer/stores/view-store';

vi.mock('../../../src/renderer/app/sound', () => ({
  sounds: { click: () => undefined, tick: () => undefined },
}));

/** Two rows of two, and the call; jsdom lays nothing out. */
const PLACES = { call: [0, 0], a: [0, 100], b: [200, 100], c: [0, 200], d: [200, 200] } as const;
const picked: string[] = [];
let highlighted = 0;

function use(scanning: Partial<Settings['scanning']>): void {
  loadSettings({ ...DEFAULT_SETTINGS, scanning: { ...DEFAULT_SETTINGS.scanning, on: true, ...scanning } });
}

const key = (type: 'keydown' | 'keyup', more: KeyboardEventInit = {}, at: EventTarget = document.body) =>
  at.dispatchEvent(new KeyboardEvent(type, { code: 'Space', bubbles: true, cancelable: true, ...more }));

beforeAll(() => {
  vi.useFakeTimers({ now: 0 });
  startSwitch({ setScan: (shapes) => (highlighted = shapes.length), flashAt: () => undefined });
});
afterAll(() => vi.useRealTimers());

beforeEach(() => {
  document.body.innerHTML = '';
  picked.length = 0;
  for (const [id, [left, top]] of Object.entries(PLACES)) {
    const element = document.createElement('button');
    document.body.append(element);
    element.getBoundingClientRect = () => new DOMRect(left, top, 150, 80);
    element.addEventListener('click', () => picked.push(id));
    targetRegistry.declare({
      id,
      element,
      dwellClass: id === 'call' ? 'call' : 'tile',
      prior: 1,
      dwellFactor: 1,
      mustLeaveBeforeRepeat: false,
      changedAtMs: 0,
      onPick: () => picked.push(id),
    });
  }
  use({ key: 'Space', stepMs: 1000 });
  show({});
  vi.advanceTimersByTime(500);
});
afterEach(() => {
  loadSettings(DEFAULT_SETTINGS);
  vi.advanceTimersByTime(100);
});

describe('the switch', () => {
  it('picks through group and target, and clicks what it picks', () => {
    vi.advanceTimersByTime(1600);
    expect(highlighted).toBe(2);
    pressSwitch();
    vi.advanceTimersByTime(1600);
    expect(highlighted).toBe(1);
    pressSwitch();
    expect(picked).toEqual(['b']);
  });

  it('does nothing while scanning is off', () => {
    use({ on: false, key: 'Space' });
    vi.advanceTimersByTime(100);
    expect(highlighted).toBe(0);
    pressSwitch();
    pressSwitch();
    expect(picked).toEqual([]);
  });

  it('does not press what was not seen yet, right after the page changed', () => {
    show({});
    pressSwitch();
    expect(picked).toEqual([]);
    vi.advanceTimersByTime(500);
    pressSwitch();
    expect(picked).toEqual(['call']);
  });

  it('is a key, once for each press: held and bouncing keys count once', () => {
    key('keydown');
    key('keydown', { repeat: true });
    key('keydown');
    key('keyup');
    expect(picked).toEqual(['call']);
    vi.advanceTimersByTime(200);
    key('keydown');
    expect(picked).toEqual(['call', 'call']);
  });

  it('keeps its key from everybody else, but for fields that are typed into', () => {
    let heard = 0;
    const listener = (): void => {
      heard += 1;
    };
    window.addEventListener('keydown', listener);
    key('keydown');
    expect(heard).toBe(0);
    key('keydown', { code: 'F8' });
    expect(heard).toBe(1);
    const field = document.body.appendChild(document.createElement('input'));
    vi.advanceTimersByTime(200);
    key('keydown', {}, field);
    expect(heard).toBe(2);
    expect(picked).toEqual(['call']);
    window.removeEventListener('keydown', listener);
  });

  it('is any button of a game pad, when it goes down', () => {
    let pressed = false;
    Object.assign(navigator, { getGamepads: () => [null, { buttons: [{ pressed: false }, { pressed }] }] });
    use({ gamePad: true });
    vi.advanceTimersByTime(100);
    pressed = true;
    vi.advanceTimersByTime(500);
    expect(picked).toEqual(['call']);
    pressed = false;
    vi.advanceTimersByTime(100);
    pressed = true;
    vi.advanceTimersByTime(100);
    expect(picked).toEqual(['call', 'call']);
    use({ gamePad: false });
  });

  it('is both eyes closed for a second, not a blink and not the two seconds of the call', () => {
    use({ closedEyes: true, stepMs: 4000 });
    const close = (forMs: number): void => {
      for (let ms = 0; ms <= forMs + 330; ms += 33) {
        vi.advanceTimersByTime(33);
        const eyesClosed = ms < forMs;
        measurementFeed.publish({ kind: 'face', tMs: performance.now(), eyesClosed } as Measurement);
      }
    };
    close(300);
    expect(picked).toEqual([]);
    close(1200);
    expect(picked).toEqual(['call']);
    close(2500);
    expect(picked).toEqual(['call']);
  });
});
