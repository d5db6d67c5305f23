import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll } from 'vitest';

const builtDir = join(import.meta.dirname, '../../../.cache/test');

/**
 * A program that saves 1, 2, 3… into a store of the app and prints each number once its save is acknowledged, built
 * before the tests of a file from `NAME.ts` beside them.
 */
export class KilledWriter {
  constructor(private readonly name: string) {
    beforeAll(async () => {
      await build({
        configFile: false,
        logLevel: 'error',
        build: {
          ssr: join(import.meta.dirname, `${name}.ts`),
          outDir: join(builtDir, name),
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
        },
        // Everything in one file: a writer starts faster without looking for packages.
        ssr: { noExternal: true },
      });
    }, 60_000);
  }

  /**
   * Lets it acknowledge a save, and `extraMs` more; then kills it.
   * @returns the last number that it acknowledged
   */
  runAndKill(path: string, firstNumber: number, extraMs: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const program = join(builtDir, this.name, `${this.name}.mjs`);
      const writer = spawn(process.execPath, [program, path, `${firstNumber}`]);
      let output = '';
      let complaints = '';
      writer.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
      writer.stdout.on('data', (data: Buffer) => {
        if (output === '') setTimeout(() => writer.kill('SIGKILL'), extraMs);
        output += data.toString();
      });
      writer.on('error', reject);
      writer.on('close', () => {
        // The last whole line: one without its end was cut off by the kill.
        const acknowledged = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1);
        if (acknowledged === undefined || acknowledged === '') reject(new Error(`no save: ${complaints}`));
        else resolve(Number(acknowledged));
      });
    });
  }
}
