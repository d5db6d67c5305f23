import { describe, expect, it } from 'vitest';
import { PlaybackClock } from '../../../src/core/speech/playback-clock';

describe('PlaybackClock', () => {
  it('adds up what was sent and lets it be heard', () => {
    const clock = new PlaybackClock();
    clock.step(1000, 0);
    clock.step(500, 100);
    expect(clock.aheadMs(100)).toBe(1400);
    expect(clock.aheadMs(1600)).toBe(0);
  });

  it('starts anew after a pause and after a reset', () => {
    const clock = new PlaybackClock();
    clock.step(100, 0);
    clock.step(100, 5000);
    expect(clock.aheadMs(5000)).toBe(100);
    clock.reset();
    expect(clock.aheadMs(5000)).toBe(0);
  });
});
