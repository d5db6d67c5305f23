import {
  CanvasTexture,
  LinearSRGBColorSpace,
  NoColorSpace,
  PerspectiveCamera,
  ShaderMaterial,
  WebGLRenderer,
  WebGLRenderTarget,
  type Scene,
} from 'three';

import { focalLengthPx, type CameraGeometry } from '../../../src/core/geometry';
import type { PictureRect, PuppetFrame } from '../frame';
import { CameraPass, fullScreenScene, PART_VERTEX_SHADER, partOf } from './camera-pass';
import { PuppetHead, type PuppetFace } from './puppet-head';

const DEGREES = 180 / Math.PI;

/** A part of the picture that is rendered for every frame; the room around it stays as it is. */
export interface PictureWindow {
  readonly rect: PictureRect;
  /** Smooth edges between lids and eyeballs: three times as slow, and of no use where there are only textures. */
  readonly smooth: boolean;
}

interface Layer extends PictureWindow {
  readonly target: WebGLRenderTarget;
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
  readonly head: PuppetHead;
  private readonly renderer: WebGLRenderer;
  private readonly view: PerspectiveCamera;
  private readonly cameraPass: CameraPass;
  private readonly backdropTexture: CanvasTexture;
  private readonly backdropMaterial: ShaderMaterial;
  private readonly scenes: readonly Scene[];
  private layers: readonly Layer[] = [];
  /** The light in which the room was drawn last; null when it must be drawn again. */
  private roomLight: string | null = null;

  /** `backdrop`: the room, as large as the camera's picture. */
  constructor(
    face: PuppetFace,
    backdrop: HTMLCanvasElement,
    triangles: readonly number[],
    private readonly camera: CameraGeometry,
  ) {
    const focalPx = focalLengthPx(camera);
    this.renderer = new WebGLRenderer({ canvas: this.canvas, preserveDrawingBuffer: true });
    this.renderer.setSize(camera.widthPx, camera.heightPx, false);
    this.renderer.outputColorSpace = LinearSRGBColorSpace;
    this.renderer.autoClear = false;
    const verticalFovDeg = 2 * Math.atan(camera.heightPx / 2 / focalPx) * DEGREES;
    this.view = new PerspectiveCamera(verticalFovDeg, camera.widthPx / camera.heightPx, 50, 5000);
    this.cameraPass = new CameraPass(camera, focalPx);
    this.head = new PuppetHead(face, photoTexture(face.crop), triangles, camera);
    this.backdropTexture = photoTexture(backdrop);
    this.backdropMaterial = new ShaderMaterial({
      uniforms: { picture: { value: this.backdropTexture }, part: { value: null } },
      vertexShader: PART_VERTEX_SHADER,
      fragmentShader: `varying vec2 uvScreen; uniform sampler2D picture;
        void main() { gl_FragColor = texture2D(picture, uvScreen); }`,
      depthTest: false,
      depthWrite: false,
    });
    this.scenes = [fullScreenScene(this.backdropMaterial), ...this.head.scenes];
  }

  /** From now on these parts of the picture are rendered, later ones over earlier ones. */
  setWindows(windows: readonly PictureWindow[]): void {
    for (const { target } of this.layers) target.dispose();
    this.layers = windows.map((window) => ({
      ...window,
      target: new WebGLRenderTarget(window.rect.width, window.rect.height, {
        samples: window.smooth ? 4 : 0,
      }),
    }));
    this.roomLight = null;
  }

  render(frame: PuppetFrame): void {
    this.head.pose(frame);
    this.cameraPass.set(frame);
    const { lightGradient, noiseSeed, exposure, screenLight } = frame;
    const roomLight = `${lightGradient} ${noiseSeed === null} ${exposure} ${screenLight}`;
    if (roomLight !== this.roomLight) {
      this.roomLight = roomLight;
      this.cameraPass.standStill();
      this.drawRoom();
      this.cameraPass.set(frame);
    }
    for (const layer of this.layers) this.drawLayer(layer);
  }

  /** The room without the person. */
  renderEmptyRoom(noiseSeed: number | null): void {
    this.cameraPass.setPlain(noiseSeed);
    this.drawRoom();
    this.roomLight = null;
  }

  /** Red, green, blue, alpha of a part of the picture, top row first. */
  readPixels({ left, top, width, height }: PictureRect): Uint8ClampedArray<ArrayBuffer> {
    const gl = this.renderer.getContext();
    const bottom = this.camera.heightPx - top - height;
    const upsideDown = new Uint8Array(width * height * 4);
    this.renderer.setRenderTarget(null);
    gl.readPixels(left, bottom, width, height, gl.RGBA, gl.UNSIGNED_BYTE, upsideDown);
    const pixels = new Uint8ClampedArray(upsideDown.length);
    for (let row = 0; row < height; row++) {
      const from = (height - 1 - row) * width * 4;
      pixels.set(upsideDown.subarray(from, from + width * 4), row * width * 4);
    }
    return pixels;
  }

  dispose(): void {
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private drawLayer({ rect, target }: Layer): void {
    const { widthPx, heightPx } = this.camera;
    this.view.setViewOffset(widthPx, heightPx, rect.left, rect.top, rect.width, rect.height);
    const part = this.backdropMaterial.uniforms['part'];
    if (part) part.value = partOf(rect, this.camera);
    this.renderer.setRenderTarget(target);
    this.renderer.clear();
    for (const scene of this.scenes) {
      this.renderer.clearDepth();
      this.renderer.render(scene, this.view);
    }
    this.cameraPass.draw(this.renderer, target.texture, rect);
  }

  private drawRoom(): void {
    const { widthPx, heightPx } = this.camera;
    const whole = { left: 0, top: 0, width: widthPx, height: heightPx };
    this.cameraPass.draw(this.renderer, this.backdropTexture, whole);
  }
}
