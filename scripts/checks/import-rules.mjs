import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { projectDir } from '../setup/paths.mjs';

/**
 * Fewer modules than this and the cruiser has read next to nothing, which it does without complaint when it and
 * the TypeScript beside it do not fit: then no rule could ever be broken.
 */
export const LEAST_MODULES = 100;

/**
 * @typedef {object} ImportReport
 * @property {number} moduleCount modules of src/ that were read
 * @property {string[]} violations as `rule: from → to`
 */

/**
 * Reads every import below src/ and holds it against .dependency-cruiser.cjs.
 * @param {string} [baseDir] of a checkout; by default this one
 * @returns {Promise<ImportReport>}
 */
export async function cruiseImports(baseDir = projectDir) {
  const require = createRequire(import.meta.url);
  const config = require(join(projectDir, '.dependency-cruiser.cjs'));
  const { output } = await cruise(
    ['src'],
    { ...config.options, baseDir, ruleSet: { forbidden: config.forbidden }, validate: true },
    undefined,
    { tsConfig: extractTSConfig(join(projectDir, 'tsconfig.json')) },
  );
  if (typeof output === 'string')
    throw new TypeError('dependency-cruiser answered with text instead of a result');
  return {
    moduleCount: output.modules.filter(({ source }) => source.startsWith('src/')).length,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/**
 * What is wrong with a report, for people; empty when nothing is.
 * @param {ImportReport} report
 * @param {number} [leastModules]
 * @returns {string[]}
 */
export function complaints(report, leastModules = LEAST_MODULES) {
  const tooFew =
    report.moduleCount < leastModules
      ? [
          `only ${report.moduleCount} modules were read, expected at least ${leastModules}: the check is blind`,
        ]
      : [];
  return [...tooFew, ...report.violations];
}

if (process.argv[1] === import.meta.filename) {
  const report = await cruiseImports();
  const wrong = complaints(report);
  for (const line of wrong) console.error(line);
  console.log(`${report.moduleCount} modules read, ${report.violations.length} imports against the rules`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
