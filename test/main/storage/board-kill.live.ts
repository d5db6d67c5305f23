import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { BoardStore } from '../../../src/main/storage/board-store';
import { useTemporaryFolder } from '../temporary-folder';
import { KILL_BOARDS, killTestChanges } from './board-kill-changes';

/** Writers side by side, each with files of its own, and how often each is killed. */
const WRITERS = 4;
const KILLS_EACH = 50;
/** Latest moment of the kill after the first acknowledged save. */
const MAX_EXTRA_MS = 25;
const projectDir = join(import.meta.dirname, '../../..');
const outDir = join(projectDir, '.cache/test/board-writer');

/** Lets the writer acknowledge a save, and a random moment more; then kills it. The last acknowledged number. */
function runAndKill(folder: string, firstNumber: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(outDir, 'board-writer.mjs'), folder, `${firstNumber}`]);
    let output = '';
    let complaints = '';
    writer.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    writer.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => writer.kill('SIGKILL'), Math.random() * MAX_EXTRA_MS);
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

describe('BoardStore, killed', () => {
  const folder = useTemporaryFolder();

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'board-writer.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
      // Everything in one file: a writer starts faster without looking for packages.
      ssr: { noExternal: true },
    });
  }, 60_000);

  async function killAgainAndAgain(ownFolder: string): Promise<{ kills: number; saves: number }> {
    let number = 0;
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const acknowledged = await runAndKill(ownFolder, number + 1);
      const problems = new Problems();
      const files = { journalFile: `${ownFolder}/boards.journal`, snapshotsDir: `${ownFolder}/snapshots` };
      const store = await BoardStore.open(files, [], problems, () => new Date());
      expect(problems.list()).toEqual([]);
      const boards = store.boards();
      const numbers = boards.map(({ name }) => Number(name.zh));
      number = Math.max(...numbers);
      // One save beyond the last acknowledged may have reached the disk, no other.
      expect([acknowledged, acknowledged + 1]).toContain(number);
      for (const kept of numbers) {
        const board = boards.find(({ id }) => id === `b${kept % KILL_BOARDS}`);
        expect(killTestChanges(kept)).toEqual([{ kind: 'put', board }]);
      }
      // Each board is at its last save: the numbers are the last ones without a gap.
      const lowest = Math.max(1, number - KILL_BOARDS + 1);
      expect(Math.min(...numbers)).toBe(lowest);
      for (const { id } of await store.listSnapshots()) {
        expect(id).toMatch(/-(day|import)(-\d+)?\.snapshot$/);
      }
    }
    return { kills: KILLS_EACH, saves: number };
  }

  it(`loses no acknowledged save in ${WRITERS * KILLS_EACH} kills`, async () => {
    const folders = Array.from({ length: WRITERS }, (_, at) => join(folder(), `${at}`));
    for (const own of folders) mkdirSync(own);
    const results = await Promise.all(folders.map(killAgainAndAgain));
    const kills = results.reduce((sum, result) => sum + result.kills, 0);
    const saves = results.reduce((sum, result) => sum + result.saves, 0);
    console.log(`${kills} kills in the middle of ${saves} saves: nothing acknowledged was lost`);
    expect(kills).toBeGreaterThanOrEqual(200);
    expect(folders.flatMap((own) => readdirSync(own)).filter((name) => name.includes('.bad-'))).toEqual([]);
  }, 180_000);
});
