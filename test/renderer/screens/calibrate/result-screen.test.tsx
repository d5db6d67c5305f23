// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Accuracy, RegionResult } from '../../../../src/core/profiles/profile';
import { exampleProfile } from '../../../core/profiles/example';
import { rendered, type Rendered } from '../../rendered';

const commands = {
  acceptCalibration: vi.fn(),
  repeatWeakPoints: vi.fn(),
  startCalibration: vi.fn(),
};
vi.mock('../../../../src/renderer/app/calibration-commands', () => commands);
vi.mock('../../../../src/renderer/app/display', () => ({
  USUAL_DISTANCE_MM: 600,
  screenGeometry: () => exampleProfile().screen,
}));
vi.mock('../../../../src/renderer/app/call-commands', () => ({ raiseCall: vi.fn() }));
const { ResultScreen } = await import('../../../../src/renderer/screens/calibrate/result-screen');
const { calibrationStore, IDLE_CALIBRATION } =
  await import('../../../../src/renderer/stores/calibration-store');
const { gazeStore } = await import('../../../../src/renderer/stores/gaze-store');
const { eyesWordsOf } = await import('../../../../src/renderer/strings/eyes-words');

const region = (xPx: number, errorDeg: number): RegionResult => ({
  target: { xPx, yPx: 300 },
  errorDeg,
  biasXDeg: errorDeg,
  biasYDeg: 0,
  precisionXDeg: 0.3,
  precisionYDeg: 0.3,
  samples: [],
});
const accuracyOf = (...regions: RegionResult[]): Accuracy => ({
  errorDeg: 0.6,
  precisionDeg: 0.3,
  sigmaXDeg: 0.5,
  sigmaYDeg: 0.6,
  regions,
  durationS: 22,
});

describe('ResultScreen', () => {
  let shown: Rendered;
  const open = (change: object) => {
    calibrationStore.setState({ ...IDLE_CALIBRATION, phase: 'done', ...change }, true);
    gazeStore.setState({ profile: exampleProfile() });
    shown = rendered(<ResultScreen />);
  };

  beforeEach(() => Object.values(commands).forEach((command) => command.mockReset()));
  afterEach(() => shown.unmount());

  it('praises a good calibration, takes it, and asks nothing again', () => {
    open({ accuracy: accuracyOf(region(300, 0.5), region(960, 0.6), region(1600, 0.7)) });
    expect(shown.target('result-accept').className).toContain('go');
    expect(shown.page.querySelector('[data-target="result-weak"]')).toBeNull();
    expect(shown.page.querySelector('.result-reach')).toBeNull();
    shown.pick('result-accept');
    expect(commands.acceptCalibration).toHaveBeenCalledOnce();
  });

  it('advises to repeat a poor one, yet lets it be used', () => {
    open({ accuracy: accuracyOf(region(300, 4)), shouldRepeat: true });
    expect(shown.target('result-again').className).toContain('go');
    expect(shown.target('result-accept').className).not.toContain('go');
    shown.pick('result-again');
    expect(commands.startCalibration).toHaveBeenCalledOnce();
  });

  it('asks only the weak points again', () => {
    open({ accuracy: accuracyOf(region(300, 0.5), region(960, 0.6), region(1600, 3)) });
    shown.pick('result-weak');
    expect(commands.repeatWeakPoints).toHaveBeenCalledExactlyOnceWith([{ xPx: 1600, yPx: 300 }]);
  });

  it('says which part of the display was not reached', () => {
    open({
      accuracy: accuracyOf(region(300, 0.5)),
      reach: { top: 0.21, bottom: 0, left: 0, right: 0 },
    });
    expect(shown.page.querySelector('.result-reach')?.textContent).toBe(eyesWordsOf('zh').reachTop);
  });
});
