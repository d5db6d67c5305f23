import { spawn } from 'node:child_process';
import { dirname, join, sep } from 'node:path';
import { build } from './build-state.mjs';
import { runCommand } from './command.mjs';
import { smokeTest } from './packaging/smoke-test.mjs';
import { projectDir } from './setup/paths.mjs';
import { requireRuntime } from './setup/runtime/record.mjs';

/**
 * `npm run package -- [electron-builder's arguments] [--smoke]`: builds the app and wraps it. `--dir` makes a
 * folder that starts as it is, without any download; `--smoke` then opens it once and asks it a question.
 */
const given = process.argv.slice(2);
const smoke = given.includes('--smoke');
const forBuilder = given.filter((argument) => argument !== '--smoke');

await runCommand(async () => {
  await build();
  await wrap();
  if (smoke) await smokeTest();
});

async function wrap() {
  const cli = join(projectDir, 'node_modules', 'electron-builder', 'cli.js');
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...forBuilder, ...runtimeArguments()], {
      cwd: projectDir,
      stdio: 'inherit',
    });
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`electron-builder ended with ${code}; its reason stands above`);
}

/**
 * The runtime of this machine, unless a package for another system is asked for: that one electron-builder has to
 * download itself.
 */
function runtimeArguments() {
  if (forBuilder.some((argument) => /^(--(win|windows|mac|macos|linux)|-[wmlo]+)$/.test(argument))) return [];
  const runtime = requireRuntime();
  if (runtime.testRuntime) {
    console.warn(
      `Wrapping Electron ${runtime.version} from ${runtime.source}: for trying out, not for daily use.`,
    );
  }
  return [`-c.electronDist=${distFolder(runtime.executablePath)}`, `-c.electronVersion=${runtime.version}`];
}

/**
 * The unpacked release an executable belongs to; on macOS it lies three folders deep in the bundle.
 * @param {string} executablePath
 */
function distFolder(executablePath) {
  const bundle = executablePath.indexOf(`${sep}Electron.app${sep}`);
  return bundle === -1 ? dirname(executablePath) : executablePath.slice(0, bundle);
}
