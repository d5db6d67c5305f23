import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three';

import { at } from './at';
import { RIM_WEIGHTS } from './landmark-sets';

const CORNER_DEPTH_MM = 0.6;
const DEPTHS_MM = [CORNER_DEPTH_MM, ...RIM_WEIGHTS.map((weight) => 0.8 + 1.5 * weight), CORNER_DEPTH_MM];
/** The strip starts a little above the rim, so that no light slips between. */
const OVERLAP_MM = 0.3;

const VERTEX_SHADER = `
attribute float opacity;
varying float fade;
void main() {
  fade = opacity;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT_SHADER = `
varying float fade;
uniform float lashes;
void main() { gl_FragColor = vec4(0.07, 0.04, 0.03, mix(0.62, 0.95, lashes) * pow(fade, mix(2.0, 0.8, lashes))); }`;

/** Strip below the upper rim that darkens the eyeball as lashes and lid do. */
export class LidShadow {
  readonly object: Mesh;
  private readonly positions: Float32Array;
  private readonly attribute: BufferAttribute;
  private readonly lashes = { value: 0 };

  /** `rim`: vertices of the upper rim from corner to corner, both corners included. */
  constructor(private readonly rim: readonly number[]) {
    this.positions = new Float32Array(rim.length * 6);
    this.attribute = new BufferAttribute(this.positions, 3);
    const index: number[] = [];
    for (let i = 0; i + 1 < rim.length; i++)
      index.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', this.attribute);
    const opacity = Float32Array.from({ length: rim.length * 2 }, (_, i) => (i % 2 === 0 ? 1 : 0));
    geometry.setAttribute('opacity', new BufferAttribute(opacity, 1));
    geometry.setIndex(index);
    const material = new ShaderMaterial({
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: { lashes: this.lashes },
      transparent: true,
      side: DoubleSide,
      depthTest: false,
      depthWrite: false,
    });
    this.object = new Mesh(geometry, material);
    this.object.frustumCulled = false;
  }

  /** Hangs the strip on the rim's present place; `lashes` 0 to 1 makes it darker and twice as long. */
  follow(skinPositions: Float32Array, lashes: number): void {
    this.lashes.value = lashes;
    this.rim.forEach((vertex, i) => {
      const x = at(skinPositions, 3 * vertex);
      const y = at(skinPositions, 3 * vertex + 1);
      const z = at(skinPositions, 3 * vertex + 2);
      this.positions.set([x, y + OVERLAP_MM, z, x, y - at(DEPTHS_MM, i) * (1 + lashes), z], 6 * i);
    });
    this.attribute.needsUpdate = true;
  }
}
