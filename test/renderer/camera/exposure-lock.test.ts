import { describe, expect, it } from 'vitest';
import type { CameraState } from '../../../src/renderer/camera/camera-state';
import { ExposureLock, type LockState } from '../../../src/renderer/camera/exposure-lock';
import { FakeClock } from './fake-clock';

type Values = Record<string, unknown>;

/** A camera track with controls that obeys, lies, or refuses. */
class ControlledTrack {
  readonly asked: Values[] = [];

  constructor(
    private readonly able: Values,
    private readonly now: Values,
    private readonly manner: 'obeys' | 'lies' | 'refuses' = 'obeys',
  ) {}

  getCapabilities = (): Values => this.able;
  getSettings = (): Values => this.now;
  applyConstraints({ advanced = [] }: { advanced?: Values[] }): Promise<void> {
    this.asked.push(...advanced);
    if (this.manner === 'refuses') return Promise.reject(new Error('refused by the test'));
    if (this.manner === 'obeys') Object.assign(this.now, ...advanced);
    return Promise.resolve();
  }

  get state(): CameraState {
    const stream = { getVideoTracks: () => [this] } as unknown as MediaStream;
    const device = { deviceId: 'a', label: 'A' };
    return { kind: 'running', device, stream, widthPx: 1280, heightPx: 720, nominalFps: 30, slow: false };
  }
}

const ABLE = {
  exposureMode: ['manual', 'continuous'],
  whiteBalanceMode: ['continuous', 'manual'],
  focusMode: ['none'],
};
const NOW = {
  exposureMode: 'continuous',
  exposureTime: 156,
  whiteBalanceMode: 'continuous',
  colorTemperature: 4600,
};

function setUp(track: object) {
  const clock = new FakeClock();
  const states: LockState[] = [];
  const lock = new ExposureLock(clock, (state) => states.push(state));
  lock.follow((track as ControlledTrack).state);
  return { clock, states, lock };
}

describe('ExposureLock', () => {
  it('holds what can be held at its present values, after the warm-up', async () => {
    const track = new ControlledTrack(ABLE, { ...NOW });
    const { clock, lock } = setUp(track);
    await clock.advance(1900);
    expect(track.asked).toEqual([]);
    await clock.advance(200);
    expect(track.asked).toEqual([
      { exposureMode: 'manual', exposureTime: 156, whiteBalanceMode: 'manual', colorTemperature: 4600 },
    ]);
    expect(lock.state).toBe('locked');
  });

  it('says so when the camera has no controls, refuses, or agrees and does something else', async () => {
    const outcomes = [];
    const tracks = [
      new ControlledTrack({}, {}),
      new ControlledTrack(ABLE, { ...NOW }, 'refuses'),
      new ControlledTrack(ABLE, { ...NOW }, 'lies'),
    ];
    for (const track of tracks) {
      const { clock, lock } = setUp(track);
      await clock.advance(2100);
      outcomes.push(lock.state);
    }
    expect(outcomes).toEqual(['impossible', 'disobeyed', 'disobeyed']);
  });

  it('lets the camera adapt when the light changes, then holds it again', async () => {
    const track = new ControlledTrack(ABLE, { ...NOW });
    const { clock, lock, states } = setUp(track);
    await clock.advance(2100);
    lock.release();
    expect(track.asked.at(-1)).toEqual({ exposureMode: 'continuous', whiteBalanceMode: 'continuous' });
    await clock.advance(2100);
    expect(states).toEqual(['waiting', 'locked', 'released', 'locked']);
  });

  it('follows the camera: another one is held anew, none at all is left alone', async () => {
    const first = new ControlledTrack(ABLE, { ...NOW });
    const { clock, lock } = setUp(first);
    await clock.advance(1000);
    lock.follow({ kind: 'none' });
    await clock.advance(3000);
    expect(first.asked).toEqual([]);
    lock.release();
    const second = new ControlledTrack(ABLE, { ...NOW });
    lock.follow(second.state);
    lock.follow({ ...second.state });
    await clock.advance(2100);
    expect(second.asked).toHaveLength(1);
    expect(lock.state).toBe('locked');
  });
});
