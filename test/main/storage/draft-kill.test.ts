import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { DraftStore } from '../../../src/main/storage/draft-store';
import { useTemporaryFolder } from '../temporary-folder';

/** Writers side by side, each with a journal of its own, and how often each is killed. */
const WRITERS = 4;
const KILLS_EACH = 6;
const projectDir = join(import.meta.dirname, '../../..');
const outDir = join(projectDir, '.cache/test/draft-writer');

/** Lets the writer run until it has acknowledged some saves, and a random moment more; then kills it. */
function runAndKill(path: string, firstNumber: number, extraMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(outDir, 'draft-writer.mjs'), path, `${firstNumber}`]);
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

describe('DraftStore, killed', () => {
  const folder = useTemporaryFolder();

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'draft-writer.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  }, 60_000);

  async function killAgainAndAgain(path: string): Promise<void> {
    let number = 0;
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const acknowledged = await runAndKill(path, number + 1, Math.random() * 60);
      const problems = new Problems();
      const { text } = (await DraftStore.open(path, problems, new Date())).current();
      expect(problems.list()).toEqual([]);
      number = Number(text.split(' ')[0]);
      expect(number).toBeGreaterThanOrEqual(acknowledged);
      expect(text).toBe(`${number} ${'我想喝水'.repeat(number % 200)}`);
    }
  }

  it(`loses no acknowledged save and leaves no torn file in ${WRITERS * KILLS_EACH} kills`, async () => {
    const paths = Array.from({ length: WRITERS }, (_, at) => join(folder(), `draft-${at}.journal`));
    await Promise.all(paths.map(killAgainAndAgain));
    expect(readdirSync(folder()).filter((name) => name.includes('.bad-'))).toEqual([]);
  }, 120_000);
});
