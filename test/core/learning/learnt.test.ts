import { describe, expect, it } from 'vitest';
import {
  forget,
  learn,
  LEARNT_HALF_LIFE_MS,
  type LearntEntry,
  learntEntrySchema,
  learntPieces,
  MAX_LEARNT,
  weightAt,
} from '../../../src/core/learning/learnt';

const NOW = Date.UTC(2026, 0, 1);
const zh = (text: string) => ({ language: 'zh', text }) as const;
const textsOf = (entries: readonly { readonly text: string }[]) => entries.map(({ text }) => text);

describe('what of a message is learnt', () => {
  it('is Chinese between its marks, and English sentences', () => {
    expect(learntPieces('小明，帮我翻身。Good morning, Ann! 谢谢')).toEqual([
      zh('小明'),
      zh('帮我翻身'),
      { language: 'en', text: 'Good morning, Ann' },
      zh('谢谢'),
    ]);
  });

  it('is each piece once, no single character and nothing endless', () => {
    expect(textsOf(learntPieces(`疼。好的。好的。${'长'.repeat(31)}`))).toEqual(['好的']);
    expect(learntPieces(`${'so '.repeat(60)}long`)).toEqual([]);
  });

  it('is no sentence with a long number: a card, a phone, a password', () => {
    expect(learntPieces('密码是 482913。明天见')).toEqual([zh('明天见')]);
    expect(learntPieces('My pin is 4829. Call Ann')).toEqual([{ language: 'en', text: 'Call Ann' }]);
  });

  it('fits what is kept', () => {
    for (const piece of learntPieces('我想喝水。It’s cold'))
      expect(learntEntrySchema.safeParse({ ...piece, weight: 1, lastMs: NOW }).success).toBe(true);
    expect(learntPieces('It’s cold')[0]?.text).toBe("It's cold");
  });
});

describe('weights', () => {
  it('grow with each time and halve with the half-life', () => {
    const once = learn([], [zh('我想喝水')], NOW).entries;
    const [entry] = learn(once, [zh('我想喝水')], NOW + LEARNT_HALF_LIFE_MS).entries;
    if (entry === undefined) throw new Error('not learnt');
    expect(entry.weight).toBeCloseTo(1.5);
    expect(weightAt(entry, entry.lastMs + LEARNT_HALF_LIFE_MS)).toBeCloseTo(0.75);
  });

  it('take a clock that was set back as no time at all', () => {
    expect(weightAt({ language: 'zh', text: '水', weight: 2, lastMs: NOW }, NOW - 1e9)).toBe(2);
  });
});

describe('entries', () => {
  it('stand in the order in which they were last said', () => {
    const first = learn([], [zh('早上好'), zh('晚安')], NOW).entries;
    const { entries, changed } = learn(first, [zh('早上好')], NOW + 1);
    expect(textsOf(entries)).toEqual(['晚安', '早上好']);
    expect(textsOf(changed)).toEqual(['早上好']);
  });

  it('are bounded: what counts least goes', () => {
    const many: LearntEntry[] = Array.from({ length: MAX_LEARNT }, (_, index) => ({
      ...zh(`第${index}句`),
      weight: index === 7 ? 0.1 : 2,
      lastMs: NOW,
    }));
    const { entries } = learn(many, [zh('新的一句')], NOW);
    expect(entries).toHaveLength(MAX_LEARNT);
    expect(textsOf(entries)).not.toContain('第7句');
    expect(entries.at(-1)?.text).toBe('新的一句');
  });

  it('are forgotten one by one, by language and text', () => {
    const { entries } = learn([], [zh('早上好'), { language: 'en', text: 'Good morning' }], NOW);
    expect(textsOf(forget(entries, [zh('早上好')]))).toEqual(['Good morning']);
    expect(forget(entries, [{ language: 'en', text: '早上好' }])).toHaveLength(2);
  });
});
