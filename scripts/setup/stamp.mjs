import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { generatedDir, readJson } from './paths.mjs';

/**
 * What one step left behind: enough to know at the next run, without reading big files, that it is still there.
 * @typedef {object} Stamp
 * @property {string} key made of everything the outputs depend on
 * @property {Record<string, { bytes: number, sha256: string }>} files by path in resources/generated
 */

/** @param {string} step */
function stampPath(step) {
  return join(generatedDir, '.stamps', `${step}.json`);
}

/**
 * A key that changes when any input does.
 * @param {...(string | Buffer)} inputs versions, file contents, lists
 */
export function keyOf(...inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** @param {Buffer | string} content */
export function sha256Of(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The stamp of a step whose outputs are all there and unchanged in size; null when the step has to run.
 * @param {string} step
 * @param {string} key
 * @returns {Stamp | null}
 */
export function validStamp(step, key) {
  const path = stampPath(step);
  if (!existsSync(path)) return null;
  const stamp = readStamp(path);
  if (stamp?.key !== key) return null;
  const intact = Object.entries(stamp.files).every(([file, { bytes }]) => {
    const full = join(generatedDir, file);
    return existsSync(full) && statSync(full).size === bytes;
  });
  return intact ? stamp : null;
}

/**
 * @param {string} path
 * @returns {Stamp | null} null when the file was cut short, say by a full disk: the step then runs again
 */
function readStamp(path) {
  try {
    return /** @type {Stamp} */ (readJson(path));
  } catch {
    return null;
  }
}

/**
 * Writes a step's outputs and then its stamp, in this order: a run that is interrupted leaves no stamp.
 * @param {string} step
 * @param {string} key
 * @param {ReadonlyMap<string, Buffer | string>} outputs by path in resources/generated
 * @returns {Stamp}
 */
export function writeOutputs(step, key, outputs) {
  removeOutputs(step);
  /** @type {Stamp} */
  const stamp = { key, files: {} };
  for (const [file, content] of outputs) {
    const full = join(generatedDir, file);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    stamp.files[relative(generatedDir, full).replaceAll('\\', '/')] = {
      bytes: Buffer.byteLength(content),
      sha256: sha256Of(content),
    };
  }
  mkdirSync(dirname(stampPath(step)), { recursive: true });
  writeFileSync(stampPath(step), JSON.stringify(stamp, null, 2));
  return stamp;
}

/**
 * Takes away what an earlier version of the step wrote, so that nothing stale is packaged.
 * @param {string} step
 */
function removeOutputs(step) {
  const path = stampPath(step);
  if (!existsSync(path)) return;
  for (const file of Object.keys(readStamp(path)?.files ?? {}))
    rmSync(join(generatedDir, file), { force: true });
  rmSync(path, { force: true });
}

/**
 * Content of the step's own source files: a changed step runs again.
 * @param {...URL} urls
 */
export function sourceOf(...urls) {
  return urls.map((url) => readFileSync(url, 'utf8')).join('\n');
}
