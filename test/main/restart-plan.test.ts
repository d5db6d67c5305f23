import { describe, expect, it } from 'vitest';
import { RestartPlan } from '../../src/main/restart-plan';

describe('RestartPlan', () => {
  it('restarts promptly, well within two seconds', () => {
    expect(new RestartPlan().step(0)).toBeLessThan(1000);
  });

  it('calms down when the page dies again and again, and recovers', () => {
    const plan = new RestartPlan();
    const delays = Array.from({ length: 7 }, (_, at) => plan.step(at * 1000));
    expect(delays[4]).toBeLessThan(1000);
    expect(delays[6]).toBeGreaterThan(1000);
    expect(plan.step(10 * 60_000)).toBeLessThan(1000);
  });

  it('forgets on reset', () => {
    const plan = new RestartPlan();
    for (let at = 0; at < 10; at++) plan.step(at);
    plan.reset();
    expect(plan.step(11)).toBeLessThan(1000);
  });
});
