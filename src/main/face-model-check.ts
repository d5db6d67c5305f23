import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { exists } from './storage/atomic-file';
import { reasonOf } from './problems';
import type { Problems } from './problems';

/** Google's own bundle, which may be put in place of the assembled one. */
const OFFICIAL_SHA256 = '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff';
/** The assembled bundle, if the record beside it is gone. */
const ASSEMBLED_SHA256 = 'f78d28a6a66f80294c5113fadcaa831fa9c8c71fd715cb3c6bc877d5a5d39ebf';

const recordSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** The hash that set-up recorded. */
async function recordedSha256(resourcesDir: string): Promise<string> {
  try {
    const text = await readFile(join(resourcesDir, 'face-model.json'), 'utf8');
    return recordSchema.parse(JSON.parse(text)).sha256;
  } catch {
    return ASSEMBLED_SHA256;
  }
}

/** The model a page gets: one put into `resources/` by hand before the assembled one. */
async function modelFile(resourcesDir: string): Promise<string | null> {
  for (const folder of [resourcesDir, join(resourcesDir, 'generated')]) {
    const path = join(folder, 'face_landmarker.task');
    if (await exists(path)) return path;
  }
  return null;
}

/** Reports a face model that is missing or is not, byte for byte, one of the two known. */
export async function checkFaceModel(resourcesDir: string, problems: Problems): Promise<void> {
  try {
    const path = await modelFile(resourcesDir);
    if (path === null) {
      problems.report({
        code: 'faceModelMissing',
        detail: join(resourcesDir, 'generated/face_landmarker.task'),
      });
      return;
    }
    const [actual, recorded] = await Promise.all([sha256Of(path), recordedSha256(resourcesDir)]);
    if (actual === recorded || actual === OFFICIAL_SHA256) return;
    problems.report({ code: 'faceModelDamaged', detail: `${path}: SHA-256 ${actual}` });
  } catch (error) {
    problems.report({ code: 'faceModelDamaged', detail: reasonOf(error) });
  }
}
