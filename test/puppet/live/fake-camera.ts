/** Stands in for `navigator.mediaDevices`: one or more cameras that show a canvas, and everything that goes wrong with them. */

export type CameraFault = 'none' | 'unplugged' | 'refused' | 'busy';

const ERRORS = {
  unplugged: ['Requested device not found', 'NotFoundError'],
  refused: ['Permission denied', 'NotAllowedError'],
  busy: ['Could not start video source', 'NotReadableError'],
} as const satisfies Record<Exclude<CameraFault, 'none'>, readonly [string, string]>;

/** Which camera a page asked for by id; null when it left the choice. */
function wantedDeviceId(constraints: MediaStreamConstraints | undefined): string | null {
  const video = constraints?.video;
  if (typeof video !== 'object') return null;
  const wish = video.deviceId;
  if (typeof wish === 'string') return wish;
  if (wish === undefined || Array.isArray(wish)) return null;
  return typeof wish.exact === 'string' ? wish.exact : null;
}

export class FakeCamera {
  private fault: CameraFault = 'none';
  private cameraCount = 1;
  private readonly openTracks = new Set<MediaStreamTrack>();
  private readonly source: Promise<{ canvas: HTMLCanvasElement; fps: number }>;
  private resolveSource: (source: { canvas: HTMLCanvasElement; fps: number }) => void = () => undefined;

  constructor() {
    this.source = new Promise((resolve) => {
      this.resolveSource = resolve;
    });
  }

  /** Takes the place of the browser's own cameras; streams wait until there is a picture. */
  install(): void {
    const devices = navigator.mediaDevices;
    const ownGetUserMedia = devices.getUserMedia.bind(devices);
    const ownEnumerate = devices.enumerateDevices.bind(devices);
    devices.getUserMedia = (constraints) =>
      constraints?.video ? this.open(constraints) : ownGetUserMedia(constraints);
    devices.enumerateDevices = async () => {
      const others = (await ownEnumerate()).filter(({ kind }) => kind !== 'videoinput');
      return [...this.cameras(), ...others];
    };
  }

  show(canvas: HTMLCanvasElement, fps: number): void {
    this.resolveSource({ canvas, fps });
  }

  /** Running streams end when the camera is pulled out; they go on when it is only refused or busy for others. */
  setFault(fault: CameraFault): void {
    const before = this.fault;
    if (fault === before) return;
    this.fault = fault;
    if (fault === 'unplugged') this.endTracks();
    if ((before === 'unplugged') !== (fault === 'unplugged')) this.announce();
  }

  setCameraCount(count: number): void {
    if (count === this.cameraCount) return;
    this.cameraCount = count;
    this.announce();
  }

  /** Ends running streams as when another program takes the camera or the driver fails. */
  endTracks(): void {
    for (const track of this.openTracks) {
      track.stop();
      // a track stopped by the page fires nothing; one that lost its device does
      track.dispatchEvent(new Event('ended'));
    }
    this.openTracks.clear();
  }

  private announce(): void {
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }

  private cameras(): MediaDeviceInfo[] {
    if (this.fault === 'unplugged') return [];
    return Array.from({ length: this.cameraCount }, (_, i) => {
      const info = {
        deviceId: `virtual-camera-${i + 1}`,
        groupId: 'virtual',
        kind: 'videoinput' as const,
        label: `Virtual camera ${i + 1}`,
      };
      return { ...info, toJSON: () => info };
    });
  }

  private async open(constraints: MediaStreamConstraints): Promise<MediaStream> {
    if (this.fault !== 'none') throw new DOMException(...ERRORS[this.fault]);
    const wanted = wantedDeviceId(constraints);
    const camera =
      wanted === null ? this.cameras()[0] : this.cameras().find(({ deviceId }) => deviceId === wanted);
    if (!camera) throw new DOMException('', 'OverconstrainedError');
    const { canvas, fps } = await this.source;
    const stream = canvas.captureStream(fps);
    for (const track of stream.getVideoTracks()) this.dress(track, camera, canvas, fps);
    return stream;
  }

  /** A canvas track says nothing about a device: give it what a camera's track says. */
  private dress(
    track: MediaStreamTrack,
    camera: MediaDeviceInfo,
    canvas: HTMLCanvasElement,
    fps: number,
  ): void {
    const { deviceId, groupId, label } = camera;
    const settings = { deviceId, groupId, width: canvas.width, height: canvas.height, frameRate: fps };
    Object.defineProperty(track, 'label', { value: label });
    track.getSettings = () => settings;
    track.getCapabilities = () => ({ deviceId, groupId });
    track.applyConstraints = () => Promise.resolve();
    this.openTracks.add(track);
  }
}
