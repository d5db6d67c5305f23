import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onSomeDisplay } from './display.mjs';
import { projectDir } from './setup/paths.mjs';

/**
 * Runs a TypeScript tool: `node scripts/run-ts.mjs [--no-display] FILE arguments…`. On Linux without a screen it
 * runs on a virtual one, so that tools which open the app work in a container; `--no-display` is for tools that
 * open nothing.
 */
const given = process.argv.slice(2);
const needsDisplay = given[0] !== '--no-display';
const [file, ...args] = needsDisplay ? given : given.slice(1);
if (file === undefined) throw new Error('Usage: node scripts/run-ts.mjs [--no-display] FILE arguments…');

const tsx = join(projectDir, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const node = [tsx, join(projectDir, file), ...args];
const { command, args: line } = needsDisplay
  ? onSomeDisplay(process.execPath, node)
  : { command: process.execPath, args: node };

const child = spawn(command, line, { stdio: 'inherit' });
// Stopping this program stops the tool, which then can close what it opened.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
