import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/renderer/language/decode-text';

const TEXT = '我想喝水\nI would like some water\n';
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with its mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16, big end first, with its mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT, false)],
    ['UTF-16, big end first, without a mark', utf16(TEXT, true)],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe(TEXT);
  });

  it('reads GB18030', () => {
    const bytes = Uint8Array.of(0xce, 0xd2, 0xcf, 0xeb, 0xba, 0xc8, 0xcb, 0xae, 0x0a);
    expect(decodeText(bytes)).toBe('我想喝水\n');
  });

  it('refuses what is no text', () => {
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x80, 0xff, 0x41))).toThrow('no known encoding');
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array(0))).toBe('');
  });
});
