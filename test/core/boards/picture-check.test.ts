import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPicture, isSafeSvg } from '../../../src/core/boards/picture-check';
import { soundEnding } from '../../../src/core/boards/sound-check';

const decode = (bytes: Uint8Array) => checkPicture(bytes, () => new TextDecoder().decode(bytes));
const text = (content: string) => decode(new TextEncoder().encode(content));

function png(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, widthPx);
  new DataView(bytes.buffer).setUint32(20, heightPx);
  return bytes;
}

function jpeg(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(64);
  // A comment before the frame, as cameras write.
  bytes.set([0xff, 0xd8, 0xff, 0xfe, 0, 6, 1, 2, 3, 4, 0xff, 0xc2, 0, 11, 8]);
  new DataView(bytes.buffer).setUint16(15, heightPx);
  new DataView(bytes.buffer).setUint16(17, widthPx);
  return bytes;
}

describe('checkPicture', () => {
  it('knows pictures by their bytes', () => {
    const icon = readFileSync(new URL('../../../resources/icon.png', import.meta.url));
    expect(decode(icon)).toEqual({ ok: true, kind: 'image/png' });
    expect(decode(jpeg(4000, 3000))).toEqual({ ok: true, kind: 'image/jpeg' });
    expect(text('<?xml version="1.0"?><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toEqual({
      ok: true,
      kind: 'image/svg+xml',
    });
  });

  it('refuses huge ones before anything opens them', () => {
    for (const picture of [png(100_000, 100_000), jpeg(60_000, 60_000), new Uint8Array(20_000_001)])
      expect(decode(picture)).toEqual({ ok: false, why: 'huge' });
  });

  it.each(['', 'MZ', '<html><body>', 'x'.repeat(100)])('does not know %j', (content) => {
    expect(text(content)).toEqual({ ok: false, why: 'unknown' });
  });

  it.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"></svg>',
    '<svg><a xlink:href="javascript:alert(1)"/></svg>',
    '<svg><image href="https://example.org/x.png"/></svg>',
    '<svg><image href="file:///etc/passwd"/></svg>',
    '<svg><foreignObject><b/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    '<svg><style>@import "x.css";</style></svg>',
    '<svg><rect fill="url(https://example.org/#a)"/></svg>',
  ])('refuses %s', (svg) => {
    expect(text(svg)).toEqual({ ok: false, why: 'script' });
  });

  it('takes drawings that only refer to themselves', () => {
    expect(isSafeSvg('<svg><use href="#a"/><rect fill="url(#b)"/></svg>')).toBe(true);
  });
});

describe('soundEnding', () => {
  const sound = (start: string | number[]) => {
    const bytes = new Uint8Array(32);
    bytes.set(typeof start === 'string' ? new TextEncoder().encode(start) : start);
    return soundEnding(bytes);
  };
  it('knows recordings by their bytes', () => {
    expect([sound('RIFF....WAVE'), sound('OggS'), sound('....ftypM4A'), sound('ID3')]).toEqual([
      'wav',
      'ogg',
      'm4a',
      'mp3',
    ]);
    expect([sound([0x1a, 0x45, 0xdf, 0xa3]), sound([0xff, 0xfb]), sound('hello')]).toEqual([
      'webm',
      'mp3',
      null,
    ]);
  });
});
