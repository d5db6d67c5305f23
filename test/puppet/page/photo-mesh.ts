import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
  type Texture,
} from 'three';

import { at } from './at';
import type { HeadGeometry } from './head-geometry';
import { EYES, FACE_VERTEX_COUNT, MOUTH } from './landmark-sets';

/** Share of the way from rim to skin by which the rim's texture is taken outside the lid margin. */
const UPPER_RIM_SHIFT = 0.14;
const LOWER_RIM_SHIFT = 0.2;

/** Moves the rim's texture outwards, so that no photographed iris or white of the eye stays on the lids. */
function widenEyeHoles(uvs: number[]): void {
  const shift = (rim: readonly number[], skin: readonly number[], share: number) => {
    rim.forEach((vertex, i) => {
      for (const c of [0, 1]) {
        const own = at(uvs, 2 * vertex + c);
        uvs[2 * vertex + c] = own + share * (at(uvs, 2 * at(skin, i) + c) - own);
      }
    });
  };
  for (const eye of EYES) {
    shift(eye.upperRim, eye.upperSkin, UPPER_RIM_SHIFT);
    shift(eye.lowerRim, eye.lowerSkin, LOWER_RIM_SHIFT);
  }
}

/** The skin: the photo on the face model's own mesh, eye openings left open. */
export class PhotoMesh {
  readonly object: Mesh;
  /** x, y, z of each vertex in the head frame; call `commit` after changing them. */
  readonly positions = new Float32Array(FACE_VERTEX_COUNT * 3);
  readonly attribute = new BufferAttribute(this.positions, 3);

  constructor(
    private readonly head: HeadGeometry,
    triangles: readonly number[],
    texture: Texture,
  ) {
    const index = [...triangles];
    for (let i = 1; i + 1 < MOUTH.length; i++) index.push(at(MOUTH, 0), at(MOUTH, i), at(MOUTH, i + 1));
    const uvs = head.neutral.flatMap((point) => head.textureUv(point));
    widenEyeHoles(uvs);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', this.attribute);
    geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
    geometry.setIndex(index);
    this.object = new Mesh(geometry, new MeshBasicMaterial({ map: texture, side: DoubleSide }));
    this.object.frustumCulled = false;
    this.reset();
  }

  /** Every vertex back to where it was in the photo. */
  reset(): void {
    this.head.neutral.forEach((point, i) => point.toArray(this.positions, 3 * i));
  }

  commit(): void {
    this.attribute.needsUpdate = true;
  }
}
