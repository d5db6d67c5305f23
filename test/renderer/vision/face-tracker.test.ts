import { describe, expect, it } from 'vitest';
import type { Accuracy } from '../../../src/core/profiles/profile';
import { FRAME_TIMEOUT_MS, FaceTracker, type FitOutcome } from '../../../src/renderer/vision/face-tracker';
import type { ToFaceWorker } from '../../../src/renderer/vision/protocol';
import { FakeClock } from '../camera/fake-clock';
import { FakeFrames } from '../camera/fake-media';
import { FakeFaceWorker } from './fake-face-worker';

const SCREEN = {
  widthPx: 1920,
  heightPx: 1080,
  widthMm: 345,
  heightMm: 194,
  cameraOffsetMm: { xMm: 0, yMm: -10 },
};
const SAVED = { featureVersion: 3, model: { weights: [1] }, accuracy: null };
const ACCURACY: Accuracy = {
  errorDeg: 0.4,
  precisionDeg: 0.3,
  sigmaXDeg: 0.4,
  sigmaYDeg: 0.5,
  regions: [],
  durationS: 30,
};
const FITTED = {
  featureVersion: 3,
  model: 'new',
  viewerDistanceMm: 600,
  targets: [],
  leftOutErrorDeg: [],
  fitMs: 9,
};

function setUp() {
  const clock = new FakeClock();
  const frames = new FakeFrames();
  const workers: FakeFaceWorker[] = [];
  const model = { missing: false, reads: 0 };
  const tracker = new FaceTracker({
    clock,
    frames,
    wasmBaseUrl: 'app://mouyu/resources/mediapipe',
    loadModel: () => {
      model.reads += 1;
      return model.missing ? Promise.reject(new Error('no model')) : Promise.resolve(new ArrayBuffer(8));
    },
    createWorker: () => {
      const worker = new FakeFaceWorker();
      workers.push(worker);
      return worker;
    },
  });
  const bitmap = { close: () => undefined } as unknown as ImageBitmap;
  const film = async (tMs = clock.nowMs()): Promise<void> => {
    frames.send({ tMs, grab: () => Promise.resolve(bitmap) });
    await clock.advance(0);
  };
  const worker = (): FakeFaceWorker => {
    const last = workers.at(-1);
    if (last === undefined) throw new Error('no worker yet');
    return last;
  };
  const run = async (saved: typeof SAVED | null = null): Promise<void> => {
    tracker.start({ screen: SCREEN, hfovDeg: 70, saved });
    await clock.advance(0);
    worker().ready();
  };
  const initOf = (index: number): Extract<ToFaceWorker, { kind: 'init' }> => {
    const init = workers[index]?.got[0];
    if (init?.kind !== 'init') throw new Error(`worker ${index} was not begun`);
    return init;
  };
  return { clock, frames, workers, worker, model, tracker, film, run, initOf };
}

describe('frames', () => {
  it('sends one at a time and drops the rest', async () => {
    const { film, run, tracker, worker } = setUp();
    await run();
    await film();
    await film();
    await film();
    expect(worker().frames()).toBe(1);
    worker().measure();
    await film();
    expect(worker().frames()).toBe(2);
    expect(tracker.statistics().droppedFps).toBe(1);
  });

  it('measures how long a frame took from its capture', async () => {
    const { clock, film, run, tracker, worker } = setUp();
    const latencies: number[] = [];
    tracker.subscribe(({ latencyMs }) => latencies.push(latencyMs));
    await run();
    await clock.advance(100);
    await film(90);
    await clock.advance(25);
    worker().measure();
    expect(latencies).toEqual([35]);
    expect(tracker.statistics()).toMatchObject({ fps: 0.5, modelMs: 20, ownMs: 1, latencyMs: 35 });
  });

  it('goes on after a frame that could not be grabbed', async () => {
    const { clock, film, frames, run, worker, workers } = setUp();
    await run();
    frames.send();
    await clock.advance(FRAME_TIMEOUT_MS + 1);
    await film();
    expect(worker().frames()).toBe(1);
    expect(workers).toHaveLength(1);
  });

  it('are not sent before the worker is ready', async () => {
    const { clock, film, tracker, worker } = setUp();
    tracker.start({ screen: SCREEN, hfovDeg: 70, saved: null });
    await clock.advance(0);
    await film();
    expect(worker().frames()).toBe(0);
  });
});

describe('watching', () => {
  it('replaces a worker that does not answer, with the model that was in use', async () => {
    const { clock, film, run, tracker, workers, initOf } = setUp();
    await run(SAVED);
    await film();
    await clock.advance(FRAME_TIMEOUT_MS - 1);
    expect(workers).toHaveLength(1);
    await clock.advance(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(tracker.state.kind).toBe('restarting');
    expect(initOf(1).saved).toEqual(SAVED);
    workers[1]?.ready();
    expect(tracker.state.kind).toBe('running');
    await film();
    expect(workers[1]?.frames()).toBe(1);
  });

  it('replaces a worker that says it failed, and hears no more of the old one', async () => {
    const { clock, film, run, tracker, workers } = setUp();
    await run();
    await film();
    workers[0]?.say({ kind: 'failed', reason: 'graph' });
    await clock.advance(0);
    expect(tracker.state).toEqual({ kind: 'restarting', reason: 'graph' });
    workers[0]?.ready();
    expect(tracker.state.kind).toBe('restarting');
  });

  it('does not start a worker that fails at once in a mad circle', async () => {
    const { clock, run, workers } = setUp();
    await run();
    for (let second = 0; second < 30; second++) {
      workers.at(-1)?.say({ kind: 'failed', reason: 'always' });
      await clock.advance(1000);
    }
    expect(workers.length).toBeLessThan(14);
  });

  it('keeps a fitted model and its accuracy over a restart, and forgets a fit that was taken back', async () => {
    const { clock, film, run, tracker, workers, initOf } = setUp();
    await run(SAVED);
    const fit = tracker.fit(4, 'automatic');
    workers[0]?.say({ kind: 'fitted', requestId: 1, fitted: FITTED });
    await expect(fit).resolves.toMatchObject({ kind: 'fitted' });
    tracker.setAccuracy(ACCURACY);
    await film();
    await clock.advance(FRAME_TIMEOUT_MS);
    expect(initOf(1).saved).toEqual({ featureVersion: 3, model: 'new', accuracy: ACCURACY });
    workers[1]?.ready();
    tracker.restore();
    expect(workers[1]?.got.at(-1)).toEqual({ kind: 'load', saved: SAVED });
    await film();
    workers[1]?.measure();
    await film();
    await clock.advance(FRAME_TIMEOUT_MS);
    expect(initOf(2).saved).toEqual(SAVED);
  });

  it('keeps the first model when it is taken back: there is none before it', async () => {
    const { run, tracker, worker } = setUp();
    await run();
    void tracker.fit(4, 'automatic');
    worker().say({ kind: 'fitted', requestId: 1, fitted: FITTED });
    tracker.restore();
    expect(worker().got.at(-1)?.kind).toBe('fit');
  });
});

describe('fit', () => {
  it('may take longer than a frame, and frames wait for it', async () => {
    const { clock, film, run, tracker, worker, workers } = setUp();
    await run();
    void tracker.fit(4, 'automatic');
    await film();
    await clock.advance(5000);
    expect(worker().frames()).toBe(0);
    expect(workers).toHaveLength(1);
    worker().say({ kind: 'fitFailed', requestId: 1, reason: 'tooFewTargets' });
    await film();
    expect(worker().frames()).toBe(1);
  });

  it('fails in words when the worker goes, or is not there', async () => {
    const { clock, run, tracker, worker } = setUp();
    await expect(tracker.fit(4, 'automatic')).resolves.toMatchObject({ kind: 'failed' });
    await run();
    const outcomes: FitOutcome[] = [];
    void tracker.fit(4, 'automatic').then((outcome) => outcomes.push(outcome));
    worker().say({ kind: 'failed', reason: 'graph' });
    await clock.advance(0);
    expect(outcomes).toMatchObject([{ kind: 'failed' }]);
  });
});

describe('starting', () => {
  it('says that the model is missing, and looks for it again', async () => {
    const { clock, model, tracker, workers } = setUp();
    model.missing = true;
    tracker.start({ screen: SCREEN, hfovDeg: 70, saved: null });
    await clock.advance(0);
    expect(tracker.state).toEqual({ kind: 'modelMissing', detail: 'no model' });
    model.missing = false;
    await clock.advance(1000);
    expect(workers).toHaveLength(1);
  });

  it('says that the model is damaged, and reads it anew before the next try', async () => {
    const { clock, model, tracker, worker, workers } = setUp();
    tracker.start({ screen: SCREEN, hfovDeg: 70, saved: null });
    await clock.advance(0);
    worker().say({ kind: 'failed', reason: 'not a zip' });
    expect(tracker.state).toEqual({ kind: 'modelDamaged', detail: 'not a zip' });
    await clock.advance(1000);
    expect(workers).toHaveLength(2);
    expect(model.reads).toBe(2);
  });

  it('tells why a saved model was not taken', async () => {
    const { clock, tracker, worker } = setUp();
    tracker.start({ screen: SCREEN, hfovDeg: 70, saved: SAVED });
    await clock.advance(0);
    worker().say({ kind: 'ready', initMs: 1, calibrated: false, refused: 'featureVersion' });
    expect(tracker.state).toEqual({ kind: 'running', calibrated: false, refused: 'featureVersion' });
  });

  it('stops for good', async () => {
    const { clock, film, run, tracker, worker, workers } = setUp();
    await run();
    tracker.stop();
    await film();
    await clock.advance(60_000);
    expect(worker().terminated).toBe(true);
    expect(workers).toHaveLength(1);
    expect(tracker.state.kind).toBe('off');
  });
});
