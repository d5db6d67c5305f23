import type { AtlasIndex } from '../atlas-plan';
import { hashString, makeRandom } from '../random';
import { EyeMotion, type DirectionDeg } from './eye-motion';
import { FakeCamera, type CameraFault } from './fake-camera';
import { Picture, type AtlasPictures } from './picture';
import { wishedPoint, type DisplayPoint, type Wish } from './wish';

const DEGREES = 180 / Math.PI;

/** Everything that a test can set; sent whole, so that a reloaded page goes on where the last one was. */
export interface PlayerState {
  readonly wish: Wish;
  readonly presence: 'there' | 'away' | 'withVisitor';
  readonly pose: string;
  readonly fault: CameraFault;
  readonly cameraCount: number;
  /** The camera keeps running but sends no new picture. */
  readonly frozen: boolean;
  readonly blinking: boolean;
}

export interface PlayerSetup {
  readonly index: AtlasIndex;
  readonly pictures: AtlasPictures;
  readonly state: PlayerState;
  readonly fps: number;
  readonly seed: string;
  /** Size of the display in CSS pixels. */
  readonly displayPx: { readonly widthPx: number; readonly heightPx: number };
}

/** What the test side calls in the page. */
export interface PlayerPage {
  set(state: PlayerState): void;
  closeEyes(durationMs: number): void;
  endTracks(): void;
  /** Where the eyes are and what the camera did, for reports. */
  report(): PlayerReport;
}

export interface PlayerReport {
  readonly gaze: DisplayPoint;
  readonly closure: number;
  /** Where the eyes should be; null when nothing matches the wish. */
  readonly wished: DisplayPoint | null;
  readonly framesDrawn: number;
  readonly meanDrawMs: number;
}

declare global {
  interface Window {
    virtualUser?: PlayerPage;
    /** The test's side of the bridge: gives the pictures, also after a reload. */
    virtualUserSetup?: () => Promise<PlayerSetup>;
  }
}

/** Pixels of the display to degrees and back, from the atlas's display in millimetres; flat, as only jumps matter. */
function makeScale({ index, displayPx }: PlayerSetup) {
  const first = index.sheets[0];
  if (!first) throw new Error('an atlas without poses');
  const distanceMm = -first.pose.eyeMidMm[2];
  const xDegPerPx = (index.display.widthMm / displayPx.widthPx / distanceMm) * DEGREES;
  const yDegPerPx = (index.display.heightMm / displayPx.heightPx / distanceMm) * DEGREES;
  return {
    toDeg: ({ xPx, yPx }: DisplayPoint): DirectionDeg => ({ xDeg: xPx * xDegPerPx, yDeg: yPx * yDegPerPx }),
    toPx: ({ xDeg, yDeg }: DirectionDeg): DisplayPoint => ({ xPx: xDeg / xDegPerPx, yPx: yDeg / yDegPerPx }),
  };
}

class Player implements PlayerPage {
  private state: PlayerState;
  private readonly motion: EyeMotion;
  private readonly scale: ReturnType<typeof makeScale>;
  private lastWished: DisplayPoint;
  private gaze: DisplayPoint;
  private closure = 0;
  private framesDrawn = 0;
  private drawMs = 0;

  constructor(
    private readonly setup: PlayerSetup,
    private readonly picture: Picture,
    private readonly camera: FakeCamera,
  ) {
    const { widthPx, heightPx } = setup.displayPx;
    this.state = setup.state;
    this.scale = makeScale(setup);
    this.lastWished = { xPx: widthPx / 2, yPx: heightPx / 2 };
    this.gaze = this.lastWished;
    const random = makeRandom(hashString(`${setup.seed}/eyes`));
    const start = this.scale.toDeg(this.lastWished);
    this.motion = new EyeMotion(random, 1000 / setup.fps, performance.now(), start);
    this.set(setup.state);
  }

  set(state: PlayerState): void {
    this.state = state;
    this.motion.blinking = state.blinking;
    this.camera.setCameraCount(state.cameraCount);
    this.camera.setFault(state.fault);
  }

  closeEyes(durationMs: number): void {
    this.motion.close(performance.now(), durationMs);
  }

  endTracks(): void {
    this.camera.endTracks();
  }

  report(): PlayerReport {
    return {
      gaze: this.gaze,
      closure: this.closure,
      wished: wishedPoint(this.state.wish),
      framesDrawn: this.framesDrawn,
      meanDrawMs: this.framesDrawn === 0 ? 0 : this.drawMs / this.framesDrawn,
    };
  }

  /** Draws one picture: called at the camera's rate. */
  step(): void {
    const nowMs = performance.now();
    this.lastWished = wishedPoint(this.state.wish) ?? this.lastWished;
    const { gaze, closure } = this.motion.step(nowMs, this.scale.toDeg(this.lastWished));
    this.gaze = this.scale.toPx(gaze);
    this.closure = closure;
    if (this.state.frozen) return;
    this.draw();
    this.framesDrawn += 1;
    this.drawMs += performance.now() - nowMs;
  }

  private draw(): void {
    const { presence, pose } = this.state;
    if (presence === 'away') return this.picture.drawEmptyRoom();
    const { widthPx, heightPx } = this.setup.displayPx;
    const look = { xShare: this.gaze.xPx / widthPx, yShare: this.gaze.yPx / heightPx, closure: this.closure };
    this.picture.drawPerson(pose, look);
    if (presence === 'withVisitor') this.picture.drawVisitor(0.85);
  }
}

async function start(): Promise<void> {
  const camera = new FakeCamera();
  camera.install();
  if (!window.virtualUserSetup) throw new Error('the test has not exposed virtualUserSetup');
  const setup = await window.virtualUserSetup();
  const picture = await Picture.load(
    setup.index,
    setup.pictures,
    makeRandom(hashString(`${setup.seed}/noise`)),
  );
  const player = new Player(setup, picture, camera);
  window.virtualUser = player;
  player.step();
  setInterval(() => player.step(), 1000 / setup.fps);
  camera.show(picture.canvas, setup.fps);
}

void start();
