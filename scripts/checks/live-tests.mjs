import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onSomeDisplay } from '../display.mjs';
import { cacheDir, projectDir } from '../setup/paths.mjs';
import { readTestReport } from './test-report.mjs';

const report = join(cacheDir, 'reports', 'live.json');

/**
 * Runs the tests that open the built app, on a virtual screen where there is no real one; what they say is shown
 * as they say it.
 * @returns {Promise<import('./checks.mjs').CheckResult>}
 */
export async function runLiveTests() {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(projectDir, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const args = [vitest, 'run', '--project', 'live', ...reporters];
  const { command, args: line } = onSomeDisplay(process.execPath, args);

  const startedMs = performance.now();
  const code = await new Promise((resolve) => {
    const child = spawn(command, line, { cwd: projectDir, stdio: 'inherit' });
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
  const counts = readTestReport(report, code === 0);
  return {
    name: 'live tests',
    ok: code === 0 && counts.failed === 0,
    tookS: (performance.now() - startedMs) / 1000,
    output: '',
    counts,
  };
}
