import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { DraftStore } from '../../../src/main/storage/draft-store';
import { useTemporaryFolder } from '../temporary-folder';
import { KilledWriter } from './killed-writer';

/** Writers side by side, each with a journal of its own, and how often each is killed. */
const WRITERS = 4;
const KILLS_EACH = 6;

const writer = new KilledWriter('draft-writer');

describe('DraftStore, killed', () => {
  const folder = useTemporaryFolder();

  async function killAgainAndAgain(path: string): Promise<void> {
    let number = 0;
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      const acknowledged = await writer.runAndKill(path, number + 1, Math.random() * 60);
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
