/**
 * Builds resources/language/talk-zh.tsv.gz anew from talk-zh.txt beside it: which word follows which in everyday talk.
 *   npx tsx scripts/language/build-talk-zh.ts [OUT]
 * Without OUT nothing is written: the result is only compared with the file in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LanguageModel, NONE } from '../../src/core/pinyin/language-model';
import { Lexicon } from '../../src/core/pinyin/lexicon';
import { segment } from '../../src/core/pinyin/segmentation';
import { unpackTable } from '../../src/core/pinyin/table';
import { sentencesOf } from './alternatives';
import { bare, testSentences } from './test-sentences';

/** Sentences taken of one line of alternatives. */
const MOST = 300;

const folder = new URL('../../resources/language/', import.meta.url);
const shipped = new URL('talk-zh.tsv.gz', folder);
const result = unpackTable(gunzipSync(readFileSync(new URL('zh-trigram.zhlm.gz', folder))));
if (result.kind === 'damaged') throw new Error(`zh-trigram.zhlm.gz: ${result.detail}`);
const lexicon = new Lexicon(result.table);
const model = new LanguageModel(lexicon);
const tests = testSentences();

const counts = new Map<string, number>();
const sentences = sentencesOf(readFileSync(new URL('talk-zh.txt', folder), 'utf8').split('\n'), MOST);
for (const { text, weight } of sentences) {
  if (tests.has(bare(text))) continue;
  let first = '';
  for (const word of segment(text, lexicon, model)) {
    const second = word === NONE ? '' : lexicon.text(word);
    const key = `${first}\t${second}`;
    if (second !== '') counts.set(key, (counts.get(key) ?? 0) + weight);
    first = second;
  }
}
const lines = [...counts].map(([pair, count]) => `${pair}\t${count.toFixed(2)}`).sort();
const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
console.log(`${sentences.length} sentences, ${lines.length} pairs of words, ${packed.length} bytes`);

const [out] = process.argv.slice(2);
if (out === undefined) {
  const isSame = gunzipSync(packed).equals(gunzipSync(readFileSync(shipped)));
  console.log(
    isSame ? 'the same as the file in the repository' : 'DIFFERENT from the file in the repository',
  );
  if (!isSame) process.exitCode = 1;
} else writeFileSync(out, packed);
