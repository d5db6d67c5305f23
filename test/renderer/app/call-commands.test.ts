// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GRACE_MS } from '../../../src/core/call/call-grace';

const siren = { start: vi.fn(), stop: vi.fn() };
const sounds = { chirp: vi.fn() };
const distrustLastPick = vi.fn();
vi.mock('../../../src/renderer/app/sound', () => ({ siren, sounds }));
vi.mock('../../../src/renderer/app/gaze-offset', () => ({ distrustLastPick }));
const calls = await import('../../../src/renderer/app/call-commands');
const { callStore } = await import('../../../src/renderer/stores/call-store');
const { settingsStore } = await import('../../../src/renderer/stores/settings-store');
const { show, viewStore } = await import('../../../src/renderer/stores/view-store');

const pick = (share: number) => ({
  targetId: 'call',
  tMs: 0,
  evidence: [{ targetId: 'call', share }],
  meanPoint: { xPx: 0, yPx: 0 },
});
const UNSURE = pick(0.7);
const reportCall = vi.fn(() => Promise.resolve());

describe('the call', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    Object.assign(window, { app: { reportCall } });
    calls.noteLookedAt(null);
    show({ callActive: false, callAsked: false, screen: 'speak' });
  });

  const wait = (ms: number) => vi.advanceTimersByTime(ms);
  const { raiseCall, takeCallBack, noteLookedAt, TAKE_BACK_ID } = calls;

  it('rings at once when it was surely meant', () => {
    raiseCall('tile', pick(0.99));
    expect(siren.start).toHaveBeenCalledOnce();
    expect(reportCall).toHaveBeenCalledWith({ kind: 'raised', by: 'tile' });
  });

  it('rings at once by click, touch, key and closed eyes, also while one is announced', () => {
    raiseCall('tile', UNSURE);
    expect(siren.start).not.toHaveBeenCalled();
    raiseCall('key');
    expect(siren.start).toHaveBeenCalledOnce();
    expect(viewStore.getState()).toMatchObject({ callActive: true, callAsked: false });
    // The count that was begun does not ring a second time.
    wait(2 * GRACE_MS);
    expect(siren.start).toHaveBeenCalledOnce();
    expect(reportCall).toHaveBeenCalledOnce();
  });

  it('is announced for as long as is set', () => {
    const { dwell } = settingsStore.getState();
    settingsStore.setState({ dwell: { ...dwell, announceMs: 4000 } });
    raiseCall('tile', UNSURE);
    wait(3900);
    expect(siren.start).not.toHaveBeenCalled();
    wait(200);
    expect(siren.start).toHaveBeenCalledOnce();
    settingsStore.setState({ dwell });
  });

  it('is announced when its neighbour may have been meant, and rings when nothing is done', () => {
    raiseCall('tile', UNSURE);
    expect(sounds.chirp).toHaveBeenCalledOnce();
    expect(viewStore.getState()).toMatchObject({ callActive: false, callAsked: true });
    expect(callStore.getState().secondsLeft).toBe(Math.ceil(GRACE_MS / 1000));
    expect(reportCall).not.toHaveBeenCalled();
    wait(GRACE_MS + 100);
    expect(siren.start).toHaveBeenCalledOnce();
    expect(viewStore.getState()).toMatchObject({ callActive: true, callAsked: false });
  });

  it('can be taken back while it is announced, and the pick teaches nothing', () => {
    raiseCall('tile', UNSURE);
    wait(1000);
    takeCallBack();
    expect(distrustLastPick).toHaveBeenCalledOnce();
    wait(2 * GRACE_MS);
    expect(siren.start).not.toHaveBeenCalled();
    expect(viewStore.getState()).toMatchObject({ callActive: false, callAsked: false });
    // The next one is announced anew, with all its time.
    raiseCall('tile', UNSURE);
    wait(GRACE_MS - 200);
    expect(siren.start).not.toHaveBeenCalled();
    wait(400);
    expect(siren.start).toHaveBeenCalledOnce();
  });

  it('waits while the eyes are on the way out, but not for good', () => {
    raiseCall('tile', UNSURE);
    noteLookedAt(TAKE_BACK_ID);
    wait(GRACE_MS + 500);
    expect(siren.start).not.toHaveBeenCalled();
    wait(4000);
    expect(siren.start).toHaveBeenCalledOnce();
  });

  it('does not wait where the eyes are being measured', () => {
    show({ screen: 'calibrate' });
    raiseCall('tile', UNSURE);
    expect(siren.start).toHaveBeenCalledOnce();
  });

  it('can only be taken back while it is announced', () => {
    raiseCall('key');
    takeCallBack();
    expect(viewStore.getState().callActive).toBe(true);
  });
});
