import { build } from './build-state.mjs';
import { runChecks } from './checks/checks.mjs';
import { runLiveTests } from './checks/live-tests.mjs';
import { resultTable } from './checks/table.mjs';
import { sumCounts } from './checks/test-report.mjs';

/** `npm test`: the checks, then the build, then the tests that open the app in real Electron. */
const results = await runChecks();
const built = await buildResult();
results.push(built);
if (built.ok) {
  results.push(await runLiveTests());
} else {
  console.log(built.output);
  console.log('Without a build the tests in the app cannot run.');
}

const { passed, failed } = sumCounts(results.map(({ counts }) => counts));
console.log(`\n${resultTable(results)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @returns {Promise<import('./checks/checks.mjs').CheckResult>} */
async function buildResult() {
  const startedMs = performance.now();
  let output = '';
  try {
    await build();
  } catch (error) {
    output = error instanceof Error ? error.message : String(error);
  }
  const ok = output === '';
  const tookS = (performance.now() - startedMs) / 1000;
  return { name: 'build', ok, tookS, output, counts: { passed: Number(ok), failed: Number(!ok) } };
}
