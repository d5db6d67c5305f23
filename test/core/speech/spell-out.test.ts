import { describe, expect, it } from 'vitest';
import { MAX_SPELT, spellOut } from '../../../src/core/speech/spell-out';
import { familiarWord } from '../../../src/core/speech/spelling-words';

describe('spellOut', () => {
  it('says each character with a familiar word', () => {
    expect(spellOut('翻身')).toBe(`翻，${familiarWord('翻')}的翻。身，${familiarWord('身')}的身`);
  });

  it('says letters and digits one by one and leaves punctuation out', () => {
    expect(spellOut('Ab 2!')).toBe('A。B。2');
  });

  it('says a rare character twice, and no more than a listener can follow', () => {
    expect(spellOut('龘')).toBe('龘，龘');
    expect(spellOut('a'.repeat(500)).split('。')).toHaveLength(MAX_SPELT);
  });

  it('has words that hold their character', () => {
    for (const character of '我疼痛吸翻枕头呼机药喝')
      expect(familiarWord(character), character).toContain(character);
  });
});
