import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import {
  CONDITION_NAMES,
  CONDITIONS,
  conditionNamed,
  type Condition,
  type ConditionName,
} from './conditions';
import { FACE_NAMES, FACES, faceNamed, type FaceName, type FaceSource } from './faces';
import { buildSchedule } from './schedule';
import { openStudio, type Studio } from './studio';

const JPEG_QUALITY = 0.9;
const USAGE = `Renders recordings of the virtual user.
  npx tsx test/puppet/make-recordings.ts --out DIR --face ${FACE_NAMES.join('|')} --condition ${CONDITION_NAMES.join('|')} [--seed 1]
  npx tsx test/puppet/make-recordings.ts --out DIR --suite`;

interface Job {
  readonly face: FaceName;
  readonly condition: ConditionName;
}

/** Every face in the everyday conditions, and the first face in the others too. */
export const SUITE: readonly Job[] = FACE_NAMES.flatMap((face, i) =>
  CONDITION_NAMES.filter((condition) => i === 0 || ['still', 'sway', 'light'].includes(condition)).map(
    (condition) => ({
      face,
      condition,
    }),
  ),
);

/** The face, with other irises where the condition says so. */
function faceIn({ face, condition }: Job): FaceSource {
  const { irisColour }: Condition = CONDITIONS[condition];
  return irisColour ? { ...FACES[face], irisColour } : FACES[face];
}

/** Renders one recording into `folder`; returns the number of frames. */
export async function renderRecording(
  studio: Studio,
  job: Job,
  seed: number,
  folder: string,
): Promise<number> {
  const { recording, frames } = buildSchedule(job.face, job.condition, seed);
  const puppet = await studio.setup({
    face: faceIn(job),
    camera: recording.camera,
    viewerDistanceMm: recording.viewerDistanceMm,
  });
  await mkdir(folder, { recursive: true });
  const video = createWriteStream(join(folder, 'camera.mjpeg'));
  for await (const jpeg of studio.renderJpegs(frames, JPEG_QUALITY)) {
    if (!video.write(jpeg)) await once(video, 'drain');
  }
  video.end();
  await once(video, 'close');
  const description = {
    ...recording,
    condition: { ...recording.condition, role: FACES[job.face].role, puppet },
  };
  await writeFile(join(folder, 'recording.json'), `${JSON.stringify(description, null, 1)}\n`);
  return frames.length;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      face: { type: 'string' },
      condition: { type: 'string', default: 'still' },
      seed: { type: 'string', default: '1' },
      suite: { type: 'boolean', default: false },
    },
  });
  const { out, face } = values;
  if (!out || (!face && !values.suite)) throw new Error(USAGE);
  const jobs = face ? [{ face: faceNamed(face), condition: conditionNamed(values.condition) }] : SUITE;
  const studio = await openStudio();
  try {
    for (const job of jobs) {
      const startedMs = performance.now();
      const name = `${job.face}-${job.condition}`;
      const count = await renderRecording(studio, job, Number(values.seed), join(out, name));
      console.log(`${name}: ${count} frames in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
    }
  } finally {
    await studio.close();
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
