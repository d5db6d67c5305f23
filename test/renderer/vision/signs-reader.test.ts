import { describe, expect, it } from 'vitest';
import { SignsReader } from '../../../src/renderer/vision/signs-reader';

const bitmap = { width: 1280, height: 720 } as ImageBitmap;

function makeReader() {
  const state = { reads: 0, faces: 1, grey: 90 };
  const reader = new SignsReader(
    {
      meanBrightness: () => ++state.reads,
      sample: () => Uint8ClampedArray.from([10, 10, 10, 255, state.grey, 90, 90, 255]),
    },
    { countOf: () => state.faces },
  );
  return { state, reader };
}

describe('SignsReader', () => {
  it('reads the picture twice a second, however many frames there are', () => {
    const { state, reader } = makeReader();
    for (let tMs = 0; tMs < 2000; tMs += 33) reader.of(bitmap, tMs, null);
    expect(state.reads).toBeLessThanOrEqual(4);
    expect(reader.of(bitmap, 1e6, null).pictureBrightness).toBe(state.reads);
  });

  it('knows a camera that stands still from one that lives', () => {
    const { state, reader } = makeReader();
    reader.of(bitmap, 0, null);
    expect(reader.of(bitmap, 600, null).isRepeat).toBe(true);
    state.grey = 91;
    expect(reader.of(bitmap, 1200, null).isRepeat).toBe(false);
  });

  it('says how many faces there are, and how the picture stands', () => {
    const { state, reader } = makeReader();
    state.faces = 2;
    expect(reader.of(bitmap, 0, null)).toMatchObject({ faceCount: 2, isPortrait: false, glare: 0 });
    const tall = { width: 720, height: 1280 } as ImageBitmap;
    expect(reader.of(tall, 600, null).isPortrait).toBe(true);
  });
});
