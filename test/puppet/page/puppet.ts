import {
  CanvasTexture,
  Euler,
  Group,
  LinearSRGBColorSpace,
  NoColorSpace,
  PerspectiveCamera,
  Quaternion,
  Scene,
  ShaderMaterial,
  Vector3,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

import { focalLengthPx, type CameraGeometry } from '../../../src/core/geometry';
import type { PictureRect, PuppetFrame, Triple } from '../frame';
import { at } from './at';
import { CameraPass, fullScreenScene, PART_VERTEX_SHADER, partOf } from './camera-pass';
import { Eyeball, type EyeColours } from './eyeball';
import { headGeometry, type HeadGeometry, type Landmark } from './head-geometry';
import { makeHeadShell } from './head-shell';
import { EYES } from './landmark-sets';
import { Lids } from './lids';
import { PhotoMesh } from './photo-mesh';

const RADIANS = Math.PI / 180;
/** The neck's pivot in the head frame: turning the head moves the eyes a little too. */
const HEAD_PIVOT_MM = new Vector3(0, -45, -85);
/** At rest the face points here: a little above the middle of a laptop's screen. */
const FACING_MM: Triple = [0, -60, 0];
/** The part of the picture that is rendered for every frame; the room around it stays. */
const HEAD_WINDOW = { widthShare: 0.42, heightShare: 0.92 };

export interface PuppetFace {
  /** The part of the photo with the face. */
  readonly crop: HTMLCanvasElement;
  /** The room, as large as the camera's picture. */
  readonly backdrop: HTMLCanvasElement;
  readonly landmarks: readonly Landmark[];
  /** Colours of the eye at the picture's left and right. */
  readonly eyeColours: readonly [EyeColours, EyeColours];
}

function photoTexture(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = NoColorSpace;
  texture.anisotropy = 4;
  return texture;
}

/** A face photo on its own landmark mesh, with eyeballs behind cut-out eyes, before a webcam. */
export class Puppet {
  readonly canvas = document.createElement('canvas');
  readonly head: HeadGeometry;
  readonly eyes: readonly Eyeball[];
  private readonly renderer: WebGLRenderer;
  private readonly view: PerspectiveCamera;
  private readonly groups: readonly Group[];
  private readonly scenes: readonly Scene[];
  private readonly skin: PhotoMesh;
  private readonly lids: readonly Lids[];
  private readonly cameraPass: CameraPass;
  private readonly backdropTexture: CanvasTexture;
  private readonly backdropMaterial: ShaderMaterial;
  private readonly target: WebGLRenderTarget;
  private window: PictureRect;
  private surroundings: string | null = null;

  constructor(
    face: PuppetFace,
    triangles: readonly number[],
    private readonly camera: CameraGeometry,
  ) {
    const focalPx = focalLengthPx(camera);
    this.head = headGeometry(face.landmarks, face.crop.width, face.crop.height);
    this.renderer = new WebGLRenderer({ canvas: this.canvas, preserveDrawingBuffer: true });
    this.renderer.setSize(camera.widthPx, camera.heightPx, false);
    this.renderer.outputColorSpace = LinearSRGBColorSpace;
    this.renderer.autoClear = false;
    const verticalFovDeg = (2 * Math.atan(camera.heightPx / 2 / focalPx)) / RADIANS;
    this.view = new PerspectiveCamera(verticalFovDeg, camera.widthPx / camera.heightPx, 50, 5000);
    this.cameraPass = new CameraPass(camera, focalPx);

    const texture = photoTexture(face.crop);
    this.backdropTexture = photoTexture(face.backdrop);
    this.backdropMaterial = new ShaderMaterial({
      uniforms: { picture: { value: this.backdropTexture }, part: { value: null } },
      vertexShader: PART_VERTEX_SHADER,
      fragmentShader: `varying vec2 uvScreen; uniform sampler2D picture;
        void main() { gl_FragColor = texture2D(picture, uvScreen); }`,
      depthTest: false,
      depthWrite: false,
    });
    this.skin = new PhotoMesh(this.head, triangles, texture);
    this.eyes = EYES.map((eye, i) => new Eyeball(eye, this.head, at(face.eyeColours, i)));
    this.lids = this.eyes.map((eye) => new Lids(eye, this.head, this.skin));

    const skinGroup = new Group().add(this.skin.object);
    const shellGroup = new Group().add(makeHeadShell(this.head, texture));
    const shadowGroup = new Group().add(...this.lids.map((lid) => lid.shadow.object));
    this.groups = [skinGroup, shellGroup, shadowGroup];
    // back to front, the depth buffer emptied between them: nothing needs sorting
    this.scenes = [
      fullScreenScene(this.backdropMaterial),
      new Scene().add(shellGroup),
      new Scene().add(...this.eyes.map((eye) => eye.object)),
      new Scene().add(shadowGroup),
      new Scene().add(skinGroup),
    ];
    this.window = this.headWindow();
    this.target = new WebGLRenderTarget(this.window.width, this.window.height, { samples: 4 });
    this.setWindow(this.window);
  }

  /** The rectangle that holds the head wherever the conditions move it. */
  headWindow(): PictureRect {
    const { widthPx, heightPx } = this.camera;
    const width = Math.round(widthPx * HEAD_WINDOW.widthShare);
    const height = Math.round(heightPx * HEAD_WINDOW.heightShare);
    return {
      left: Math.round((widthPx - width) / 2),
      top: Math.round((heightPx - height) / 2),
      width,
      height,
    };
  }

  /** From now on only this part of the picture is rendered; the rest of the canvas stays as it is. */
  setWindow(window: PictureRect): void {
    this.window = window;
    this.target.setSize(window.width, window.height);
    this.view.setViewOffset(
      this.camera.widthPx,
      this.camera.heightPx,
      window.left,
      window.top,
      window.width,
      window.height,
    );
    const part = this.backdropMaterial.uniforms['part'];
    if (part) part.value = partOf(window, this.camera);
  }

  render(frame: PuppetFrame): void {
    this.pose(frame);
    this.renderer.setRenderTarget(this.target);
    this.renderer.clear();
    for (const scene of this.scenes) {
      this.renderer.clearDepth();
      this.renderer.render(scene, this.view);
    }
    // the room is drawn again only when its light or the place of the face in it changes
    const surroundings = `${frame.lightGradient} ${frame.noiseSeed === null}`;
    if (surroundings !== this.surroundings) {
      this.surroundings = surroundings;
      this.drawRoom();
    }
    this.cameraPass.draw(this.renderer, this.target.texture, this.window);
  }

  /** The room without the person. */
  renderEmptyRoom(noiseSeed: number | null): void {
    this.cameraPass.set(0, -600, 0, noiseSeed);
    this.drawRoom();
    this.surroundings = null;
  }

  /** Red, green, blue, alpha of the window as last rendered, top row first. */
  readWindow(): Uint8ClampedArray<ArrayBuffer> {
    const { left, top, width, height } = this.window;
    const gl = this.renderer.getContext();
    const upsideDown = new Uint8Array(width * height * 4);
    this.renderer.setRenderTarget(null);
    gl.readPixels(
      left,
      this.camera.heightPx - top - height,
      width,
      height,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      upsideDown,
    );
    const pixels = new Uint8ClampedArray(upsideDown.length);
    for (let row = 0; row < height; row++) {
      const from = (height - 1 - row) * width * 4;
      pixels.set(upsideDown.subarray(from, from + width * 4), row * width * 4);
    }
    return pixels;
  }

  /** Where the skin that lids can move lies in the picture, for a given frame. */
  movingSkin(frame: PuppetFrame): PictureRect {
    this.pose(frame);
    const matrix = at(this.groups, 0).matrixWorld;
    const focalPx = focalLengthPx(this.camera);
    const points = this.eyes
      .flatMap((eye) => [...Lids.movingVertices(eye), eye.landmarks.outer, eye.landmarks.inner])
      .map((vertex) => {
        const point = new Vector3().fromArray(this.skin.positions, 3 * vertex).applyMatrix4(matrix);
        return {
          u: this.camera.widthPx / 2 + (point.x / -point.z) * focalPx,
          v: this.camera.heightPx / 2 - (point.y / -point.z) * focalPx,
        };
      });
    const left = Math.floor(Math.min(...points.map(({ u }) => u)));
    const top = Math.floor(Math.min(...points.map(({ v }) => v)));
    const right = Math.ceil(Math.max(...points.map(({ u }) => u)));
    const bottom = Math.ceil(Math.max(...points.map(({ v }) => v)));
    return { left, top, width: right - left, height: bottom - top };
  }

  dispose(): void {
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private drawRoom(): void {
    const { widthPx, heightPx } = this.camera;
    this.cameraPass.draw(this.renderer, this.backdropTexture, {
      left: 0,
      top: 0,
      width: widthPx,
      height: heightPx,
    });
  }

  private pose(frame: PuppetFrame): void {
    this.placeHead(frame);
    const group = at(this.groups, 0);
    const worldToHead = new Quaternion().copy(group.quaternion).invert();
    const target = new Vector3(...frame.gazeMm);
    this.skin.reset();
    this.eyes.forEach((eye, i) => {
      const pitch = eye.aim(target, group.matrixWorld, worldToHead);
      at(this.lids, i).move(pitch, frame.blink, frame.ptosis);
    });
    this.skin.commit();
    this.cameraPass.set(frame.eyeMidMm[0], frame.eyeMidMm[2], frame.lightGradient, frame.noiseSeed);
  }

  private placeHead({ eyeMidMm, yawDeg, pitchDeg, rollDeg }: PuppetFrame): void {
    const toFacing = new Vector3(...FACING_MM).sub(new Vector3(...eyeMidMm));
    const restYaw = Math.atan2(toFacing.x, toFacing.z);
    const restPitch = Math.atan2(toFacing.y, Math.hypot(toFacing.x, toFacing.z));
    const rest = new Euler(-restPitch, restYaw, 0, 'YXZ');
    const turned = new Euler(
      -(restPitch + pitchDeg * RADIANS),
      restYaw + yawDeg * RADIANS,
      rollDeg * RADIANS,
      'YXZ',
    );
    const pivot = new Vector3(...eyeMidMm).add(HEAD_PIVOT_MM.clone().applyEuler(rest));
    const position = pivot.sub(HEAD_PIVOT_MM.clone().applyEuler(turned));
    for (const group of this.groups) {
      group.rotation.copy(turned);
      group.position.copy(position);
      group.updateMatrixWorld(true);
    }
  }
}
