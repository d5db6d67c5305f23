import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { DocumentStore } from '../../../src/main/storage/document-store';
import { useTemporaryFolder } from '../temporary-folder';

const KILLS = 8;
const projectDir = join(import.meta.dirname, '../../..');
const outDir = join(projectDir, '.cache/test/document-writer');

/** Lets the writer run until it has acknowledged a save, and a moment more; then kills it. The last it acknowledged. */
function runAndKill(folder: string, firstNumber: number, extraMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(outDir, 'document-writer.mjs'), folder, `${firstNumber}`]);
    let output = '';
    writer.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => writer.kill('SIGKILL'), extraMs);
      output += data.toString();
    });
    writer.on('error', reject);
    writer.on('close', () => {
      const acknowledged = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1);
      if (acknowledged === undefined || acknowledged === '') reject(new Error('the writer saved nothing'));
      else resolve(Number(acknowledged));
    });
  });
}

describe('DocumentStore, killed', () => {
  const folder = useTemporaryFolder();

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'document-writer.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  }, 60_000);

  it(`loses no acknowledged save in ${KILLS} kills`, async () => {
    let number = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // The longer runs reach the point where the journal is written anew.
      const acknowledged = await runAndKill(folder(), number + 1, (kill % 4) * 60);
      const problems = new Problems();
      const store = new DocumentStore(folder(), problems, () => new Date());
      const { text } = await store.open('d-letter');
      expect(problems.list()).toEqual([]);
      number = Number(text.split(' ')[0]);
      expect(number).toBeGreaterThanOrEqual(acknowledged);
      expect(text).toBe(`${number} ${'亲爱的女儿'.repeat(number % 300)}`);
    }
    expect(readdirSync(folder()).filter((name) => name.includes('.bad-'))).toEqual([]);
  }, 120_000);
});
