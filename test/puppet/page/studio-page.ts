import { FaceLandmarker, FilesetResolver } from '@mediapipe/tasks-vision';

import type { CameraGeometry } from '../../../src/core/geometry';
import type { FaceSource } from '../faces';
import type { PictureRect, PuppetFrame } from '../frame';
import { at } from './at';
import { base64Jpeg, stackedPng, type StackRow } from './encode';
import { EYES } from './landmark-sets';
import { cropPhoto, loadPhoto, makeBackdrop, skinColour } from './photo';
import { Puppet } from './puppet';

export interface StudioSetup {
  readonly face: FaceSource;
  readonly camera: CameraGeometry;
  readonly viewerDistanceMm: number;
}

/** What a face turned out to be; goes into the recording, so that an odd one can be explained. */
export interface PuppetInfo {
  readonly photoYawDeg: number;
  readonly photoPitchDeg: number;
  readonly photoRollDeg: number;
  /** Detail of the eyes in the photo. */
  readonly irisInCropPx: number;
  readonly eyeCentresMm: readonly (readonly number[])[];
}

/** What the Node side calls in this page. */
export interface StudioPage {
  setup(setup: StudioSetup): Promise<PuppetInfo>;
  /** JPEG files, base64, in the order of the frames. */
  renderJpegs(frames: readonly PuppetFrame[], quality: number): Promise<string[]>;
  renderEmptyRoom(quality: number): Promise<string>;
  /** Rectangle of the picture in which these frames may differ from one another. */
  eyeStrip(frames: readonly PuppetFrame[], marginPx: number): PictureRect;
  /** One JPEG, base64, with the rectangle of each frame side by side, `columns` in a row. */
  renderStrips(
    frames: readonly PuppetFrame[],
    strip: PictureRect,
    columns: number,
    quality: number,
  ): Promise<string>;
  /** PNG, base64, of pictures one below the other. */
  stack(rows: readonly StackRow[]): Promise<string>;
}

declare global {
  interface Window {
    studio?: StudioPage;
  }
}

/** Beyond what is rendered for every frame, for the lens blur. */
const EDGE_MARGIN_PX = 4;

let puppet: Puppet | null = null;

/** The tessellation is a list of edges; every third one starts a new triangle. */
function tessellationTriangles(): number[] {
  const edges = FaceLandmarker.FACE_LANDMARKS_TESSELATION;
  const triangles: number[] = [];
  for (let i = 0; i + 2 < edges.length; i += 3) {
    triangles.push(at(edges, i).start, at(edges, i + 1).start, at(edges, i + 2).start);
  }
  return triangles;
}

function currentPuppet(): Puppet {
  if (!puppet) throw new Error('no face is set up');
  return puppet;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const roundedDeg = (radians: number): number => rounded((radians * 180) / Math.PI);

async function makeStudio(): Promise<StudioPage> {
  const fileset = await FilesetResolver.forVisionTasks('/wasm');
  const landmarker = await FaceLandmarker.createFromOptions(fileset, {
    baseOptions: { modelAssetPath: '/face_landmarker.task', delegate: 'CPU' },
    runningMode: 'IMAGE',
    numFaces: 1,
  });
  return {
    async setup({ face, camera, viewerDistanceMm }) {
      const image = await loadPhoto(face.photo);
      const crop = cropPhoto(image, face.centrePx);
      const landmarks = landmarker.detect(crop).faceLandmarks[0];
      if (!landmarks)
        throw new Error(`no face found in ${face.photo} at ${face.centrePx.x}, ${face.centrePx.y}`);
      const eyeColours = EYES.map((eye) => ({
        iris: face.irisColour,
        cheek: skinColour(crop, at(landmarks, eye.cheek)),
      }));
      puppet?.dispose();
      puppet = new Puppet(
        { crop, landmarks, eyeColours: [at(eyeColours, 0), at(eyeColours, 1)] },
        makeBackdrop(image, face.centrePx, landmarks, camera, viewerDistanceMm),
        tessellationTriangles(),
        camera,
      );
      const { photoRotation, irisDiameterPx } = puppet.head.geometry;
      return {
        photoYawDeg: roundedDeg(photoRotation.y),
        photoPitchDeg: roundedDeg(-photoRotation.x),
        photoRollDeg: roundedDeg(photoRotation.z),
        irisInCropPx: rounded(irisDiameterPx),
        eyeCentresMm: puppet.head.eyes.map((eye) => eye.centreMm.toArray().map(rounded)),
      };
    },
    async renderJpegs(frames, quality) {
      const files: string[] = [];
      const current = currentPuppet();
      current.setWindows([
        { rect: current.head.bounds(frames, EDGE_MARGIN_PX), smooth: false },
        { rect: current.head.eyeBounds(frames, EDGE_MARGIN_PX), smooth: true },
      ]);
      for (const frame of frames) {
        current.render(frame);
        files.push(await base64Jpeg(current.canvas, quality));
      }
      return files;
    },
    async renderEmptyRoom(quality) {
      currentPuppet().renderEmptyRoom(null);
      return base64Jpeg(currentPuppet().canvas, quality);
    },
    eyeStrip: (frames, marginPx) => currentPuppet().head.eyeBounds(frames, marginPx),
    async renderStrips(frames, strip, columns, quality) {
      const current = currentPuppet();
      const canvas = document.createElement('canvas');
      canvas.width = columns * strip.width;
      canvas.height = Math.ceil(frames.length / columns) * strip.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2D canvas');
      current.setWindows([{ rect: strip, smooth: true }]);
      frames.forEach((frame, i) => {
        current.render(frame);
        const pixels = new ImageData(current.readPixels(strip), strip.width, strip.height);
        context.putImageData(pixels, (i % columns) * strip.width, Math.floor(i / columns) * strip.height);
      });
      return base64Jpeg(canvas, quality);
    },
    stack: stackedPng,
  };
}

window.studio = await makeStudio();
