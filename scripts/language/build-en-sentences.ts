/**
 * Builds resources/language/en-sentences.txt.gz anew from two Debian packages:
 *   apt-get install trans-de-en wordnet-base
 *   npx tsx scripts/language/build-en-sentences.ts [OUT]
 * Without OUT nothing is written: the result is only compared with the file in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dictionarySentences, keyOf, wordnetSentences, withoutRepeats } from './en-sentences';

const shipped = new URL('../../resources/language/en-sentences.txt.gz', import.meta.url);
const DICTIONARY = '/usr/share/trans/de-en';
const WORDNET = '/usr/share/wordnet/data.';

const dictionary = dictionarySentences(readFileSync(DICTIONARY, 'utf8'));
const wordnet = ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
  wordnetSentences(readFileSync(WORDNET + kind, 'utf8')),
);
// A test sentence must not be known beforehand.
const tests = new Set(
  ['en.txt', 'en-varied.txt'].flatMap((file) =>
    readFileSync(new URL(`../../bench/sentences/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .map(keyOf),
  ),
);
const sentences = withoutRepeats([...dictionary, ...wordnet]).filter((each) => !tests.has(keyOf(each)));
console.log(`${dictionary.length} sentences of the dictionary, ${wordnet.length} of WordNet`);
const packed = gzipSync(`${sentences.join('\n')}\n`, { level: 9 });

const [out] = process.argv.slice(2);
if (out === undefined) {
  const isSame = gunzipSync(packed).equals(gunzipSync(readFileSync(shipped)));
  console.log(
    `${packed.length} bytes; ${isSame ? 'the same as' : 'DIFFERENT from'} the file in the repository`,
  );
  if (!isSame) process.exitCode = 1;
} else writeFileSync(out, packed);
