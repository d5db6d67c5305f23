import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { BoardStore } from '../../../src/main/storage/board-store';
import { useTemporaryFolder } from '../temporary-folder';
import { KILL_BOARDS, killTestChanges } from './board-kill-changes';
import { KilledWriter } from './killed-writer';

/** Writers side by side, each with files of its own, and how often each is killed. */
const WRITERS = 4;
const KILLS_EACH = 50;
/** Latest moment of the kill after the first acknowledged save. */
const MAX_EXTRA_MS = 25;

const writer = new KilledWriter('board-writer');

describe('BoardStore, killed', () => {
  const folder = useTemporaryFolder();

  async function killAgainAndAgain(ownFolder: string): Promise<{ kills: number; saves: number }> {
    let number = 0;
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const acknowledged = await writer.runAndKill(ownFolder, number + 1, Math.random() * MAX_EXTRA_MS);
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
