import { spawn } from 'node:child_process';
import { nextRestart, RESTARTS_VARIABLE } from './restart-times';
import { Watch } from './watch';

/**
 * A small process beside the app, in plain Node: when the app's main process dies or hangs, it starts the app again and
 * ends. The new app brings a watcher of its own.
 *
 * Arguments: the app's process id, its program, and the program's arguments.
 */
const [appPid = '', program = '', ...programArguments] = process.argv.slice(2);
const watch = new Watch();

process.stdin.setEncoding('utf8');
process.stdin.on('data', (text: string) => watch.hear(text));
process.stdin.on('error', () => undefined);
process.stdin.once('close', () => {
  if (watch.lineCut() === 'restart') restart();
  else process.exit();
});

setInterval(() => {
  if (watch.tick() === 'kill') killApp();
}, 1000);

function killApp(): void {
  try {
    process.kill(Number(appPid), 'SIGKILL');
  } catch {
    // It has just gone by itself: the line is cut next.
  }
}

function restart(): void {
  const { delayMs, variable } = nextRestart(process.env[RESTARTS_VARIABLE], Date.now());
  setTimeout(() => {
    const env: NodeJS.ProcessEnv = { ...process.env, [RESTARTS_VARIABLE]: variable };
    delete env['ELECTRON_RUN_AS_NODE'];
    spawn(program, programArguments, { env, detached: true, stdio: 'ignore' }).unref();
    process.exit();
  }, delayMs);
}
