import {
  Euler,
  Group,
  Quaternion,
  Scene,
  Vector3,
  type BufferAttribute,
  type BufferGeometry,
  type InterleavedBufferAttribute,
  type Texture,
} from 'three';

import { focalLengthPx, type CameraGeometry } from '../../../src/core/geometry';
import type { PictureRect, PuppetFrame, Triple } from '../frame';
import { at } from './at';
import { expressSkin } from './expression';
import { Eyeball, type EyeColours } from './eyeball';
import { Glasses } from './glasses';
import { headGeometry, type HeadGeometry, type Landmark } from './head-geometry';
import { makeHeadShell } from './head-shell';
import { EYES } from './landmark-sets';
import { Lids } from './lids';
import { PhotoMesh } from './photo-mesh';
import { boundsOf, clipped, unionOf } from './picture-rect';

const RADIANS = Math.PI / 180;
/** The neck's pivot in the head frame: turning the head moves the eyes a little too. */
const HEAD_PIVOT_MM = new Vector3(0, -45, -85);
/** At rest the face points here: a little above the middle of a laptop's screen. */
const FACING_MM: Triple = [0, -60, 0];

const NO_KAPPA = [0, 0] as const;

export interface PuppetFace {
  /** The part of the photo with the face. */
  readonly crop: HTMLCanvasElement;
  readonly landmarks: readonly Landmark[];
  /** Colours of the eye at the picture's left and right. */
  readonly eyeColours: readonly [EyeColours, EyeColours];
}

/** Skin, shell, eyeballs and lids, placed and moved together. */
export class PuppetHead {
  readonly geometry: HeadGeometry;
  readonly eyes: readonly Eyeball[];
  /** Back to front, to be drawn one over the other with an empty depth buffer each: nothing needs sorting. */
  readonly scenes: readonly Scene[];
  private readonly skinGroup = new Group();
  private readonly shellGroup = new Group();
  private readonly shadowGroup = new Group();
  private readonly skin: PhotoMesh;
  private readonly shell: BufferGeometry;
  private readonly lids: readonly Lids[];
  private readonly glasses: Glasses;

  constructor(
    face: PuppetFace,
    texture: Texture,
    triangles: readonly number[],
    private readonly camera: CameraGeometry,
  ) {
    this.geometry = headGeometry(face.landmarks, face.crop.width, face.crop.height);
    this.skin = new PhotoMesh(this.geometry, triangles, texture);
    this.eyes = EYES.map((eye, i) => new Eyeball(eye, this.geometry, at(face.eyeColours, i)));
    this.lids = this.eyes.map((eye) => new Lids(eye, this.geometry, this.skin));
    this.glasses = new Glasses(this.eyes);
    const shell = makeHeadShell(this.geometry, texture);
    this.shell = shell.geometry;
    this.skinGroup.add(this.skin.object);
    this.shellGroup.add(shell);
    this.shadowGroup.add(...this.lids.map((lid) => lid.shadow.object));
    this.scenes = [
      new Scene().add(this.shellGroup),
      new Scene().add(...this.eyes.map((eye) => eye.object)),
      new Scene().add(this.shadowGroup),
      new Scene().add(this.skinGroup),
      new Scene().add(this.glasses.group),
    ];
  }

  /** Moves everything to where it is in a frame. */
  pose(frame: PuppetFrame): void {
    this.place(frame);
    const headToWorld = this.skinGroup.matrixWorld;
    const worldToHead = new Quaternion().copy(this.skinGroup.quaternion).invert();
    const target = new Vector3(...frame.gazeMm);
    this.skin.reset();
    expressSkin(this.skin.positions, this.geometry, frame.jawMm ?? 0, frame.browMm ?? 0);
    this.eyes.forEach((eye, i) => {
      const pitch = eye.aim(target, headToWorld, worldToHead, frame.kappaDeg ?? NO_KAPPA);
      at(this.lids, i).move(pitch, frame.blink, frame.ptosis, frame.lashes ?? 0);
    });
    this.glasses.show(frame.glasses ?? false, frame.screenLight ?? 0);
    this.skin.commit();
  }

  /** The rectangle that holds the head, hair and all, in every one of these frames. */
  bounds(frames: readonly PuppetFrame[], marginPx: number): PictureRect {
    const rects = frames.map((frame) => {
      this.place(frame);
      return this.pictureBounds(this.shell.getAttribute('position'), null);
    });
    return clipped(unionOf(rects, marginPx), this.camera);
  }

  /** The rectangle that holds the eyes and the skin that lids can move in every one of these frames. */
  eyeBounds(frames: readonly PuppetFrame[], marginPx: number): PictureRect {
    const vertices = this.eyes.flatMap((eye) => [
      ...Lids.movingVertices(eye),
      eye.landmarks.outer,
      eye.landmarks.inner,
    ]);
    const rects = frames.map((frame) => {
      this.pose(frame);
      return this.pictureBounds(this.skin.attribute, vertices);
    });
    return clipped(unionOf(rects, marginPx), this.camera);
  }

  private place({ eyeMidMm, yawDeg, pitchDeg, rollDeg }: PuppetFrame): void {
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
    for (const group of [this.skinGroup, this.shellGroup, this.shadowGroup, this.glasses.group]) {
      group.rotation.copy(turned);
      group.position.copy(position);
      group.updateMatrixWorld(true);
    }
  }

  /** Bounds in the picture of points of the head frame: those vertices, or all. */
  private pictureBounds(
    positions: BufferAttribute | InterleavedBufferAttribute,
    vertices: readonly number[] | null,
  ): PictureRect {
    const focalPx = focalLengthPx(this.camera);
    const headToWorld = this.skinGroup.matrixWorld;
    const chosen = vertices ?? Array.from({ length: positions.count }, (_, i) => i);
    const pixels = chosen.map((vertex) => {
      const point = new Vector3().fromBufferAttribute(positions, vertex).applyMatrix4(headToWorld);
      return {
        u: this.camera.widthPx / 2 + (point.x / -point.z) * focalPx,
        v: this.camera.heightPx / 2 - (point.y / -point.z) * focalPx,
      };
    });
    return boundsOf(pixels);
  }
}
