// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applySettingsPatch, DEFAULT_SETTINGS } from '../../../../src/core/settings/settings';
import { rendered, type Rendered } from '../../rendered';

const commands = {
  movingTarget: vi.fn(),
  startCalibration: vi.fn(),
  stepCalibration: vi.fn(),
  stopCalibration: vi.fn(),
};
const raiseCall = vi.fn();
vi.mock('../../../../src/renderer/app/calibration-commands', () => commands);
vi.mock('../../../../src/renderer/app/call-commands', () => ({ raiseCall }));
vi.mock('../../../../src/renderer/app/screen-commands', () => ({ openScreen: vi.fn() }));
const { CalibrateScreen } = await import('../../../../src/renderer/screens/calibrate/calibrate-screen');
const { targetRegistry } = await import('../../../../src/renderer/selection/target-registry');
const { calibrationStore, IDLE_CALIBRATION } =
  await import('../../../../src/renderer/stores/calibration-store');
const { loadSettings } = await import('../../../../src/renderer/stores/settings-store');
const { eyesWordsOf } = await import('../../../../src/renderer/strings/eyes-words');

/** No dot is looked at for longer than its time-out; a capture of a dot near a key must not press that key. */
const LONGEST_LOOK_MS = 2500;

describe('CalibrateScreen', () => {
  let shown: Rendered;
  const open = (change: object = {}) => {
    const target = { xPx: 400, yPx: 300 };
    calibrationStore.setState({ ...IDLE_CALIBRATION, phase: 'calibrate', target, ...change }, true);
    shown = rendered(<CalibrateScreen />);
  };
  const hint = () => shown.page.querySelector('.calibrate-hint')?.textContent;

  beforeEach(() => {
    loadSettings(DEFAULT_SETTINGS);
    Object.values(commands).forEach((command) => command.mockReset());
  });
  afterEach(() => shown.unmount());

  it.each([
    ['standard', 300, 1],
    ['standard', 1500, 1],
    ['comfort', 1500, 2],
  ] as const)(
    'keeps the call within reach of the eyes, out of reach of a look at a dot (%s)',
    (preset, callMs, pace) => {
      loadSettings(applySettingsPatch(DEFAULT_SETTINGS, { calibration: preset, dwell: { callMs } }));
      open();
      const call = targetRegistry.find('call');
      expect(callMs * (call?.dwellFactor ?? 0)).toBeGreaterThan(LONGEST_LOOK_MS * pace);
      call?.onPick();
      expect(raiseCall).toHaveBeenCalled();
    },
  );

  it('lets the carer step with the space bar and stop with escape', () => {
    open();
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Space' })));
    expect(commands.stepCalibration).toHaveBeenCalledOnce();
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape' })));
    expect(commands.stopCalibration).toHaveBeenCalledOnce();
  });

  it('says what to do in each phase', () => {
    const words = eyesWordsOf('zh');
    open({ phase: 'turn', turnTo: 'left' });
    expect(hint()).toBe(words.turnTo.left);
    shown.change(() => calibrationStore.setState({ phase: 'pursuit', turnTo: null }));
    expect(hint()).toBe(words.pursuit);
  });

  it('moves a wandering dot with the pictures of the display, not with those of the camera', async () => {
    commands.movingTarget.mockReturnValue({ xPx: 700, yPx: 500 });
    open({ phase: 'pursuit' });
    await vi.waitFor(() => {
      const dot = shown.page.querySelector<HTMLElement>('[data-calibration-target="pursuit"]');
      expect(dot?.style.left).toBe('700px');
      expect(dot?.style.top).toBe('500px');
    });
    commands.movingTarget.mockReturnValue({ xPx: 720, yPx: 505 });
    await vi.waitFor(() =>
      expect(shown.page.querySelector<HTMLElement>('[data-calibration-target]')?.style.left).toBe('720px'),
    );
  });
});
