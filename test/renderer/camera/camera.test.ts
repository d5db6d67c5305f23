import { describe, expect, it } from 'vitest';
import { Camera } from '../../../src/renderer/camera/camera';
import { FakeClock } from './fake-clock';
import { FakeFrames, FakeMedia } from './fake-media';

const NO_WISH = { deviceId: '', label: '' };
const BUILT_IN = { deviceId: 'a', label: 'Built-in' };
const USB = { deviceId: 'b', label: 'USB camera' };

function setUp(cameras = [BUILT_IN]) {
  const media = new FakeMedia();
  media.cameras = [...cameras];
  const frames = new FakeFrames();
  const clock = new FakeClock();
  const camera = new Camera({ mediaDevices: media.port, frames, clock });
  const kinds: string[] = [];
  camera.subscribe(({ kind }) => kinds.push(kind));
  /** Lets time pass with frames coming at the given rate. */
  const film = async (forMs: number, fps = 30): Promise<void> => {
    for (let t = 0; t < forMs; t += 1000 / fps) {
      frames.send();
      await clock.advance(1000 / fps);
    }
  };
  return { media, frames, clock, camera, kinds, film };
}

const deviceOf = (camera: Camera): string | null =>
  camera.state.kind === 'running' ? camera.state.device.deviceId : null;

describe('a picture that repeats itself', () => {
  it('is taken for a frozen camera, which is opened anew', async () => {
    const { camera, clock, film, kinds } = setUp();
    camera.standsStill();
    expect(camera.state.kind).toBe('off');
    camera.start(NO_WISH);
    await film(3000);
    camera.standsStill();
    await clock.advance(1500);
    expect(kinds.slice(-3)).toEqual(['frozen', 'starting', 'running']);
  });
});

describe('opening', () => {
  it('runs the first camera when none was chosen', async () => {
    const { camera, clock, frames, kinds } = setUp([BUILT_IN, USB]);
    camera.start(NO_WISH);
    await clock.advance(0);
    expect(kinds).toEqual(['starting', 'running']);
    expect(camera.state).toMatchObject({ device: BUILT_IN, widthPx: 1280, heightPx: 720, slow: false });
    expect(frames.attached).not.toBeNull();
  });

  it('finds the chosen camera by its label when its id changed', async () => {
    const { camera, clock } = setUp([BUILT_IN, USB]);
    camera.start({ deviceId: 'older-id', label: USB.label });
    await clock.advance(0);
    expect(deviceOf(camera)).toBe('b');
  });

  it('takes another camera at once when the chosen one is not there at start-up', async () => {
    const { camera, clock } = setUp([BUILT_IN]);
    camera.start({ deviceId: 'b', label: USB.label });
    await clock.advance(0);
    expect(deviceOf(camera)).toBe('a');
  });

  it('changes to another camera and lets the first go', async () => {
    const { camera, clock, media } = setUp([BUILT_IN, USB]);
    camera.start(BUILT_IN);
    await clock.advance(0);
    camera.start(USB);
    await clock.advance(0);
    expect(media.opened.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(deviceOf(camera)).toBe('b');
  });

  it('leaves a running camera alone when it is wished again', async () => {
    const { camera, clock, media } = setUp();
    camera.start(BUILT_IN);
    await clock.advance(0);
    camera.start(BUILT_IN);
    await clock.advance(0);
    expect(media.opened).toHaveLength(1);
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'busy'],
    ['NotFoundError', 'none'],
    ['TypeError', 'failed'],
  ])('says what %s means and runs by itself once it has passed', async (error, kind) => {
    const { camera, clock, media } = setUp();
    media.error = error;
    camera.start(NO_WISH);
    await clock.advance(0);
    expect(camera.state.kind).toBe(kind);
    media.error = null;
    await clock.advance(1000);
    expect(camera.state.kind).toBe('running');
  });

  it('waits longer and longer, never more than five seconds', async () => {
    const { camera, clock, media, kinds } = setUp();
    media.error = 'NotReadableError';
    camera.start(NO_WISH);
    await clock.advance(60_000);
    const tries = kinds.filter((kind) => kind === 'busy').length;
    expect(tries).toBe(1 + 4 + Math.floor((60 - 10) / 5));
  });

  it('has no camera, and runs the one that is plugged in at once', async () => {
    const { camera, clock, media } = setUp([]);
    camera.start(NO_WISH);
    await clock.advance(300);
    expect(camera.state.kind).toBe('none');
    media.plug('b', USB.label);
    await clock.advance(0);
    expect(deviceOf(camera)).toBe('b');
  });

  it('gives up on a camera that does not answer, and stops one that answers too late', async () => {
    const { camera, clock, media } = setUp();
    media.error = 'never';
    camera.start(NO_WISH);
    await clock.advance(10_000);
    expect(camera.state.kind).toBe('failed');
    media.answerLate();
    await clock.advance(0);
    expect(media.opened).toMatchObject([{ label: 'Late', stopped: true }]);
  });
});

describe('losing it', () => {
  it('notices an unplugged camera and comes back when it does', async () => {
    const { camera, clock, media, film } = setUp([USB]);
    camera.start(USB);
    await clock.advance(0);
    await film(200);
    media.unplug('b');
    await clock.advance(100);
    expect(['unplugged', 'none']).toContain(camera.state.kind);
    media.plug('b', USB.label);
    await clock.advance(0);
    expect(deviceOf(camera)).toBe('b');
  });

  it('waits for the camera that ran before it takes another, and goes back to it', async () => {
    const { camera, clock, media, film } = setUp([USB, BUILT_IN]);
    camera.start(NO_WISH);
    await clock.advance(0);
    await film(200);
    media.unplug('b');
    await clock.advance(500);
    expect(camera.state).toMatchObject({ kind: 'unplugged', label: USB.label });
    await clock.advance(6000);
    expect(deviceOf(camera)).toBe('a');
    media.plug('b', USB.label);
    await clock.advance(0);
    expect(deviceOf(camera)).toBe('b');
    expect(media.opened.filter(({ stopped }) => !stopped)).toHaveLength(1);
  });

  it('restarts a camera whose picture stands still', async () => {
    const { camera, clock, media, film, kinds } = setUp();
    camera.start(NO_WISH);
    await clock.advance(0);
    await film(1000);
    await clock.advance(3000);
    expect(kinds).toContain('frozen');
    await film(200);
    expect(camera.state.kind).toBe('running');
    expect(media.opened).toHaveLength(2);
    expect(media.opened[0]?.stopped).toBe(true);
  });

  it('says when the camera is slow and when it is fast again', async () => {
    const { camera, clock, film } = setUp();
    camera.start(NO_WISH);
    await clock.advance(0);
    await film(7000, 9);
    expect(camera.state).toMatchObject({ kind: 'running', slow: true });
    expect(camera.framesPerSecond).toBeCloseTo(9, 0);
    await film(7000, 30);
    expect(camera.state).toMatchObject({ kind: 'running', slow: false });
  });

  it('stops when told to and does not come back', async () => {
    const { camera, clock, media, frames } = setUp();
    camera.start(NO_WISH);
    await clock.advance(0);
    camera.stop();
    media.devicesChanged();
    await clock.advance(20_000);
    expect(camera.state.kind).toBe('off');
    expect(media.live).toBeUndefined();
    expect(frames.attached).toBeNull();
  });
});
