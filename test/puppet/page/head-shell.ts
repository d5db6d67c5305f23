import {
  BufferGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
  Vector3,
  type Texture,
} from 'three';

import { at } from './at';
import type { HeadGeometry } from './head-geometry';
import { FACE_OVAL } from './landmark-sets';

/** Rings of hair, ears and neck around the oval: radial scale, depth behind it, opacity. */
const RINGS = [
  { scale: 1, behindMm: 0, alpha: 1 },
  { scale: 1.08, behindMm: 6, alpha: 1 },
  { scale: 1.22, behindMm: 22, alpha: 1 },
  { scale: 1.42, behindMm: 40, alpha: 0.85 },
  { scale: 1.65, behindMm: 55, alpha: 0.35 },
  { scale: 1.9, behindMm: 65, alpha: 0 },
] as const;
/** Share of the photo crop over which the shell fades out before the crop's border. */
const BORDER_FADE = 0.08;

function borderFade([u, v]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, Math.min(u, 1 - u, v, 1 - v) / BORDER_FADE));
}

/** Two triangles between each pair of neighbours on neighbouring rings. */
function ringTriangles(rings: number, pointsPerRing: number): number[] {
  const index: number[] = [];
  for (let ring = 0; ring + 1 < rings; ring++) {
    for (let i = 0; i < pointsPerRing; i++) {
      const a = ring * pointsPerRing + i;
      const b = ring * pointsPerRing + ((i + 1) % pointsPerRing);
      index.push(a, b, a + pointsPerRing, b, b + pointsPerRing, a + pointsPerRing);
    }
  }
  return index;
}

/** What surrounds the face in the photo, on rings that fade out into the room. */
export function makeHeadShell(head: HeadGeometry, texture: Texture): Mesh {
  const oval = FACE_OVAL.map((landmark) => at(head.neutral, landmark));
  const centre = oval.reduce((sum, point) => sum.add(point), new Vector3()).multiplyScalar(1 / oval.length);
  const positions: number[] = [];
  const uvs: number[] = [];
  const colours: number[] = [];
  for (const ring of RINGS) {
    for (const base of oval) {
      const point = new Vector3(
        centre.x + (base.x - centre.x) * ring.scale,
        centre.y + (base.y - centre.y) * ring.scale,
        base.z - ring.behindMm,
      );
      const uv = head.textureUv(point);
      positions.push(point.x, point.y, point.z);
      uvs.push(...uv);
      colours.push(1, 1, 1, ring.alpha * borderFade(uv));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 4));
  geometry.setIndex(ringTriangles(RINGS.length, FACE_OVAL.length));
  const material = new MeshBasicMaterial({
    map: texture,
    vertexColors: true,
    transparent: true,
    side: DoubleSide,
  });
  return new Mesh(geometry, material);
}
