import { describe, expect, it } from 'vitest';
import type { RecordingAppended, RecordingEnd, RecordingPart } from '../../../src/core/ipc/recording-api';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { AskedLook } from '../../../src/core/recording/segment-log';
import { LONGEST_MS, Recorder } from '../../../src/renderer/recording/recorder';
import { LAPTOP } from '../../simulation/page';
import { FakeClock, settle } from '../camera/fake-clock';

const CAMERA = { widthPx: 640, heightPx: 480 };
const noFace = (frameId: number): Measurement => ({
  kind: 'noFace',
  tMs: frameId * 33,
  frameId,
  reason: 'noFace',
});

function open(answer: () => RecordingAppended = () => ({ kind: 'kept', bytes: 1 })) {
  const clock = new FakeClock();
  const parts: RecordingPart[] = [];
  const ends: (RecordingEnd | null)[] = [];
  const finished: { id: string; description: string }[] = [];
  const now: { asked: AskedLook | null; refused: RecordingEnd | null } = { asked: null, refused: null };
  const recorder = new Recorder({
    api: {
      startRecording: () =>
        Promise.resolve(
          now.refused === null
            ? { kind: 'started', id: 'one', folder: '' }
            : { kind: 'refused', reason: now.refused, detail: '' },
        ),
      appendRecording: (part) => {
        parts.push(part);
        return Promise.resolve(answer());
      },
      finishRecording: (id, description) => {
        finished.push({ id, description });
        return Promise.resolve();
      },
    },
    clock,
    asked: () => now.asked,
    place: () => ({ screen: LAPTOP, viewerDistanceMm: 580, hfovDeg: 70 }),
    onEnd: (reason) => ends.push(reason),
  });
  return { clock, parts, ends, finished, recorder, now };
}

const jpeg = (value: number) => Uint8Array.of(0xff, 0xd8, value);

describe('the recorder', () => {
  it('takes nothing before it is started and after it is stopped', async () => {
    const { recorder, parts, clock } = open();
    recorder.tape({ kind: 'reset' });
    recorder.measured(noFace(1), CAMERA);
    await recorder.start(true);
    await recorder.stop();
    recorder.tape({ kind: 'reset' });
    recorder.picture(1, 33, jpeg(1));
    await clock.advance(3000);
    expect(parts).toEqual([]);
  });

  it('hands over in order, and describes the pictures with their segments', async () => {
    const { recorder, parts, clock, finished, now, ends } = open();
    await recorder.start(true);
    recorder.tape({ kind: 'reset' });
    const target = { xPx: 100, yPx: 200 };
    for (let frameId = 1; frameId <= 31; frameId++) {
      const isCapturing = frameId > 10 && frameId <= 20;
      now.asked = { phase: 'calibrate', target: frameId <= 20 ? target : { xPx: 9, yPx: 9 }, isCapturing };
      recorder.measured(noFace(frameId), CAMERA);
      // The picture of one frame could not be packed in time.
      if (frameId !== 5) recorder.picture(frameId, frameId * 50, jpeg(frameId));
      if (frameId === 15) await clock.advance(600);
    }
    now.asked = null;
    recorder.measured(noFace(32), CAMERA);
    await recorder.stop();
    expect(parts.flatMap(({ pictures }) => pictures.map((picture) => picture[2]))).toEqual([
      ...[1, 2, 3, 4],
      ...Array.from({ length: 26 }, (_, i) => 6 + i),
    ]);
    const lines = parts.flatMap(({ lines: texts }) => texts.map((text) => JSON.parse(text) as object));
    expect(lines).toHaveLength(33);
    expect(lines[0]).toEqual({ kind: 'reset' });
    expect(lines[1]).toMatchObject({ kind: 'measurement', face: false, frameId: 1 });
    expect(JSON.parse(finished[0]?.description ?? '')).toEqual({
      version: 1,
      fps: 29 / 1.5,
      camera: { ...CAMERA, hfovDeg: 70, offsetMm: { x: 0, y: -10 } },
      screen: { widthPx: 1920, heightPx: 1080, widthMm: 345, heightMm: 194 },
      viewerDistanceMm: 580,
      segments: [{ phase: 'calibrate', targetPx: { x: 100, y: 200 }, fromFrame: 9, toFrame: 18 }],
    });
    expect(ends).toEqual([null]);
  });

  it('keeps no pictures when none were asked for', async () => {
    const { recorder, parts, finished } = open();
    await recorder.start(false);
    recorder.measured(noFace(1), CAMERA);
    recorder.picture(1, 33, jpeg(1));
    await recorder.stop();
    expect(parts.map(({ pictures }) => pictures.length)).toEqual([0]);
    expect(finished).toEqual([{ id: 'one', description: '' }]);
  });

  it('ends at its longest by itself and says so', async () => {
    const { recorder, clock, ends } = open();
    await recorder.start(true);
    await clock.advance(LONGEST_MS.pictures + 2000);
    expect(ends).toEqual(['limit']);
    expect(recorder.isRunning).toBe(false);
  });

  it('ends on a full disk with what was taken, and can be started again', async () => {
    let isFull = false;
    const { recorder, clock, ends, finished } = open(() =>
      isFull ? { kind: 'stopped', reason: 'diskFull', detail: '' } : { kind: 'kept', bytes: 1 },
    );
    await recorder.start(true);
    recorder.picture(1, 0, jpeg(1));
    recorder.picture(2, 50, jpeg(2));
    await clock.advance(600);
    isFull = true;
    recorder.picture(3, 100, jpeg(3));
    await clock.advance(600);
    await settle();
    expect(ends).toEqual(['diskFull']);
    expect(JSON.parse(finished[0]?.description ?? '')).toMatchObject({ fps: 10 });
    isFull = false;
    expect((await recorder.start(false)).kind).toBe('started');
  });

  it('says why it was not begun', async () => {
    const { recorder, now } = open();
    now.refused = 'diskFull';
    expect(await recorder.start(true)).toMatchObject({ kind: 'refused', reason: 'diskFull' });
    expect(recorder.isRunning).toBe(false);
  });

  it('leaves pictures out rather than fill the memory when the disk is slow', async () => {
    const parts: RecordingPart[] = [];
    const clock = new FakeClock();
    const recorder = new Recorder({
      api: {
        startRecording: () => Promise.resolve({ kind: 'started', id: 'one', folder: '' }),
        appendRecording: (part) => {
          parts.push(part);
          return new Promise(() => undefined);
        },
        finishRecording: () => Promise.resolve(),
      },
      clock,
      asked: () => null,
      place: () => ({ screen: LAPTOP, viewerDistanceMm: 600, hfovDeg: 70 }),
      onEnd: () => undefined,
    });
    await recorder.start(true);
    const large = { length: 10_000_000 } as Uint8Array;
    for (let frameId = 0; frameId < 20; frameId++) {
      recorder.picture(frameId, frameId * 33, large);
      if (frameId === 3) await clock.advance(600);
    }
    expect(parts.map(({ pictures }) => pictures.length)).toEqual([4]);
    expect(Reflect.get(recorder, 'pictures')).toHaveLength(2);
  });
});
