import { describe, expect, it } from 'vitest';
import { FrameRing } from '../../../src/core/gaze/frame-ring';
import type { FaceFrame } from '../../../src/core/vision/face-frame';

function frame(value: number, sidePx = 2): FaceFrame {
  return {
    tMs: value,
    landmarks: Float32Array.of(value, value, value),
    band: {
      grey: new Uint8Array(sidePx * sidePx).fill(value),
      widthPx: sidePx,
      heightPx: sidePx,
      leftPx: 0,
      topPx: 0,
    },
    faceBrightness: 100,
    camera: { widthPx: 640, heightPx: 480, hfovDeg: 70 },
  };
}

const FINDINGS = { eyesClosed: false, quality: 1, eyeMotionDeg: 0, patches: Float64Array.of(1, 2) };

describe('FrameRing', () => {
  it('keeps the newest frames, oldest first', () => {
    const ring = new FrameRing(3);
    for (let id = 1; id <= 5; id++) ring.put(id, frame(id), FINDINGS);
    expect(ring.all().map(({ frameId }) => frameId)).toEqual([3, 4, 5]);
    expect(ring.find(new Set([1, 4, 5, 99])).map(({ frameId }) => frameId)).toEqual([4, 5]);
  });

  it('copies frames in: the camera may reuse its memory', () => {
    const ring = new FrameRing(3);
    const source = frame(7);
    ring.put(1, source, FINDINGS);
    source.landmarks.fill(0);
    source.band.grey.fill(0);
    const [kept] = ring.all();
    expect([...kept!.landmarks]).toEqual([7, 7, 7]);
    expect([...kept!.band.grey]).toEqual([7, 7, 7, 7]);
  });

  it('takes bands of changing size in reused memory', () => {
    const ring = new FrameRing(1);
    for (const side of [2, 4, 3]) {
      ring.put(side, frame(side, side), FINDINGS);
      const [kept] = ring.all();
      expect(kept!.band.widthPx).toBe(side);
      expect([...kept!.band.grey.subarray(0, side * side)]).toEqual(Array(side * side).fill(side));
    }
  });
});
