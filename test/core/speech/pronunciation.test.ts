import { describe, expect, it } from 'vitest';
import { characterFor } from '../../../src/core/speech/homophones';
import { applyPronunciations, respell } from '../../../src/core/speech/pronunciation';

describe('respell', () => {
  it.each([
    ['chong2 qing4', [characterFor('chong2'), characterFor('qing4')].join('')],
    ['chóng qìng', [characterFor('chong2'), characterFor('qing4')].join('')],
    ['lü4', characterFor('lv4')],
    ['Xi1-an1', [characterFor('xi1'), characterFor('an1')].join('')],
    ['smith jones', 'smith jones'],
    ['重新', '重新'],
  ])('reads %s', (said, text) => {
    expect(text).toBeTruthy();
    expect(respell(said)).toEqual({ kind: 'text', text });
  });

  it('names a syllable that does not exist', () => {
    expect(respell('chong2 qingg4')).toEqual({ kind: 'unknown', syllable: 'qingg4' });
  });
});

describe('applyPronunciations', () => {
  const entries = [
    { written: '重庆', said: 'chong2 qing4' },
    { written: '重', said: 'zhong4' },
    { written: 'ALS', said: 'A L S' },
    { written: '单', said: 'shanz4' },
    { written: ' ', said: 'nothing' },
  ];

  it('takes the longest entry, everywhere in the text', () => {
    const chongqing = `${characterFor('chong2')}${characterFor('qing4')}`;
    expect(applyPronunciations('我在重庆，很重，重庆。', entries)).toBe(
      `我在${chongqing}，很${characterFor('zhong4')}，${chongqing}。`,
    );
  });

  it('replaces whole Latin words only, in any case', () => {
    expect(applyPronunciations('als, false, ALS患者', entries)).toBe('A L S, false, A L S患者');
  });

  it('leaves what it cannot say, and texts without entries', () => {
    expect(applyPronunciations('单先生😀', entries)).toBe('单先生😀');
    expect(applyPronunciations('重庆', [])).toBe('重庆');
  });

  it('has a character of one syllable for each reading it offers', () => {
    for (const reading of ['ma1', 'shi4', 'zhuang4', 'lv4', 'er2', 'de5', 'nv3']) {
      expect(characterFor(reading), reading).toMatch(/^\p{Script=Han}$/u);
    }
    expect(characterFor('zzz1')).toBeUndefined();
  });
});
