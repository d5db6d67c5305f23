import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir, packageVersion } from './paths.mjs';
import { megabytes } from './progress.mjs';
import { keyOf, validStamp, writeOutputs } from './stamp.mjs';

/**
 * A step that copies files of an npm package into resources/generated/FOLDER.
 * @param {object} wanted
 * @param {string} wanted.step name of its stamp
 * @param {string} wanted.packageName
 * @param {string} wanted.folder
 * @param {readonly string[]} wanted.files paths inside the package
 * @returns {import('./step.mjs').StepResult}
 */
export function copyFromPackage({ step, packageName, folder, files }) {
  const from = `npm ${packageName}@${packageVersion(packageName)}`;
  const key = keyOf(from, folder, ...files);
  const known = validStamp(step, key);
  if (known) return { state: 'present', what: describe(known, 'already there'), from };

  const missing = files.filter((file) => !existsSync(join(packageDir(packageName), file)));
  if (missing.length > 0) {
    return {
      state: 'missing',
      what: `${missing.join(', ')} not found in ${packageName}`,
      remedy: 'Run `npm install` again: the package is incomplete or another version was installed.',
      appCannotStart: true,
    };
  }
  const outputs = new Map(
    files.map((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      return [`${folder}/${name}`, readFileSync(join(packageDir(packageName), file))];
    }),
  );
  return { state: 'done', what: describe(writeOutputs(step, key, outputs), 'copied'), from };
}

/**
 * @param {import('./stamp.mjs').Stamp} stamp
 * @param {string} verb
 */
function describe(stamp, verb) {
  const files = Object.values(stamp.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `${files.length} file${files.length === 1 ? '' : 's'} ${verb}, ${megabytes(bytes)}`;
}
