import { describe, expect, it } from 'vitest';
import { bankSchema, initialsOf, recordingOf, searchBank } from '../../../src/core/speech/voice-bank';

const entry = (id: string, words: string) => ({
  id,
  words,
  sound: `media:${id}.wav`,
  durationMs: 900,
  addedAt: '',
});
const bank = [entry('b', '晚安！'), entry('a', '我爱你'), entry('c', 'Good night, my love.'), entry('d', '')];

describe('recordingOf', () => {
  it('finds a phrase whatever its case, spaces and punctuation', () => {
    expect(recordingOf(bank, '我爱你。')?.id).toBe('a');
    expect(recordingOf(bank, ' good night my LOVE ')?.id).toBe('c');
  });

  it('is silent about other words, and about none', () => {
    expect(recordingOf(bank, '我爱你们')).toBeUndefined();
    expect(recordingOf(bank, '…')).toBeUndefined();
  });

  it('takes the newest of two', () => {
    expect(recordingOf([entry('new', '晚安'), ...bank], '晚安')?.id).toBe('new');
  });
});

describe('searchBank', () => {
  it('finds words and initials of pinyin', () => {
    expect(initialsOf('翻身 OK，二号')).toBe('fsokeh');
    expect(searchBank(bank, 'wa').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(searchBank(bank, '爱').map(({ id }) => id)).toEqual(['a']);
    expect(searchBank(bank, 'LOVE').map(({ id }) => id)).toEqual(['c']);
    expect(searchBank(bank, '  ')).toHaveLength(4);
  });
});

describe('bankSchema', () => {
  it('refuses what is no entry', () => {
    expect(bankSchema.safeParse(bank).success).toBe(true);
    expect(bankSchema.safeParse([{ ...entry('x', 'y'), durationMs: -1 }]).success).toBe(false);
    expect(bankSchema.safeParse([{ ...entry('x', 'y'), sound: '' }]).success).toBe(false);
  });
});
