import { spawn } from 'node:child_process';
import { buildIfNeeded } from './build-state.mjs';
import { runCommand } from './command.mjs';
import { hasDisplay } from './display.mjs';
import { projectDir } from './setup/paths.mjs';
import { requireRuntime } from './setup/runtime/record.mjs';
import { sandboxFacts, sandboxObstacle, sandboxRemedy } from './setup/sandbox.mjs';

/** `npm start`: builds what has changed and opens the app. Arguments after `--` go to the app. */
await runCommand(async () => {
  if (!hasDisplay()) {
    throw new Error(
      'There is no screen here (DISPLAY is not set), so the app has nowhere to open its window.\n' +
        'On a machine without one, `npm run demo` shows the whole path on a virtual screen.',
    );
  }
  const runtime = requireRuntime();
  await buildIfNeeded();

  const switches = [];
  const obstacle = sandboxObstacle(sandboxFacts(runtime.executablePath));
  if (obstacle === 'namespaces') {
    throw new Error(
      'This system keeps user namespaces from programs it does not know, and the app needs them for its sandbox.\n' +
        `Run this once: ${sandboxRemedy(runtime.executablePath)}`,
    );
  }
  if (obstacle === 'root') {
    console.warn('Started as root: Chromium refuses its sandbox there, so it is switched off for this run.');
    console.warn('Please use an ordinary account for daily use.');
    switches.push('--no-sandbox');
  }
  if (runtime.testRuntime) {
    console.warn(
      `This is Electron ${runtime.version} from ${runtime.source}: for trying out, not for daily use.`,
    );
  }
  process.exitCode = await open(runtime.executablePath, [
    ...switches,
    projectDir,
    // Comes back by itself when it dies.
    '--supervised',
    ...process.argv.slice(2),
  ]);
});

/**
 * @param {string} executablePath
 * @param {readonly string[]} args
 * @returns {Promise<number>} the app's exit code
 */
function open(executablePath, args) {
  return new Promise((resolve, reject) => {
    const app = spawn(executablePath, args, { stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => app.kill(signal));
    app.on('error', (error) => {
      reject(new Error(`The runtime could not be started: ${error.message}. Run \`npm run setup\` again.`));
    });
    app.on('exit', (code) => resolve(code ?? 1));
  });
}
