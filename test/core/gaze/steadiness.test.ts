import { describe, expect, it } from 'vitest';
import { Steadiness } from '../../../src/core/gaze/steadiness';

describe('Steadiness', () => {
  it('tells a saccade from a fixation', () => {
    const steadiness = new Steadiness();
    expect(steadiness.step(0.3)).toBe(true);
    expect(steadiness.step(9)).toBe(false);
    expect(steadiness.step(0.4)).toBe(true);
  });

  it('gets used to a noisy camera, but not to saccades', () => {
    const steadiness = new Steadiness();
    for (let i = 0; i < 300; i++) steadiness.step(1.5 + (i % 3) * 0.2);
    expect(steadiness.step(1.9)).toBe(true);
    expect(steadiness.step(6)).toBe(false);
  });
});
