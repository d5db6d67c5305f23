import {
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  Vector2,
  Vector4,
  type Texture,
  type WebGLRenderer,
} from 'three';

import type { CameraGeometry } from '../../../src/core/geometry';
import type { PictureRect, PuppetFrame } from '../frame';
import { makeNoiseTile, NOISE_TILE_PX } from './noise-tile';

/** About 3 grey levels SD in the mid tones before JPEG: a laptop camera in a living room. */
const NOISE_LEVEL = 0.065;
/** The side light reaches its full gradient at the edge of the face. */
const FACE_HALF_WIDTH_MM = 70;
const NO_BLUR = [0, 0] as const;

/** uvLocal: within the part that is drawn; uvScreen: within the whole camera picture. */
export const PART_VERTEX_SHADER = `
varying vec2 uvLocal;
varying vec2 uvScreen;
uniform vec4 part; // left, bottom, width, height as shares of the picture
void main() {
  uvLocal = uv;
  uvScreen = part.xy + uv * part.zw;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT_SHADER = `
varying vec2 uvLocal;
varying vec2 uvScreen;
uniform sampler2D picture;
uniform vec2 texel, pictureTexel;
uniform sampler2D noiseTile;
uniform vec2 noiseOffset;
uniform float lightGradient, faceCentreU, faceCentreV, faceHalfWidthU, faceHalfWidthV, noiseLevel;
uniform float exposure, screenLight;
uniform vec2 blur;
// four bilinear taps half a pixel off centre: a 3 x 3 binomial blur
vec3 seenAt(vec2 at) {
  vec2 halfTexel = 0.5 * pictureTexel;
  return 0.25 * (texture2D(picture, at + halfTexel).rgb + texture2D(picture, at - halfTexel).rgb
    + texture2D(picture, at + vec2(halfTexel.x, -halfTexel.y)).rgb
    + texture2D(picture, at + vec2(-halfTexel.x, halfTexel.y)).rgb);
}
void main() {
  vec3 colour = seenAt(uvLocal);
  if (blur != vec2(0.0)) {
    for (int i = -2; i <= 2; i++) if (i != 0) colour += seenAt(uvLocal + blur * pictureTexel * (float(i) / 4.0));
    colour /= 5.0;
  }
  float across = clamp((uvScreen.x - faceCentreU) / faceHalfWidthU, -1.3, 1.3);
  float below = clamp((faceCentreV - uvScreen.y) / faceHalfWidthV, -1.0, 1.0);
  colour *= exposure * (1.0 + lightGradient * across) * (1.0 + screenLight * (2.0 + below) / 3.0);
  vec2 tileUv = uvScreen / texel / ${NOISE_TILE_PX}.0;
  float lumaNoise = texture2D(noiseTile, tileUv + noiseOffset).r - 0.5;
  vec2 chromaNoise = texture2D(noiseTile, tileUv * 0.5 + noiseOffset.yx).gb - 0.5;
  float amplitude = noiseLevel * (0.7 + 0.6 * sqrt(max(0.0, dot(colour, vec3(0.3, 0.6, 0.1)))));
  vec3 chroma = vec3(chromaNoise.x, -0.5 * (chromaNoise.x + chromaNoise.y), chromaNoise.y);
  colour += amplitude * (lumaNoise + 0.5 * chroma);
  gl_FragColor = vec4(colour, 1.0);
}`;

/** A rectangle of the picture as the shaders want it. */
export function partOf(rect: PictureRect, camera: CameraGeometry): Vector4 {
  return new Vector4(
    rect.left / camera.widthPx,
    1 - (rect.top + rect.height) / camera.heightPx,
    rect.width / camera.widthPx,
    rect.height / camera.heightPx,
  );
}

/** A quad that fills the viewport with one material. */
export function fullScreenScene(material: ShaderMaterial): Scene {
  const quad = new Mesh(new PlaneGeometry(2, 2), material);
  quad.frustumCulled = false;
  return new Scene().add(quad);
}

/** Lens blur, side light and sensor noise over the finished picture. */
export class CameraPass {
  private readonly uniforms;
  private readonly scene: Scene;
  private readonly view = new OrthographicCamera();

  constructor(
    private readonly camera: CameraGeometry,
    private readonly focalPx: number,
  ) {
    this.uniforms = {
      picture: { value: null as Texture | null },
      texel: { value: new Vector2(1 / camera.widthPx, 1 / camera.heightPx) },
      pictureTexel: { value: new Vector2() },
      part: { value: new Vector4() },
      lightGradient: { value: 0 },
      faceCentreU: { value: 0.5 },
      faceHalfWidthU: { value: 0.1 },
      faceCentreV: { value: 0.5 },
      faceHalfWidthV: { value: 0.1 },
      exposure: { value: 1 },
      screenLight: { value: 0 },
      blur: { value: new Vector2() },
      noiseTile: { value: makeNoiseTile() },
      noiseOffset: { value: new Vector2() },
      noiseLevel: { value: NOISE_LEVEL },
    };
    this.scene = fullScreenScene(
      new ShaderMaterial({
        uniforms: this.uniforms,
        vertexShader: PART_VERTEX_SHADER,
        fragmentShader: FRAGMENT_SHADER,
      }),
    );
  }

  /** Light, blur and noise of the next picture; gradients are centred on the face. */
  set(frame: PuppetFrame): void {
    const [xMm, yMm, zMm] = frame.eyeMidMm;
    const { widthPx, heightPx } = this.camera;
    const share = (mm: number, sizePx: number) => ((mm / -zMm) * this.focalPx) / sizePx;
    this.uniforms.faceCentreU.value = 0.5 + share(xMm, widthPx);
    this.uniforms.faceCentreV.value = 0.5 + share(yMm, heightPx);
    this.uniforms.faceHalfWidthU.value = share(FACE_HALF_WIDTH_MM, widthPx);
    this.uniforms.faceHalfWidthV.value = share(FACE_HALF_WIDTH_MM, heightPx);
    this.uniforms.lightGradient.value = frame.lightGradient;
    this.uniforms.exposure.value = frame.exposure ?? 1;
    this.uniforms.screenLight.value = frame.screenLight ?? 0;
    this.uniforms.blur.value.set(...(frame.blurPx ?? NO_BLUR));
    this.setNoise(frame.noiseSeed, frame.noiseGain ?? 1);
  }

  /** The room does not move: without motion blur, which costs five times as much. */
  standStill(): void {
    this.uniforms.blur.value.set(...NO_BLUR);
  }

  /** Ordinary light, nothing moves. */
  setPlain(noiseSeed: number | null): void {
    this.uniforms.lightGradient.value = 0;
    this.uniforms.exposure.value = 1;
    this.uniforms.screenLight.value = 0;
    this.uniforms.blur.value.set(...NO_BLUR);
    this.setNoise(noiseSeed, 1);
  }

  private setNoise(noiseSeed: number | null, gain: number): void {
    this.uniforms.noiseLevel.value = noiseSeed === null ? 0 : NOISE_LEVEL * gain;
    const seed = noiseSeed ?? 0;
    // two primes below the tile's size, so that offsets repeat late
    this.uniforms.noiseOffset.value.set((seed % 509) / NOISE_TILE_PX, (seed % 383) / NOISE_TILE_PX);
  }

  /** Draws a texture that covers `rect` of the picture to that place on the canvas. */
  draw(renderer: WebGLRenderer, texture: Texture, rect: PictureRect): void {
    this.uniforms.picture.value = texture;
    this.uniforms.part.value.copy(partOf(rect, this.camera));
    this.uniforms.pictureTexel.value.set(1 / rect.width, 1 / rect.height);
    renderer.setRenderTarget(null);
    renderer.setViewport(rect.left, this.camera.heightPx - rect.top - rect.height, rect.width, rect.height);
    renderer.render(this.scene, this.view);
  }
}
