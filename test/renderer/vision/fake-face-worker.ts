import type { FaceWorkerPort } from '../../../src/renderer/vision/face-tracker';
import type { FromFaceWorker, ToFaceWorker } from '../../../src/renderer/vision/protocol';

/** A face worker that answers when the test says so. */
export class FakeFaceWorker implements FaceWorkerPort {
  onmessage: FaceWorkerPort['onmessage'] = null;
  onerror: FaceWorkerPort['onerror'] = null;
  readonly got: ToFaceWorker[] = [];
  terminated = false;

  postMessage(message: ToFaceWorker): void {
    this.got.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromFaceWorker): void {
    const event = { data: message } as MessageEvent<FromFaceWorker>;
    this.onmessage?.call(this as unknown as Worker, event);
  }

  ready(): void {
    this.say({ kind: 'ready', initMs: 300, calibrated: false, refused: null });
  }

  /** Answers the frame that came last. */
  measure(): void {
    const frame = this.got.filter((message) => message.kind === 'frame').at(-1);
    if (frame === undefined) throw new Error('no frame to answer');
    const { frameId, tMs } = frame;
    this.say({
      kind: 'measurement',
      measurement: { kind: 'noFace', tMs, frameId, reason: 'noFace' },
      signs: {
        faceCount: 0,
        glare: 0,
        sideRatio: 1,
        pictureBrightness: 90,
        isRepeat: false,
        isPortrait: false,
      },
      camera: { widthPx: 1280, heightPx: 720, hfovDeg: 70 },
      modelMs: 20,
      ownMs: 1,
    });
  }

  frames(): number {
    return this.got.filter(({ kind }) => kind === 'frame').length;
  }
}
