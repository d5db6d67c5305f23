import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { FACE_NAMES, FACES, faceNamed } from './faces';
import type { PuppetFrame } from './frame';
import { openStudio } from './studio';

/** Renders every face in several gazes and poses into one picture, to look for artefacts. */

const CAMERA = { widthPx: 1280, heightPx: 720, hfovDeg: 70 };
const VIEWER_DISTANCE_MM = 600;
const FACE_RECT = { left: 440, top: 160, width: 400, height: 440 };
const EYE_RECT = { left: 540, top: 345, width: 200, height: 80 };
const JPEG_QUALITY = 0.95;

const REST: PuppetFrame = {
  gazeMm: [0, -107, 0],
  eyeMidMm: [0, -15, -VIEWER_DISTANCE_MM],
  yawDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  blink: 0,
  ptosis: 0,
  lightGradient: 0,
  noiseSeed: 5,
};
const POSES: readonly PuppetFrame[] = [
  REST,
  { ...REST, gazeMm: [172, -10, 0] },
  { ...REST, gazeMm: [-172, -10, 0] },
  { ...REST, gazeMm: [172, -204, 0] },
  { ...REST, gazeMm: [-172, -204, 0] },
  { ...REST, yawDeg: 3, pitchDeg: -3, rollDeg: 3, lightGradient: 0.2 },
  { ...REST, blink: 0.5 },
  { ...REST, blink: 1 },
  { ...REST, gazeMm: [0, -60, 0], ptosis: 0.5 },
  { ...REST, glasses: true, screenLight: 0.2 },
  { ...REST, glasses: true, yawDeg: 8 },
  { ...REST, kappaDeg: [5, 2], lashes: 1 },
  { ...REST, jawMm: 9, browMm: 3, blurPx: [4, 0] },
  { ...REST, exposure: 0.35, noiseGain: 2 },
];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join('.cache', 'puppet', 'contact-sheet.png') },
    face: { type: 'string', multiple: true },
    first: { type: 'boolean', default: false },
  },
});
const poses = values.first ? POSES.slice(0, 1) : POSES;
const studio = await openStudio();
try {
  const rows = [];
  for (const name of values.face?.map(faceNamed) ?? FACE_NAMES) {
    const info = await studio.setup({
      face: FACES[name],
      camera: CAMERA,
      viewerDistanceMm: VIEWER_DISTANCE_MM,
    });
    const label = `${name} (${FACES[name].role}) ${JSON.stringify(info)}`;
    console.log(label);
    const faces = await studio.renderStrips(poses, FACE_RECT, poses.length, JPEG_QUALITY);
    const eyes = await studio.renderStrips(poses, EYE_RECT, poses.length, JPEG_QUALITY);
    rows.push({ jpeg: faces, label, scale: 0.5 }, { jpeg: eyes, label: 'left to right: as above', scale: 1 });
  }
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, await studio.stack(rows));
  console.log(`written: ${values.out}`);
} finally {
  await studio.close();
}
