import { describe, expect, it } from 'vitest';
import { isSupervised } from '../../src/main/supervisor';
import { nextRestart } from '../../src/main/supervisor/restart-times';
import { HANGS_AFTER_SECONDS, Watch } from '../../src/main/supervisor/watch';

describe('Watch', () => {
  it('brings back an app that died, but not one that said goodbye', () => {
    const watch = new Watch();
    watch.hear('..');
    expect(watch.lineCut()).toBe('restart');
    watch.hear('.bye');
    expect(watch.lineCut()).toBe('end');
  });

  it('ends an app that is silent for half a minute, once', () => {
    const watch = new Watch();
    const wait = (seconds: number) => Array.from({ length: seconds }, () => watch.tick());
    expect(wait(HANGS_AFTER_SECONDS - 1)).not.toContain('kill');
    watch.hear('.');
    expect(wait(HANGS_AFTER_SECONDS - 1)).not.toContain('kill');
    expect(wait(20).filter((order) => order === 'kill')).toHaveLength(1);
  });
});

describe('nextRestart', () => {
  it('is prompt, and calms down when the app dies again and again, also across processes', () => {
    let variable: string | undefined;
    const delays: number[] = [];
    for (let i = 0; i < 8; i++) {
      const next = nextRestart(variable, 1e12 + i * 1500);
      variable = next.variable;
      delays.push(next.delayMs);
    }
    expect(delays[0]).toBeLessThan(1000);
    expect(delays[7]).toBeGreaterThan(1000);
    expect(nextRestart(variable, 1e12 + 600_000).delayMs).toBeLessThan(1000);
  });

  it('takes nonsense in the environment for no restarts', () => {
    expect(nextRestart('x,,-3,NaN', 1e12)).toEqual({ delayMs: 200, variable: `${1e12}` });
  });
});

describe('isSupervised', () => {
  it('is so for a packaged app, or when it is asked for', () => {
    expect(isSupervised(['app'], true)).toBe(true);
    expect(isSupervised(['app'], false)).toBe(false);
    expect(isSupervised(['app', '--supervised'], false)).toBe(true);
    expect(isSupervised(['app', '--unsupervised'], true)).toBe(false);
  });
});
