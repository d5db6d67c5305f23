import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../bench/sentences/', import.meta.url);

/** Letters and characters of every sentence that the keyboards are tested with: none may be known beforehand. */
export function testSentences(): ReadonlySet<string> {
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8').split('\n'),
  );
  return new Set(lines.map(bare).filter((line) => line !== ''));
}

/** What is the same in sentences that differ in capitals, spaces and marks only. */
export const bare = (sentence: string): string =>
  (sentence.split('\t')[0] ?? '').toLowerCase().replace(/[^a-z\u3400-\u9fff]/g, '');
