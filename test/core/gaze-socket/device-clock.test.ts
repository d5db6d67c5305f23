import { describe, expect, it } from 'vitest';
import { DeviceClock } from '../../../src/core/gaze-socket/device-clock';

describe('the clock of another device', () => {
  it('keeps the distances of the device when lines are held up on the way', () => {
    const clock = new DeviceClock();
    expect(clock.localMs(1_000_000, 50)).toBe(50);
    // 10 ms later on the device, held up by 30 ms.
    expect(clock.localMs(1_000_010, 90)).toBeCloseTo(60, 0);
    expect(clock.localMs(1_000_020, 91)).toBeCloseTo(70, 0);
  });

  it('never runs backwards and never ahead of the present', () => {
    const clock = new DeviceClock();
    let lastMs = -Infinity;
    for (const [deviceMs, arrivedMs] of [
      [500, 1000],
      [400, 1010],
      [900, 1020],
      [600, 1030],
    ] as const) {
      const localMs = clock.localMs(deviceMs, arrivedMs);
      expect(localMs).toBeGreaterThanOrEqual(lastMs);
      expect(localMs).toBeLessThanOrEqual(arrivedMs);
      lastMs = localMs;
    }
  });

  it('begins anew when the device was started anew', () => {
    const clock = new DeviceClock();
    clock.localMs(3_600_000, 1000);
    expect(clock.localMs(5, 2000)).toBe(2000);
  });

  it('follows a clock that runs slower', () => {
    const clock = new DeviceClock();
    let lagMs = 0;
    for (let s = 0; s < 600; s++) lagMs = s * 1000 - clock.localMs(s * 999.5, s * 1000);
    expect(lagMs).toBeLessThan(1);
  });
});
