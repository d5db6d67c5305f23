import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../../src/main/problems';
import { DocumentStore } from '../../../src/main/storage/document-store';
import { useTemporaryFolder } from '../temporary-folder';
import { KilledWriter } from './killed-writer';

const KILLS = 8;

const writer = new KilledWriter('document-writer');

describe('DocumentStore, killed', () => {
  const folder = useTemporaryFolder();

  it(`loses no acknowledged save in ${KILLS} kills`, async () => {
    let number = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      // The longer runs reach the point where the journal is written anew.
      const acknowledged = await writer.runAndKill(folder(), number + 1, (kill % 4) * 60);
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
