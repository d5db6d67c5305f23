import type { CameraState } from './camera-state';
import type { Clock } from './clock';

/** What came of holding the camera's exposure, white balance and focus still. */
export type LockState =
  /** Nothing was asked yet. */
  | 'waiting'
  /** The camera has no such controls, or none of them can be set by hand. */
  | 'impossible'
  /** All that can be held is held. */
  | 'locked'
  /** The camera agreed and did something else, or refused. */
  | 'disobeyed'
  /** The light has changed: the camera adapts, and is held again after that. */
  | 'released';

/** Cameras find exposure and focus in about this time. */
const WARM_UP_MS = 2000;

/** Modes and their values, by the names of the W3C Image Capture draft. */
const CONTROLS = [
  { mode: 'exposureMode', value: 'exposureTime' },
  { mode: 'whiteBalanceMode', value: 'colorTemperature' },
  { mode: 'focusMode', value: 'focusDistance' },
] as const;
const AUTOMATIC = 'continuous';
const BY_HAND = 'manual';

type Readings = Readonly<Record<string, unknown>>;

/**
 * Holds exposure, white balance and focus of the running camera at the values it has found by itself: every step of
 * an automatic exposure looks to the patches like a lamp that is moved. Never a failure: a camera that cannot be held
 * goes on as it is.
 */
export class ExposureLock {
  private track: MediaStreamTrack | null = null;
  private current: LockState = 'waiting';
  private cancelTimer = (): void => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onState: (state: LockState) => void = () => undefined,
  ) {}

  get state(): LockState {
    return this.current;
  }

  /** Follows the camera: each newly opened one is held after its warm-up. */
  follow(state: CameraState): void {
    const track = state.kind === 'running' ? (state.stream.getVideoTracks()[0] ?? null) : null;
    if (track === this.track) return;
    this.track = track;
    this.cancelTimer();
    this.enter('waiting');
    if (track) this.lockLater();
  }

  /** The light has changed: lets the camera adapt, and holds it again afterwards. */
  release(): void {
    const { track } = this;
    if (track === null || this.current !== 'locked') return;
    const modes = held(track).map(({ mode }) => [mode, AUTOMATIC] as const);
    this.enter('released');
    apply(track, Object.fromEntries(modes)).catch(() => undefined);
    this.lockLater();
  }

  private lockLater(): void {
    this.cancelTimer();
    this.cancelTimer = this.clock.after(WARM_UP_MS, () => void this.lock());
  }

  private async lock(): Promise<void> {
    const { track } = this;
    if (track === null) return;
    const controls = held(track);
    if (controls.length === 0) return this.enter('impossible');
    const now = readingsOf(track, 'getSettings');
    const wish = Object.fromEntries(
      controls.flatMap(({ mode, value }) => [
        [mode, BY_HAND],
        ...(typeof now[value] === 'number' ? [[value, now[value]]] : []),
      ]),
    ) as Readings;
    const isTaken = await apply(track, wish).then(
      () => true,
      () => false,
    );
    if (track !== this.track) return;
    const after = readingsOf(track, 'getSettings');
    const isObeyed = isTaken && controls.every(({ mode }) => after[mode] === BY_HAND);
    this.enter(isObeyed ? 'locked' : 'disobeyed');
  }

  private enter(state: LockState): void {
    this.current = state;
    this.onState(state);
  }
}

/** Controls of this camera that can be set by hand. */
function held(track: MediaStreamTrack): readonly (typeof CONTROLS)[number][] {
  const able = readingsOf(track, 'getCapabilities');
  return CONTROLS.filter(({ mode }) => {
    const modes = able[mode];
    return Array.isArray(modes) && modes.includes(BY_HAND);
  });
}

/** The library's types know nothing of these controls, and older systems not even of capabilities. */
function readingsOf(track: MediaStreamTrack, method: 'getSettings' | 'getCapabilities'): Readings {
  return method in track ? { ...track[method]() } : {};
}

const apply = (track: MediaStreamTrack, set: Readings): Promise<void> =>
  track.applyConstraints({ advanced: [set] });
