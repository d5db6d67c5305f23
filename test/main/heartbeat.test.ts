import { describe, expect, it } from 'vitest';
import { Heartbeat } from '../../src/main/heartbeat';

describe('Heartbeat', () => {
  it('bears some beats without an answer, but not many', () => {
    const heartbeat = new Heartbeat();
    const beats = Array.from({ length: 8 }, () => heartbeat.step());
    expect(beats.slice(0, 5)).not.toContain(true);
    expect(beats.at(-1)).toBe(true);
  });

  it('starts anew with every answer', () => {
    const heartbeat = new Heartbeat();
    for (let beat = 0; beat < 100; beat++) {
      expect(heartbeat.step()).toBe(false);
      heartbeat.reset();
    }
  });
});
