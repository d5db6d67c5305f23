/** One picture of the camera, as long as it is on show: grab it at once or let it go. */
export interface CameraFrame {
  /** When it was taken, on the clock of `performance.now()`. */
  readonly tMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Copies the full-resolution picture. */
  grab(): Promise<ImageBitmap>;
}

/** Where frames come from. */
export interface FrameSource {
  subscribe(listener: (frame: CameraFrame) => void): () => void;
}

/** Frames are polled at this interval while the page is hidden and the browser paints none. */
const HIDDEN_POLL_MS = 33;
/** A capture time further back than this is another clock's. */
const MAX_CAPTURE_AGE_MS = 1000;

/** Plays a camera stream in a video element that is on no page and hands out its frames as they come. */
export class VideoFrames implements FrameSource {
  private readonly listeners = new Set<(frame: CameraFrame) => void>();
  private pollTimer: number | null = null;
  private polledMediaTime = -1;

  constructor(private readonly video: HTMLVideoElement = document.createElement('video')) {
    video.muted = true;
    video.playsInline = true;
    video.autoplay = true;
    const next = (nowMs: number, metadata: VideoFrameCallbackMetadata): void => {
      this.video.requestVideoFrameCallback(next);
      this.deliver(captureTimeMs(nowMs, metadata));
    };
    video.requestVideoFrameCallback(next);
    document.addEventListener('visibilitychange', () => this.pollWhileHidden());
    this.pollWhileHidden();
  }

  attach(stream: MediaStream | null): void {
    this.video.srcObject = stream;
    // Refused only when the stream was replaced meanwhile; the next attach plays its own.
    if (stream !== null) this.video.play().catch(() => undefined);
  }

  subscribe(listener: (frame: CameraFrame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private deliver(tMs: number): void {
    const { videoWidth: widthPx, videoHeight: heightPx } = this.video;
    if (widthPx === 0 || heightPx === 0) return;
    const frame: CameraFrame = { tMs, widthPx, heightPx, grab: () => createImageBitmap(this.video) };
    for (const listener of this.listeners) listener(frame);
  }

  /** A hidden page gets no frame callbacks; the eyes must still reach the call button when it comes back. */
  private pollWhileHidden(): void {
    if (document.hidden && this.pollTimer === null) {
      this.pollTimer = window.setInterval(() => {
        if (this.video.currentTime === this.polledMediaTime) return;
        this.polledMediaTime = this.video.currentTime;
        this.deliver(performance.now());
      }, HIDDEN_POLL_MS);
    } else if (!document.hidden && this.pollTimer !== null) {
      window.clearInterval(this.pollTimer);
      this.pollTimer = null;
    }
  }
}

/** The camera's own time stamp where there is a plausible one, else the time of the callback. */
function captureTimeMs(nowMs: number, { captureTime }: VideoFrameCallbackMetadata): number {
  if (captureTime === undefined) return nowMs;
  return captureTime <= nowMs && captureTime > nowMs - MAX_CAPTURE_AGE_MS ? captureTime : nowMs;
}
