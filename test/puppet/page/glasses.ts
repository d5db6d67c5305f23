import { DoubleSide, Group, Mesh, PlaneGeometry, ShaderMaterial } from 'three';

import type { Eyeball } from './eyeball';

/** Size of the plane a lens is drawn on, and how far it stands before the middle of the eye. */
const LENS_PLANE_MM = { width: 64, height: 52 };
const LENS_BEFORE_EYE_MM = 24;

const VERTEX_SHADER = `
varying vec2 onLens;
varying vec3 worldPosition;
varying vec3 across, up, forward;
void main() {
  onLens = position.xy;
  vec4 world = modelMatrix * vec4(position, 1.0);
  worldPosition = world.xyz;
  across = mat3(modelMatrix) * vec3(1.0, 0.0, 0.0);
  up = mat3(modelMatrix) * vec3(0.0, 1.0, 0.0);
  forward = mat3(modelMatrix) * vec3(0.0, 0.0, 1.0);
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

/**
 * A dark rim, and on the lens what a coated convex mirror of 90 mm radius shows of a window above and of the screen:
 * both wander over the eyes when the head moves. Refraction is left out.
 */
const FRAGMENT_SHADER = `
varying vec2 onLens;
varying vec3 worldPosition;
varying vec3 across, up, forward;
uniform float screenLight;
void main() {
  float rim = length(onLens / vec2(25.0, 19.0));
  if (rim > 1.14) discard;
  if (rim > 1.0) { gl_FragColor = vec4(0.06, 0.05, 0.05, 0.95); return; }
  vec3 normal = normalize(forward + across * onLens.x / 90.0 + up * onLens.y / 90.0);
  vec3 mirrored = reflect(normalize(worldPosition), normal);
  float window = smoothstep(0.985, 0.992, dot(mirrored, normalize(vec3(-0.42, 0.38, 0.82))));
  float toScreen = -worldPosition.z / max(0.05, mirrored.z);
  vec2 hit = worldPosition.xy + mirrored.xy * toScreen;
  vec2 inside = smoothstep(vec2(190.0, 115.0), vec2(165.0, 92.0), abs(hit - vec2(0.0, -107.0)));
  float glare = 0.55 * window + (0.07 + 0.2 * max(0.0, screenLight)) * inside.x * inside.y;
  gl_FragColor = vec4(1.0, 1.0, 1.0, min(0.8, glare));
}`;

/** Spectacles that can be put on and off. */
export class Glasses {
  readonly group = new Group();
  private readonly screenLight = { value: 0 };

  constructor(eyes: readonly Eyeball[]) {
    const material = new ShaderMaterial({
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: { screenLight: this.screenLight },
      transparent: true,
      side: DoubleSide,
      depthTest: false,
      depthWrite: false,
    });
    for (const { centreMm } of eyes) {
      const lens = new Mesh(new PlaneGeometry(LENS_PLANE_MM.width, LENS_PLANE_MM.height), material);
      lens.position.set(centreMm.x * 1.05, centreMm.y - 2, centreMm.z + LENS_BEFORE_EYE_MM);
      lens.frustumCulled = false;
      this.group.add(lens);
    }
    this.group.visible = false;
  }

  show(worn: boolean, screenLight: number): void {
    this.group.visible = worn;
    this.screenLight.value = screenLight;
  }
}
