import { spawn } from 'node:child_process';
import { buildIfNeeded } from './build-state.mjs';
import { projectDir } from './setup/paths.mjs';
import { requireRuntime } from './setup/runtime/record.mjs';

/** `npm start`: builds what has changed and opens the app. Arguments after `--` go to the app. */

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  console.error('There is no screen here (DISPLAY is not set), so the app has nowhere to open its window.');
  console.error('On a machine without one, `npm run demo` shows the whole path on a virtual screen.');
  process.exit(1);
}

const runtime = requireRuntime();
await buildIfNeeded();

const switches = [];
if (process.getuid?.() === 0) {
  console.warn('Started as root: Chromium refuses its sandbox there, so it is switched off for this run.');
  console.warn('Please use an ordinary account for daily use.');
  switches.push('--no-sandbox');
}
if (runtime.testRuntime) {
  console.warn(
    `This is Electron ${runtime.version} from ${runtime.source}: for trying out, not for daily use.`,
  );
}

const app = spawn(runtime.executablePath, [...switches, projectDir, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
app.on('error', (error) => {
  console.error(`The runtime could not be started: ${error.message}. Run \`npm run setup\` again.`);
  process.exitCode = 1;
});
app.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
