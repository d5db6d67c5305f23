import { describe, expect, it } from 'vitest';
import type { LearntEntry } from '../../../src/core/learning/learnt';
import { learntLine, readLearntJournal } from '../../../src/core/learning/learnt-journal';

const entry = (text: string, weight = 1): LearntEntry => ({ language: 'zh', text, weight, lastMs: 5 });

describe('the file of what was learnt', () => {
  it('gives back what was written; the later line of a text counts', () => {
    const text = [entry('早上好'), entry('晚安'), entry('早上好', 2)].map(learntLine).join('');
    expect(readLearntJournal(text)).toEqual({
      entries: [entry('晚安'), entry('早上好', 2)],
      lineCount: 3,
      damagedCount: 0,
      isNewer: false,
    });
  });

  it('loses only what is damaged', () => {
    const text = `${learntLine(entry('早上好'))}\u0000\u0000\n{"v":1,"entry":{"text":5}}\n${learntLine(entry('晚安'))}`;
    expect(readLearntJournal(text)).toMatchObject({
      entries: [entry('早上好'), entry('晚安')],
      damagedCount: 2,
    });
    expect(readLearntJournal('PK something else')).toMatchObject({ entries: [], damagedCount: 1 });
  });

  it('takes half a last line as a write that was cut off', () => {
    const text = learntLine(entry('早上好')) + learntLine(entry('晚安')).slice(0, 20);
    expect(readLearntJournal(text)).toMatchObject({ entries: [entry('早上好')], damagedCount: 0 });
  });

  it('knows a newer version', () => {
    expect(readLearntJournal('{"v":2,"anything":true}\n').isNewer).toBe(true);
  });
});
