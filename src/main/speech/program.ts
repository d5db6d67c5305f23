import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { reasonOf } from '../problems';

/** A program and how it is started: never through a shell, its text on stdin. */
export interface ProgramCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** Written to its stdin, which is then closed. */
  readonly input: string;
}

/** Longest that a program may take for one utterance. */
export const PROGRAM_TIMEOUT_MS = 60_000;
/** Most that a program may write, bytes: some ten minutes of sound. */
const MAX_OUTPUT_BYTES = 60_000_000;
const MAX_ERROR_LENGTH = 500;

export interface ProgramRun {
  /** Resolves when it ended well. Rejects with what it said on stderr when it did not, or took too long. */
  readonly ended: Promise<void>;
  /** Ends it at once; `ended` then rejects. */
  kill(): void;
}

/** Runs a program; `onOutput` gets what it writes, as it comes. What `onOutput` throws ends the program. */
export function runProgram(
  { file, args, input }: ProgramCommand,
  onOutput: (bytes: Buffer) => void,
  timeoutMs: number = PROGRAM_TIMEOUT_MS,
): ProgramRun {
  const child = spawn(file, args, { shell: false, windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const name = basename(file);
  let errors = '';
  let length = 0;
  let trouble: string | undefined;
  const stop = (why: string) => {
    trouble ??= why;
    child.kill('SIGKILL');
  };
  const ended = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => stop(`took longer than ${timeoutMs} ms`), timeoutMs);
    const settle = (why: string | undefined) => {
      clearTimeout(timer);
      if (why === undefined) resolve();
      else reject(new Error(`${name}: ${why}`));
    };
    child.stdout.on('data', (bytes: Buffer) => {
      length += bytes.length;
      if (trouble !== undefined) return;
      if (length > MAX_OUTPUT_BYTES) return stop('wrote too much');
      try {
        onOutput(bytes);
      } catch (error) {
        stop(reasonOf(error));
      }
    });
    child.stderr.on('data', (bytes: Buffer) => {
      errors = (errors + bytes.toString()).slice(-MAX_ERROR_LENGTH);
    });
    child.on('error', (error) => settle(reasonOf(error)));
    child.on('close', (code, signal) => {
      const failed =
        code === 0 ? undefined : `ended with ${code ?? signal ?? 'nothing'} ${errors.trim()}`.trim();
      settle(trouble ?? failed);
    });
  });
  // A program that ends before it has read everything is no trouble of its own: its exit code says what was.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return { ended, kill: () => stop('stopped') };
}

/** All that a program writes, as text. @throws when it cannot be run or fails */
export async function outputOf(command: ProgramCommand, timeoutMs: number = 10_000): Promise<string> {
  const pieces: Buffer[] = [];
  await runProgram(command, (bytes) => pieces.push(bytes), timeoutMs).ended;
  return Buffer.concat(pieces).toString('utf8');
}
