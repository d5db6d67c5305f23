/**
 * Writes the pinyin behind every phrase of resources/language/phrases-zh.txt that has none yet:
 *   npx tsx scripts/language/phrase-readings.ts
 * Readings come from the Chinese table, word by word; look over what it prints (polyphones!) and correct by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LanguageModel } from '../../src/core/pinyin/language-model';
import { Lexicon } from '../../src/core/pinyin/lexicon';
import { ReadingFinder } from '../../src/core/pinyin/reading-finder';
import { segment } from '../../src/core/pinyin/segmentation';
import { unpackTable } from '../../src/core/pinyin/table';

const folder = new URL('../../resources/language/', import.meta.url);
const phraseFile = new URL('phrases-zh.txt', folder);

const result = unpackTable(gunzipSync(readFileSync(new URL('zh-trigram.zhlm.gz', folder))));
if (result.kind === 'damaged') throw new Error(`zh-trigram.zhlm.gz: ${result.detail}`);
const lexicon = new Lexicon(result.table);
const model = new LanguageModel(lexicon);
const readings = new ReadingFinder(lexicon);

let added = 0;
const lines = readFileSync(phraseFile, 'utf8')
  .split('\n')
  .map((line) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.includes('\t')) return line;
    const syllables = readings.reading(segment(text, lexicon, model)) ?? ['?'];
    added += 1;
    console.log(`${text}\t${syllables.join(' ')}`);
    return `${text}\t${syllables.join(' ')}`;
  });
writeFileSync(phraseFile, lines.join('\n'));
console.log(`${added} readings added`);
