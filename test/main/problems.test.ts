import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Problems, reasonOf } from '../../src/main/problems';

describe('Problems', () => {
  it('lists what was reported and tells who listens', () => {
    const problems = new Problems();
    const listener = vi.fn();
    problems.report({ code: 'noCamera', detail: 'before' });
    problems.onReport(listener);
    problems.report({ code: 'settingsNotSaved', detail: 'after' });
    expect(problems.list().map((problem) => problem.detail)).toEqual(['before', 'after']);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('stays bounded', () => {
    const problems = new Problems();
    for (let count = 0; count < 1000; count++) problems.report({ code: 'noCamera', detail: `${count}` });
    expect(problems.list()).toHaveLength(100);
    expect(problems.list().at(-1)?.detail).toBe('999');
  });
});

describe('reasonOf', () => {
  it('is one readable line', () => {
    expect(reasonOf(new Error('disk full'))).toBe('disk full');
    expect(reasonOf('odd')).toBe('odd');
    const parsed = z.object({ rate: z.number() }).safeParse({ rate: 'x' });
    expect(reasonOf(parsed.error)).toMatch(/^rate: /);
  });
});
