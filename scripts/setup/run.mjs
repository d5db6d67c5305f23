import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunResult
 * @property {number | null} code null when it was ended by a signal or could not be started
 * @property {string} stdout
 * @property {string} stderr or why it could not be started
 */

/**
 * Runs a program to its end and keeps what it says. Never throws: a program that is not there is a result.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onOutput?: (text: string) => void }} [options]
 *   `onOutput` is given what was written to the standard output so far
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env, timeoutMs, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
      onOutput?.(stdout);
    });
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
