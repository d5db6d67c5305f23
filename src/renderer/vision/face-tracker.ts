import type { EyesChoice } from '../../core/vision/eyes-used';
import type { ScreenPoint } from '../../core/units';
import type { Refitted } from './protocol';
import type { TeachCommand } from '../../core/gaze/calibration-view';
import type { Accuracy } from '../../core/profiles/profile';
import type { CameraFrame } from '../camera/video-frames';
import { ModelMemory } from './model-memory';
import type { FrameExtra, FromFaceWorker, ToFaceWorker, WantedExtras } from './protocol';
import type {
  FaceTrackerSetup,
  FaceWorkerPort,
  FitOutcome,
  TrackedFrame,
  TrackerState,
  TrackingConfig,
} from './tracker-types';
import { StatisticsMeter, type TrackingStatistics } from './tracking-statistics';

export type * from './tracker-types';

/** A frame that takes longer than this has hung the worker. */
export const FRAME_TIMEOUT_MS = 1500;
/** Loading and compiling on a slow computer; a fit of thirteen points there. */
const INIT_TIMEOUT_MS = 30_000;
const FIT_TIMEOUT_MS = 20_000;
/** Workers that fail one after the other are started again more and more slowly. */
const RESTART_STEP_MS = 1000;
const RESTART_MAX_MS = 5000;

interface PendingFit {
  readonly requestId: number;
  readonly resolve: (outcome: FitOutcome) => void;
}

/** The face worker as the rest of the window sees it: fed with frames, watched over, replaced when it fails. */
export class FaceTracker {
  private current: TrackerState = { kind: 'off' };
  private config: TrackingConfig | null = null;
  private memory = new ModelMemory(null);
  private modelBytes: ArrayBuffer | null = null;
  private worker: FaceWorkerPort | null = null;
  /** Raised with every start and stop of a worker: what belongs to an older one is dropped. */
  private generation = 0;
  private failuresInARow = 0;
  private frameInFlight: number | null = null;
  private lastId = 0;
  private pendingFit: PendingFit | null = null;
  private cancelTimer = (): void => undefined;
  private readonly meter = new StatisticsMeter();
  private wanted: WantedExtras = { pictures: false, eyes: false };
  private readonly extraListeners = new Set<(extra: FrameExtra) => void>();
  private readonly listeners = new Set<(frame: TrackedFrame) => void>();
  private readonly refittedListeners = new Set<(refitted: Refitted) => void>();
  private readonly stateListeners = new Set<(state: TrackerState) => void>();

  constructor(private readonly setup: FaceTrackerSetup) {
    setup.frames.subscribe((frame) => void this.send(frame));
  }

  get state(): TrackerState {
    return this.current;
  }

  statistics(): TrackingStatistics {
    return this.meter.read(this.setup.clock.nowMs());
  }

  subscribe(listener: (frame: TrackedFrame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subscribeState(listener: (state: TrackerState) => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  /** Starts, or starts anew with another screen, field of view or profile. */
  start(config: TrackingConfig): void {
    this.config = config;
    this.memory = new ModelMemory(config.saved);
    this.failuresInARow = 0;
    this.launch({ kind: 'starting' });
  }

  stop(): void {
    this.endWorker('the tracker was stopped');
    this.enter({ kind: 'off' });
  }

  /** Makes recent frames samples of a calibration, or forgets samples; frames older than a few seconds are gone. */
  teach(command: TeachCommand): void {
    this.post(command);
  }

  /** Fits a model to the labelled frames and puts it to use. Frames wait meanwhile. */
  fit(leastTargets: number, eyes: EyesChoice): Promise<FitOutcome> {
    if (this.current.kind !== 'running')
      return Promise.resolve({ kind: 'failed', reason: 'the face worker is not running' });
    this.settleFit({ kind: 'failed', reason: 'another fit was asked for' });
    const requestId = ++this.lastId;
    return new Promise((resolve) => {
      this.pendingFit = { requestId, resolve };
      this.post({ kind: 'fit', requestId, leastTargets, eyes });
      this.expect(FIT_TIMEOUT_MS, 'the fit took too long');
    });
  }

  /** Goes back to the model that was in use before the last fit, if there was one. */
  restore(): void {
    const saved = this.memory.restore();
    // By name, because the worker may have been replaced since the fit.
    if (saved !== null) this.post({ kind: 'load', saved });
  }

  /** From now on the worker also sends this, and a worker that comes after it too. */
  want(extras: Partial<WantedExtras>): void {
    this.wanted = { ...this.wanted, ...extras };
    this.post({ kind: 'want', extras: this.wanted });
  }

  subscribeExtras(listener: (extra: FrameExtra) => void): () => void {
    this.extraListeners.add(listener);
    return () => this.extraListeners.delete(listener);
  }

  setAccuracy(accuracy: Accuracy): void {
    this.memory.setAccuracy(accuracy);
    this.post({ kind: 'setAccuracy', accuracy });
  }

  /** A pick by gaze: the frames before `tMs` show eyes that rest on `target`. The model is learnt anew now and then. */
  learnPick(target: ScreenPoint, tMs: number): void {
    this.post({ kind: 'learnPick', target, tMs });
  }

  /** The last pick was taken back. */
  unlearnPick(tMs: number): void {
    this.post({ kind: 'unlearnPick', tMs });
  }

  /** Hears of models that were learnt anew from picks and are in use. */
  subscribeRefitted(listener: (refitted: Refitted) => void): () => void {
    this.refittedListeners.add(listener);
    return () => this.refittedListeners.delete(listener);
  }

  private launch(state: TrackerState): void {
    this.endWorker('the face worker was started anew');
    this.enter(state);
    const generation = this.generation;
    this.prepare(generation).catch((error: unknown) => {
      if (generation === this.generation) this.failStart({ kind: 'modelMissing', detail: messageOf(error) });
    });
  }

  private async prepare(generation: number): Promise<void> {
    this.modelBytes ??= await this.setup.loadModel();
    if (generation !== this.generation || this.config === null) return;
    const worker = this.setup.createWorker();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromFaceWorker>) => {
      if (generation === this.generation) this.receive(data);
    };
    worker.onerror = (event) => {
      if (generation === this.generation) this.fail(event.message || 'the face worker could not be loaded');
    };
    const { screen, hfovDeg } = this.config;
    const { wasmBaseUrl } = this.setup;
    // The bytes are copied, not transferred: the next worker needs them too.
    this.post({
      kind: 'init',
      wasmBaseUrl,
      modelBytes: this.modelBytes,
      screen,
      hfovDeg,
      saved: this.memory.current,
    });
    this.expect(INIT_TIMEOUT_MS, 'the face model did not start');
  }

  private receive(message: FromFaceWorker): void {
    switch (message.kind) {
      case 'ready':
        this.cancelTimer();
        this.post({ kind: 'want', extras: this.wanted });
        this.enter({ kind: 'running', calibrated: message.calibrated, refused: message.refused });
        return;
      case 'measurement':
        return this.measured(message);
      case 'extra':
        for (const listener of this.extraListeners) listener(message.extra);
        return;
      case 'fitted':
        if (message.requestId !== this.pendingFit?.requestId) return;
        this.memory.fitted(message.fitted);
        this.enter({ kind: 'running', calibrated: true, refused: null });
        return this.settleFit({ kind: 'fitted', fitted: message.fitted });
      case 'fitFailed':
        if (message.requestId !== this.pendingFit?.requestId) return;
        return this.settleFit({ kind: 'failed', reason: message.reason });
      case 'refitted':
        this.memory.refitted(message.refitted);
        for (const listener of this.refittedListeners) listener(message.refitted);
        return;
      case 'failed':
        return this.fail(message.reason);
    }
  }

  private measured(message: Extract<FromFaceWorker, { kind: 'measurement' }>): void {
    const { measurement, signs, camera, modelMs, ownMs } = message;
    this.frameInFlight = null;
    this.failuresInARow = 0;
    if (this.pendingFit === null) this.cancelTimer();
    const nowMs = this.setup.clock.nowMs();
    const latencyMs = nowMs - measurement.tMs;
    this.meter.frameMeasured(nowMs, { modelMs, ownMs, latencyMs });
    for (const listener of this.listeners)
      listener({ measurement, signs, camera, modelMs, ownMs, latencyMs });
  }

  /** One frame at a time; what comes meanwhile is dropped, so the newest is always the next. */
  private async send(frame: CameraFrame): Promise<void> {
    if (this.current.kind !== 'running') return;
    if (this.frameInFlight !== null || this.pendingFit !== null) {
      return this.meter.frameDropped(this.setup.clock.nowMs());
    }
    const { generation } = this;
    const frameId = ++this.lastId;
    this.frameInFlight = frameId;
    this.expect(FRAME_TIMEOUT_MS, `no result for a frame in ${FRAME_TIMEOUT_MS} ms`);
    // A picture that cannot be grabbed (the stream just ended) is a frame that did not come.
    const bitmap = await frame.grab().catch(() => null);
    const stillWanted = generation === this.generation && this.frameInFlight === frameId;
    if (bitmap !== null && stillWanted) {
      this.post({ kind: 'frame', frameId, tMs: frame.tMs, bitmap }, [bitmap]);
      return;
    }
    bitmap?.close();
    if (!stillWanted) return;
    this.frameInFlight = null;
    if (this.pendingFit === null) this.cancelTimer();
  }

  /** One watch at a time: the worker owes one answer at a time. */
  private expect(timeoutMs: number, reason: string): void {
    this.cancelTimer();
    this.cancelTimer = this.setup.clock.after(timeoutMs, () => this.fail(reason));
  }

  private fail(reason: string): void {
    if (this.current.kind !== 'running') return this.failStart({ kind: 'modelDamaged', detail: reason });
    this.failuresInARow += 1;
    // The first time at once; a worker that fails at every frame must not be started in a mad circle.
    if (this.failuresInARow === 1) return this.launch({ kind: 'restarting', reason });
    this.launchLater({ kind: 'restarting', reason });
  }

  private failStart(state: TrackerState): void {
    this.failuresInARow += 1;
    // Read again next time: it may have been put in its place or mended.
    this.modelBytes = null;
    this.launchLater(state);
  }

  private launchLater(state: TrackerState): void {
    this.endWorker('the face worker stopped');
    this.enter(state);
    const delayMs = Math.min(RESTART_STEP_MS * this.failuresInARow, RESTART_MAX_MS);
    this.cancelTimer = this.setup.clock.after(delayMs, () => this.launch(state));
  }

  private endWorker(reason: string): void {
    this.generation += 1;
    this.cancelTimer();
    this.worker?.terminate();
    this.worker = null;
    this.frameInFlight = null;
    this.settleFit({ kind: 'failed', reason });
  }

  private settleFit(outcome: FitOutcome): void {
    if (this.pendingFit === null) return;
    this.cancelTimer();
    const { resolve } = this.pendingFit;
    this.pendingFit = null;
    resolve(outcome);
  }

  private post(message: ToFaceWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  private enter(state: TrackerState): void {
    this.current = state;
    for (const listener of this.stateListeners) listener(state);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
