/**
 * Builds resources/language/en-sentences.txt.gz anew from talk-en.txt beside it and two Debian packages:
 *   apt-get install trans-de-en wordnet-base
 *   npx tsx scripts/language/build-en-sentences.ts [OUT]
 * Without OUT nothing is written: the result is only compared with the file in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sentencesOf } from './alternatives';
import { dictionarySentences, wordnetSentences, withoutRepeats } from './en-sentences';
import { bare, testSentences } from './test-sentences';

const shipped = new URL('../../resources/language/en-sentences.txt.gz', import.meta.url);
const DICTIONARY = '/usr/share/trans/de-en';
const WORDNET = '/usr/share/wordnet/data.';
/** Sentences taken of one line of alternatives. */
const MOST_OF_A_LINE = 200;

const dictionary = dictionarySentences(readFileSync(DICTIONARY, 'utf8'));
const wordnet = ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
  wordnetSentences(readFileSync(WORDNET + kind, 'utf8')),
);
const lines = readFileSync(new URL('../../resources/language/talk-en.txt', import.meta.url), 'utf8').split(
  '\n',
);
const talk = sentencesOf(lines, MOST_OF_A_LINE).map(({ text }) => text);
const tests = testSentences();
const sentences = withoutRepeats([...dictionary, ...wordnet, ...talk]).filter(
  (each) => !tests.has(bare(each)),
);
console.log(
  `${dictionary.length} sentences of the dictionary, ${wordnet.length} of WordNet, ${talk.length} of talk`,
);
const packed = gzipSync(`${sentences.join('\n')}\n`, { level: 9 });

const [out] = process.argv.slice(2);
if (out === undefined) {
  const isSame = gunzipSync(packed).equals(gunzipSync(readFileSync(shipped)));
  console.log(
    `${packed.length} bytes; ${isSame ? 'the same as' : 'DIFFERENT from'} the file in the repository`,
  );
  if (!isSame) process.exitCode = 1;
} else writeFileSync(out, packed);
