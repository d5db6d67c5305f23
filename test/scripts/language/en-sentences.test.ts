import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/core/english/sentence-model';
import {
  dictionarySentences,
  withoutRepeats,
  wordnetSentences,
} from '../../../scripts/language/en-sentences';

describe('sentences out of a dictionary', () => {
  it('are whole ones, without placeholders, alternatives and coarse words', () => {
    const content = [
      '# comment :: I am a comment here.',
      'Hund {m} :: dog | The dog’s barking. [coll.]; a dog',
      'x :: to cause sb. to do sth. | He gave sb. a book. | I can / could go. | Shut the fucking door now.',
      'ja :: Yes indeed.',
    ].join('\n');
    expect(dictionarySentences(content)).toEqual(["The dog's barking."]);
  });

  it('are the examples of WordNet', () => {
    const line =
      '00001740 03 n 01 x 0 000 | a definition; "he came by car"; "two words"; "it cost $5 then"  ';
    expect(wordnetSentences(line)).toEqual(['he came by car']);
  });

  it('come once', () => {
    expect(withoutRepeats(['He came.', 'he came', 'She came.'])).toEqual(['He came.', 'She came.']);
  });
});

describe('the shipped sentences', () => {
  const shipped = gunzipSync(
    readFileSync(new URL('../../../resources/language/en-sentences.txt.gz', import.meta.url)),
  ).toString('utf8');
  const sentences = new Set(shipped.split('\n').map((line) => wordsOf(line).join(' ')));

  it('are many, and none of them is a test sentence', () => {
    expect(sentences.size).toBeGreaterThan(50_000);
    for (const file of ['en.txt', 'en-varied.txt']) {
      const tests = readFileSync(new URL(`../../../bench/sentences/${file}`, import.meta.url), 'utf8');
      for (const line of tests.split('\n').filter((each) => each !== '' && !each.startsWith('#')))
        expect(sentences.has(wordsOf(line).join(' ')), line).toBe(false);
    }
  });
});
