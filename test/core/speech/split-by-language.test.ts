import { describe, expect, it } from 'vitest';
import { hasSpeakable, splitByLanguage } from '../../../src/core/speech/split-by-language';

const split = (text: string, fallback: 'zh' | 'en' = 'zh') =>
  splitByLanguage(text, fallback).map((piece) => `${piece.language}:${piece.text}`);

describe('splitByLanguage', () => {
  it('leaves text of one language whole', () => {
    expect(split('我想喝水。请帮我翻身！')).toEqual(['zh:我想喝水。请帮我翻身！']);
    expect(split("I'd like some water, please.")).toEqual(["en:I'd like some water, please."]);
  });

  it('gives each script its voice, in order', () => {
    expect(split('我想喝 coffee，谢谢。')).toEqual(['zh:我想喝 ', 'en:coffee，', 'zh:谢谢。']);
    expect(split('Say 你好 to Tom')).toEqual(['en:Say ', 'zh:你好 ', 'en:to Tom']);
  });

  it('lets digits follow what stands before them, and at the start what stands after', () => {
    expect(split('体温38.5度')).toEqual(['zh:体温38.5度']);
    expect(split('2 cats')).toEqual(['en:2 cats']);
    expect(split('我有2只 cats')).toEqual(['zh:我有2只 ', 'en:cats']);
  });

  it('gives text without letters to the fallback', () => {
    expect(split('120', 'zh')).toEqual(['zh:120']);
    expect(split('120', 'en')).toEqual(['en:120']);
    expect(split('', 'en')).toEqual([]);
  });

  it('loses no character, whatever the text', () => {
    for (const text of ['「好」OK（真的）😀𠮷野家 café', '\n\n1。2', 'ＡＢ全角', 'ㄅㄆㄇ']) {
      expect(
        splitByLanguage(text, 'zh')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('knows rare Han characters beyond the basic plane', () => {
    expect(split('go 𠮷')).toEqual(['en:go ', 'zh:𠮷']);
  });
});

describe('hasSpeakable', () => {
  it('tells words and numbers from bare marks', () => {
    expect(['水', 'a', '7', 'é'].every(hasSpeakable)).toBe(true);
    expect(['', '。', ' …！', '😀'].some(hasSpeakable)).toBe(false);
  });
});
