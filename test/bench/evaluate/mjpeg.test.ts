import { describe, expect, it } from 'vitest';
import { findFrames } from '../../../bench/evaluate/mjpeg';

const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];
const segment = (marker: number, ...content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
const SCAN = segment(0xda, 1, 2, 3);
/** Coded picture with a stuffed ff and a restart marker in it. */
const DATA = [7, 8, 0xff, 0x00, 9, 0xff, 0xd0, 5];
const PICTURE = [...SOI, ...segment(0xe0, 1, 2), ...SCAN, ...DATA, ...EOI];

const found = (...bytes: number[]) => findFrames(new Uint8Array(bytes));

describe('findFrames', () => {
  it('finds pictures one after another', () => {
    const length = PICTURE.length;
    expect(found(...PICTURE, ...PICTURE)).toEqual([
      { from: 0, to: length },
      { from: length, to: 2 * length },
    ]);
  });

  it('does not take a preview inside a segment for a frame', () => {
    const withPreview = [...SOI, ...segment(0xe1, ...PICTURE), ...SCAN, ...DATA, ...EOI];
    expect(found(...withPreview, ...PICTURE)).toHaveLength(2);
  });

  it('passes over what lies between pictures and leaves out a last one that is cut off', () => {
    expect(found(0, 1, ...PICTURE, 13, 10, ...PICTURE.slice(0, -2))).toEqual([
      { from: 2, to: 2 + PICTURE.length },
    ]);
  });

  it('counts a picture that is cut off or damaged between others, so that the numbers stay right', () => {
    const cut = PICTURE.slice(0, -4);
    const damaged = [...SOI, 0xff, 0xe0, 0, 1, 5, 5, ...EOI];
    expect(found(...PICTURE, ...cut, ...damaged, ...PICTURE).map(({ to, from }) => to - from)).toEqual([
      PICTURE.length,
      cut.length,
      damaged.length,
      PICTURE.length,
    ]);
  });

  it('finds nothing where nothing is', () => {
    expect(found()).toEqual([]);
    expect(found(1, 2, 3, 0xff)).toEqual([]);
  });
});
