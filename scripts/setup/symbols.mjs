import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir, packageVersion, projectDir, readJson } from './paths.mjs';
import { keyOf, validStamp, writeOutputs } from './stamp.mjs';
import { symbolSvg } from './symbol-svg.mjs';

const PACKAGE = '@iconify-json/noto';
const LIST = 'resources/symbols.json';

/**
 * One SVG file per picture the boards use, from the Noto emoji set: the whole set would be 3,000 of them.
 * @type {import('./step.mjs').Step}
 */
export const symbols = {
  name: 'Pictures',
  run: () => {
    const from = `npm ${PACKAGE}@${packageVersion(PACKAGE)}`;
    const listPath = join(projectDir, LIST);
    if (!existsSync(listPath)) {
      return { state: 'skipped', what: `${LIST} does not exist yet: no pictures are taken over`, from };
    }
    const list = readFileSync(listPath, 'utf8');
    const key = keyOf(from, list, readFileSync(new URL('symbol-svg.mjs', import.meta.url)));
    const known = validStamp('symbols', key);
    if (known) return { state: 'present', what: `${Object.keys(known.files).length} already there`, from };

    const names = parseList(list);
    const set = /** @type {import('./symbol-svg.mjs').IconSet} */ (
      readJson(join(packageDir(PACKAGE), 'icons.json'))
    );
    const unknown = names.filter((name) => symbolSvg(set, name) === null);
    if (unknown.length > 0) {
      return {
        state: 'missing',
        what: `${LIST} names pictures that are not in the set: ${unknown.join(', ')}`,
        remedy: `Correct the names; the known ones are the keys of "icons" in ${PACKAGE}/icons.json.`,
      };
    }
    const outputs = new Map(names.map((name) => [`symbols/${name}.svg`, symbolSvg(set, name) ?? '']));
    writeOutputs('symbols', key, outputs);
    return { state: 'done', what: `${outputs.size} written`, from };
  },
};

/**
 * @param {string} text
 * @returns {string[]}
 * @throws when the file is not a JSON array of names
 */
function parseList(text) {
  /** @type {unknown} */
  const value = JSON.parse(text);
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string')) {
    throw new TypeError(`${LIST} must be a JSON array of icon names, not ${text.slice(0, 60)}`);
  }
  return [...new Set(value)];
}
