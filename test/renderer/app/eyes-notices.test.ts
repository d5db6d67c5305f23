// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { FacePlacement } from '../../../src/core/samples';
import type { PictureSigns } from '../../../src/core/vision/picture-signs';
import type { TrackedFrame } from '../../../src/renderer/vision/face-tracker';
import { PLACEMENT } from '../../core/gaze/placement';
import { exampleProfile } from '../../core/profiles/example';

let frameCame = (_: TrackedFrame): void => undefined;
const standsStill = vi.fn();
const retrack = vi.fn();
vi.mock('../../../src/renderer/app/eyes', () => ({
  camera: { subscribe: () => () => undefined, standsStill },
  faceTracker: { subscribe: (listener: typeof frameCame) => (frameCame = listener) },
  retrack,
}));
const geometry = { ...exampleProfile().screen };
vi.mock('../../../src/renderer/app/display', () => ({ screenGeometry: () => geometry }));

vi.useFakeTimers();
const { acceptChanges, offerFor, watchNotices } = await import('../../../src/renderer/app/eyes-notices');
const { gazeStore } = await import('../../../src/renderer/stores/gaze-store');

const SIGNS: PictureSigns = {
  faceCount: 1,
  glare: 0,
  sideRatio: 1,
  pictureBrightness: 100,
  isRepeat: false,
  isPortrait: false,
};
const SEAT = { ...PLACEMENT, outlineNorm: [], leftEyeNorm: [], rightEyeNorm: [] };
let tMs = 0;

/** The person before the camera for so long. */
function sit(forMs: number, change: Partial<FacePlacement> = {}, signs: Partial<PictureSigns> = {}): void {
  for (const until = tMs + forMs; tMs < until; tMs += 50) {
    const measurement: Measurement = {
      kind: 'face',
      tMs,
      frameId: tMs,
      placement: { ...PLACEMENT, ...change },
      eyesClosed: tMs % 4000 < 150,
      quality: 0.9,
      eyeMotionDeg: 0.3,
      gaze: null,
    };
    const camera = { widthPx: 1280, heightPx: 720, hfovDeg: 70 };
    frameCame({ measurement, signs: { ...SIGNS, ...signs }, camera, modelMs: 20, ownMs: 1, latencyMs: 60 });
  }
}
const notice = () => gazeStore.getState().notice;
const running = (label: string, widthPx = 1280, heightPx = 720) =>
  gazeStore.setState({
    camera: {
      kind: 'running',
      device: { deviceId: 'a', label },
      stream: { getVideoTracks: () => [] } as unknown as MediaStream,
      widthPx,
      heightPx,
      nominalFps: 30,
      slow: false,
    },
  });

watchNotices();

describe('what has changed since the calibration', () => {
  beforeEach(() => {
    running('Camera');
    gazeStore.setState({ profile: exampleProfile({ seat: SEAT }) });
    sit(5000);
    Object.assign(geometry, exampleProfile().screen);
    standsStill.mockReset();
  });

  it('is nothing as long as nothing has', () => {
    expect(notice()).toBeNull();
  });

  it('is the light: a look at a dot is offered, and accepts it', () => {
    sit(5000, { brightness: 190 });
    expect(notice()).toBe('lightChanged');
    expect(offerFor(notice())).toBe('dot');
    acceptChanges();
    sit(5000, { brightness: 190 });
    expect(notice()).toBeNull();
  });

  it('is another camera: a new calibration is offered, and what is accepted is not said again', () => {
    running('USB');
    expect(notice()).toBe('otherCamera');
    expect(offerFor(notice())).toBe('calibrate');
    acceptChanges();
    expect(notice()).toBeNull();
    running('USB', 640, 480);
    expect(notice()).toBeNull();
    gazeStore.setState({
      profile: exampleProfile({ id: 'p-2', camera: { ...exampleProfile().camera, label: 'X' } }),
    });
    expect(notice()).toBe('otherCamera');
  });

  it('is the display: the face worker begins anew with the new one', () => {
    Object.assign(geometry, { widthPx: 1280, heightPx: 720 });
    vi.advanceTimersByTime(2100);
    expect(retrack).toHaveBeenCalledOnce();
    expect(notice()).toBe('displayChanged');
  });

  it('is nothing to speak of without a calibration', () => {
    gazeStore.setState({ profile: null });
    sit(5000, { brightness: 250 }, { faceCount: 2 });
    expect(notice()).toBeNull();
  });

  it('includes a camera that sends one picture over and over: it is opened anew', () => {
    sit(1500, {}, { isRepeat: true });
    sit(500);
    sit(1900, {}, { isRepeat: true });
    expect(standsStill).not.toHaveBeenCalled();
    sit(300, {}, { isRepeat: true });
    expect(standsStill).toHaveBeenCalledOnce();
  });
});
