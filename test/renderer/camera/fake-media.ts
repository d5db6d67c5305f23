import type { MediaDevicesPort } from '../../../src/renderer/camera/camera';
import type { CameraFrame, FrameSource } from '../../../src/renderer/camera/video-frames';

export class FakeTrack extends EventTarget {
  stopped = false;

  constructor(
    readonly deviceId: string,
    readonly label: string,
  ) {
    super();
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId, width: 1280, height: 720, frameRate: 30 };
  }
}

/** Cameras that are plugged in, taken and refused as a test says. */
export class FakeMedia {
  cameras: { deviceId: string; label: string }[] = [];
  /** Name of the error of the next openings; null lets them succeed; 'never' leaves them without an answer. */
  error: string | null = null;
  readonly opened: FakeTrack[] = [];
  /** Lets openings that had no answer succeed, late. */
  answerLate = (): void => undefined;
  private readonly events = new EventTarget();

  readonly port: MediaDevicesPort = {
    enumerateDevices: () =>
      Promise.resolve([
        { kind: 'audioinput', deviceId: 'mic', label: 'Mic', groupId: '', toJSON: () => null },
        ...this.cameras.map((camera) => ({
          kind: 'videoinput' as const,
          groupId: '',
          toJSON: () => null,
          ...camera,
        })),
      ]),
    getUserMedia: (constraints) => this.open(constraints),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      this.events.addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      this.events.removeEventListener(type, listener),
  };

  devicesChanged(): void {
    this.events.dispatchEvent(new Event('devicechange'));
  }

  unplug(deviceId: string): void {
    this.cameras = this.cameras.filter((camera) => camera.deviceId !== deviceId);
    for (const track of this.opened) {
      if (track.deviceId === deviceId && !track.stopped) track.dispatchEvent(new Event('ended'));
    }
    this.devicesChanged();
  }

  plug(deviceId: string, label: string): void {
    this.cameras.push({ deviceId, label });
    this.devicesChanged();
  }

  /** The one track that is open now. */
  get live(): FakeTrack | undefined {
    return this.opened.find(({ stopped }) => !stopped);
  }

  private open(constraints: MediaStreamConstraints | undefined): Promise<MediaStream> {
    if (this.error === 'never') {
      return new Promise((resolve) => {
        this.answerLate = () => resolve(this.streamOf({ deviceId: 'late', label: 'Late' }));
      });
    }
    if (this.error !== null) return Promise.reject(new DOMException('refused by the test', this.error));
    const video = constraints?.video;
    const wanted = typeof video === 'object' ? video.deviceId : undefined;
    const exact = typeof wanted === 'object' && 'exact' in wanted ? wanted.exact : this.cameras[0]?.deviceId;
    const camera = this.cameras.find(({ deviceId }) => deviceId === exact);
    if (camera === undefined) return Promise.reject(new DOMException('gone', 'OverconstrainedError'));
    return Promise.resolve(this.streamOf(camera));
  }

  private streamOf({ deviceId, label }: { deviceId: string; label: string }): MediaStream {
    const track = new FakeTrack(deviceId, label);
    this.opened.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  }
}

/** A video element without a video: the test says when a frame comes. */
export class FakeFrames implements FrameSource {
  attached: MediaStream | null = null;
  private readonly listeners = new Set<(frame: CameraFrame) => void>();

  attach(stream: MediaStream | null): void {
    this.attached = stream;
  }

  subscribe(listener: (frame: CameraFrame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send(frame: Partial<CameraFrame> = {}): void {
    const grab = (): Promise<ImageBitmap> => Promise.reject(new Error('no picture in this test'));
    for (const listener of this.listeners) listener({ tMs: 0, widthPx: 1280, heightPx: 720, grab, ...frame });
  }
}
