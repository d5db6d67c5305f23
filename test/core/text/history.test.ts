import { describe, expect, it } from 'vitest';
import { amend, HISTORY_LEVELS, record, redo, startHistory, undo } from '../../../src/core/text/history';

describe('history', () => {
  it('goes back and forth', () => {
    const two = record(record(startHistory(0), 1), 2);
    expect(undo(two).present).toBe(1);
    expect(redo(undo(two))).toEqual(two);
    expect(undo(undo(undo(two))).present).toBe(0);
    expect(redo(two)).toBe(two);
  });

  it('forgets what was taken back when something new is done', () => {
    const changed = record(undo(record(startHistory(0), 1)), 5);
    expect(changed.future).toEqual([]);
    expect(undo(changed).present).toBe(0);
  });

  it('amends without a step of its own', () => {
    expect(undo(amend(record(startHistory(0), 1), 2)).present).toBe(0);
  });

  it('keeps at least 20 levels and not endlessly many', () => {
    let history = startHistory(0);
    for (let i = 1; i <= 1000; i += 1) history = record(history, i);
    expect(history.past).toHaveLength(HISTORY_LEVELS);
    expect(HISTORY_LEVELS).toBeGreaterThanOrEqual(20);
    expect(history.past[0]).toBe(1000 - HISTORY_LEVELS);
  });
});
