import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, projectDir } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { readTestReport } from './test-report.mjs';

/**
 * @typedef {object} CheckResult
 * @property {string} name
 * @property {boolean} ok
 * @property {number} tookS
 * @property {string} output shown when it failed
 * @property {import('./test-report.mjs').TestCounts} counts a check that is no test run counts as one
 */

const unitReport = join(cacheDir, 'reports', 'unit.json');

/** @param {string} path below node_modules */
const tool = (path) => join(projectDir, 'node_modules', path);

/** Longest first, so that the two lanes end at about the same time. */
const CHECKS = [
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'unit tests',
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    report: unitReport,
  },
  { name: 'types', args: [tool('typescript/bin/tsc'), '-b'] },
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'import rules', args: [join(projectDir, 'scripts', 'checks', 'import-rules.mjs')] },
];
const LANES = 2;

/**
 * Runs every check, two at a time, and shows the words of those that fail.
 * @returns {Promise<CheckResult[]>} in the order in which they ended
 */
export async function runChecks() {
  const waiting = [...CHECKS];
  /** @type {CheckResult[]} */
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      console.log(`${result.ok ? '✓' : '✗'} ${result.name} (${result.tookS.toFixed(1)} s)`);
      if (!result.ok) console.log(result.output);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

/**
 * @param {{ name: string, args: readonly string[], report?: string }} check
 * @returns {Promise<CheckResult>}
 */
async function runCheck({ name, args, report }) {
  if (report) {
    mkdirSync(join(report, '..'), { recursive: true });
    rmSync(report, { force: true });
  }
  const startedMs = performance.now();
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: projectDir });
  const counts = report
    ? readTestReport(report, code === 0)
    : { passed: Number(code === 0), failed: Number(code !== 0) };
  return {
    name,
    ok: code === 0 && counts.failed === 0,
    tookS: (performance.now() - startedMs) / 1000,
    output: `${stdout}${stderr}`.trim(),
    counts,
  };
}
