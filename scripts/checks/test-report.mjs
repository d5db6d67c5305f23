import { existsSync } from 'node:fs';
import { readJson } from '../setup/paths.mjs';

/** @typedef {{ passed: number, failed: number }} TestCounts */

/**
 * The part of vitest's JSON report that is counted.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one a file
 */

/**
 * Counts a test run so that nothing wrong is ever counted as right: a file that could not be read, a run that
 * failed without a failed test, and a run without any test each count as a failure.
 * @param {string} path of vitest's JSON report
 * @param {boolean} exitedWell whether the run ended with 0
 * @returns {TestCounts}
 */
export function readTestReport(path, exitedWell) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  return countTests(/** @type {VitestReport} */ (readJson(path)), exitedWell);
}

/**
 * @param {VitestReport} report
 * @param {boolean} exitedWell
 * @returns {TestCounts}
 */
export function countTests(report, exitedWell) {
  const unreadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unreadable;
  const nothingRan = report.numPassedTests + failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (nothingRan || !exitedWell) ? 1 : failed,
  };
}

/**
 * @param {readonly TestCounts[]} all
 * @returns {TestCounts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}
