import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordingError, loadRecording } from '../../../bench/evaluate/recording';

const PICTURE = [0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9];
const GOOD = {
  version: 1,
  fps: 15,
  camera: { widthPx: 1280, heightPx: 720, hfovDeg: 70, offsetMm: { x: 0, y: -10 } },
  screen: { widthPx: 1920, heightPx: 1080, widthMm: 345, heightMm: 194 },
  viewerDistanceMm: 600,
  segments: [
    { phase: 'calibrate', targetPx: { x: 1, y: 2 }, fromFrame: 0, toFrame: 1 },
    { phase: 'validate', targetPx: { x: 3, y: 4 }, fromFrame: 2, toFrame: 2 },
  ],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recording-'));
  writeFileSync(join(folder, 'camera.mjpeg'), Buffer.from([...PICTURE, ...PICTURE, ...PICTURE]));
});
afterEach(() => rmSync(folder, { recursive: true }));

const withJson = (text: string) => {
  writeFileSync(join(folder, 'recording.json'), text);
  return () => loadRecording(folder);
};
const withChange = (change: object) => withJson(JSON.stringify({ ...GOOD, ...change }));

describe('loadRecording', () => {
  it('reads a good one, with fields it does not know', () => {
    expect(withChange({ condition: { synthetic: true } })()).toMatchObject({
      frames: [{ from: 0, to: 9 }, { from: 9 }, { from: 18 }],
      screen: { cameraOffsetMm: { xMm: 0, yMm: -10 } },
      segments: [{ target: { xPx: 1, yPx: 2 } }, { phase: 'validate' }],
    });
  });

  it.each([
    ['a newer version', { version: 2 }, /version/],
    ['a missing field', { viewerDistanceMm: undefined }, /viewerDistanceMm/],
    ['an unknown phase', { segments: [{ ...GOOD.segments[0], phase: 'rest' }] }, /segments\.0\.phase/],
    ['no validation', { segments: [GOOD.segments[0]] }, /validate/],
    ['more frames than there are', { segments: [{ ...GOOD.segments[0], toFrame: 3 }] }, /only 3 frames/],
    ['a segment that ends first', { segments: [{ ...GOOD.segments[1], fromFrame: 3 }] }, /before it begins/],
  ])('says in words what is wrong: %s', (_name, change, words) => {
    expect(withChange(change)).toThrow(RecordingError);
    expect(withChange(change)).toThrow(words);
  });

  it('says when the file is no JSON, and when there is no such folder', () => {
    expect(withJson('{"version":')).toThrow(/is not JSON/);
    expect(() => loadRecording(join(folder, 'nowhere'))).toThrow(/cannot be read/);
  });

  it('says when the video holds no picture', () => {
    writeFileSync(join(folder, 'camera.mjpeg'), 'not a video');
    expect(withChange({})).toThrow(/no whole JPEG frame/);
  });
});
