import { type CameraDevice, type CameraState, stateOfError } from './camera-state';
import type { Clock } from './clock';
import { type CameraWish, chooseDevice, isWished } from './device-choice';
import { FrameRateMeter } from './frame-rate';
import type { FrameSource } from './video-frames';

export type { CameraState };

/** What is asked of every camera; it gives the nearest it has. */
const IDEAL = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const RETRY_STEP_MS = 1000;
const RETRY_MAX_MS = 5000;
/** A camera that answers neither yes nor no is held by a driver that hangs. */
const ANSWER_TIMEOUT_MS = 10_000;
const CHECK_EVERY_MS = 500;
/** No picture for so long means frozen; the first one may take longer (some cameras adjust before they send). */
const FROZEN_AFTER_MS = 2000;
const FIRST_FRAME_AFTER_MS = 6000;
const RATE_WINDOW_MS = 5000;
/** Below this rate a camera is called slow; it must get over the second figure to be called fast again. */
export const SLOW_FPS = 12;
const FAST_AGAIN_FPS = 14;
/** A chosen camera that vanished may come back by itself: only later another one is taken in its place. */
const SUBSTITUTE_AFTER_MS = 3000;

export type MediaDevicesPort = Pick<
  MediaDevices,
  'enumerateDevices' | 'getUserMedia' | 'addEventListener' | 'removeEventListener'
>;

export interface CameraSetup {
  readonly mediaDevices: MediaDevicesPort;
  /** Plays the stream; its frames tell whether the camera lives. */
  readonly frames: FrameSource & { attach(stream: MediaStream | null): void };
  readonly clock: Clock;
}

/** Opens the chosen camera and keeps it open: whatever goes wrong is a state, and is tried again by itself. */
export class Camera {
  private current: CameraState = { kind: 'off' };
  private wish: CameraWish = { deviceId: '', label: '' };
  private readonly listeners = new Set<(state: CameraState) => void>();
  private readonly rate = new FrameRateMeter(RATE_WINDOW_MS);
  /** Raised with every opening and closing: answers that belong to an older one are dropped. */
  private generation = 0;
  private attempts = 0;
  private wantedSinceMs = 0;
  private openedAtMs = 0;
  private lastFrameMs: number | null = null;
  private cancelTimer = (): void => undefined;

  constructor(private readonly setup: CameraSetup) {
    setup.frames.subscribe(() => this.frameCame());
  }

  get state(): CameraState {
    return this.current;
  }

  /** Frames a second over the last five seconds. */
  get framesPerSecond(): number {
    return this.rate.perSecond(this.setup.clock.nowMs());
  }

  /** Calls `listener` with every new state; returns the function that ends it. */
  subscribe(listener: (state: CameraState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Cameras present now. Labels are empty until one has been opened. */
  async devices(): Promise<readonly CameraDevice[]> {
    const devices = await this.setup.mediaDevices.enumerateDevices();
    return devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  }

  /** Opens the wished camera, or another one if the wish is another. Does nothing when it is open already. */
  start(wish: CameraWish): void {
    const wasOff = this.current.kind === 'off';
    this.wish = wish;
    if (wasOff) this.setup.mediaDevices.addEventListener('devicechange', this.devicesChanged);
    if (this.current.kind === 'running' && isWished(this.current.device, wish)) return;
    this.attempts = 0;
    // The wish is new: if its camera is not there, another may be taken at once.
    this.wantedSinceMs = -Infinity;
    this.open();
  }

  /** Its pictures are all the same: it is opened anew, as when none come at all. */
  standsStill(): void {
    if (this.current.kind === 'running') this.fail({ kind: 'frozen', label: this.current.device.label });
  }

  stop(): void {
    this.setup.mediaDevices.removeEventListener('devicechange', this.devicesChanged);
    this.close();
    this.enter({ kind: 'off' });
  }

  private open(): void {
    this.close();
    this.enter({ kind: 'starting' });
    const generation = this.generation;
    this.cancelTimer = this.setup.clock.after(ANSWER_TIMEOUT_MS, () => {
      this.fail({ kind: 'failed', detail: `the camera did not answer within ${ANSWER_TIMEOUT_MS / 1000} s` });
    });
    this.openDevice(generation).catch((error: unknown) => {
      if (generation === this.generation) this.fail(stateOfError(error));
    });
  }

  private async openDevice(generation: number): Promise<void> {
    const { mediaDevices, clock } = this.setup;
    const device = chooseDevice(await this.devices(), this.wish);
    if (generation !== this.generation) return;
    if (device === null) return this.fail({ kind: 'none' });
    const waiting = clock.nowMs() - this.wantedSinceMs < SUBSTITUTE_AFTER_MS;
    if (waiting && device.label !== '' && !isWished(device, this.wish)) {
      return this.fail({ kind: 'unplugged', label: this.wish.label });
    }
    const exact = device.deviceId === '' ? {} : { deviceId: { exact: device.deviceId } };
    const stream = await mediaDevices.getUserMedia({ audio: false, video: { ...IDEAL, ...exact } });
    if (generation !== this.generation) return stopTracks(stream);
    this.run(stream, device);
  }

  private run(stream: MediaStream, asked: CameraDevice): void {
    const track = stream.getVideoTracks()[0];
    if (track === undefined) return this.fail({ kind: 'failed', detail: 'the camera gave no picture track' });
    const settings = track.getSettings();
    const device = { deviceId: settings.deviceId ?? asked.deviceId, label: track.label };
    const generation = this.generation;
    track.addEventListener('ended', () => {
      if (generation === this.generation) this.fail({ kind: 'unplugged', label: device.label });
    });
    this.setup.frames.attach(stream);
    this.openedAtMs = this.setup.clock.nowMs();
    this.lastFrameMs = null;
    this.rate.reset();
    // What runs is what must come back after an unplugging, also when nothing was chosen.
    if (this.wish.deviceId === '' && this.wish.label === '') this.wish = device;
    this.enter({
      kind: 'running',
      device,
      stream,
      widthPx: settings.width ?? 0,
      heightPx: settings.height ?? 0,
      nominalFps: settings.frameRate ?? 0,
      slow: false,
    });
    this.checkLater();
  }

  private checkLater(): void {
    this.cancelTimer();
    this.cancelTimer = this.setup.clock.after(CHECK_EVERY_MS, () => this.check());
  }

  private check(): void {
    if (this.current.kind !== 'running') return;
    const nowMs = this.setup.clock.nowMs();
    const silentMs = nowMs - (this.lastFrameMs ?? this.openedAtMs);
    if (silentMs > (this.lastFrameMs === null ? FIRST_FRAME_AFTER_MS : FROZEN_AFTER_MS)) {
      return this.fail({ kind: 'frozen', label: this.current.device.label });
    }
    if (this.lastFrameMs !== null && nowMs - this.openedAtMs > RATE_WINDOW_MS) {
      const fps = this.rate.perSecond(nowMs);
      const slow = fps < (this.current.slow ? FAST_AGAIN_FPS : SLOW_FPS);
      if (slow !== this.current.slow) this.enter({ ...this.current, slow });
    }
    this.checkLater();
  }

  private frameCame(): void {
    if (this.current.kind !== 'running') return;
    this.lastFrameMs = this.setup.clock.nowMs();
    this.rate.add(this.lastFrameMs);
    this.attempts = 0;
  }

  /** Shows what is wrong and tries again: after 1 s, 2 s, ... 5 s. */
  private fail(state: CameraState): void {
    if (this.current.kind === 'running') this.wantedSinceMs = this.setup.clock.nowMs();
    this.close();
    this.enter(state);
    // A picture that stands still has been waited for already: open it anew at once, the first time.
    const delayMs = state.kind === 'frozen' && this.attempts === 0 ? 0 : RETRY_STEP_MS * (this.attempts + 1);
    this.attempts += 1;
    this.cancelTimer = this.setup.clock.after(Math.min(delayMs, RETRY_MAX_MS), () => this.open());
  }

  private close(): void {
    this.generation += 1;
    this.cancelTimer();
    if (this.current.kind !== 'running') return;
    this.setup.frames.attach(null);
    stopTracks(this.current.stream);
  }

  /** Something was plugged in or out: no waiting then. */
  private readonly devicesChanged = (): void => {
    if (this.current.kind === 'off') return;
    if (this.current.kind !== 'running') {
      this.attempts = 0;
      return this.open();
    }
    if (!isWished(this.current.device, this.wish)) void this.returnToWished(this.generation);
  };

  /** A substitute is running and the chosen camera may be back. */
  private async returnToWished(generation: number): Promise<void> {
    const back = (await this.devices()).some((device) => isWished(device, this.wish));
    if (back && generation === this.generation) this.open();
  }

  private enter(state: CameraState): void {
    this.current = state;
    for (const listener of this.listeners) listener(state);
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
