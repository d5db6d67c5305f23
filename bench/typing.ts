import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { EnglishEngine } from '../src/core/english/english-engine';
import { parseEnglishWords } from '../src/core/english/english-words';
import type { Language } from '../src/core/language';
import { LanguageModel } from '../src/core/pinyin/language-model';
import { Lexicon } from '../src/core/pinyin/lexicon';
import { parsePhraseBank } from '../src/core/pinyin/phrase-bank';
import { PinyinEngine } from '../src/core/pinyin/pinyin-engine';
import { parseTalk } from '../src/core/pinyin/talk';
import { ReadingFinder } from '../src/core/pinyin/reading-finder';
import { segment } from '../src/core/pinyin/segmentation';
import { unpackTable } from '../src/core/pinyin/table';
import type { Bench } from './bench';
import { chineseGoal, englishGoal, type Goal } from './typing/goal';
import { KEYBOARDS, measureLevel, measureRow, SIGMAS } from './typing/rows';
import type { Decode } from './typing/typing-app';

const SEED = 20_261_122;

/** How fast simulated speakers write, beside a keyboard that only points. */
export const typing: Bench = {
  about:
    'simulated speakers at five accuracies, beside fixed dwell: [--zh FILE] [--en FILE] [--sigma N] [--keyboard KIND | --every-keyboard] [--seed N]',
  run: async ({ projectDir, args, say }) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        zh: { type: 'string' },
        en: { type: 'string' },
        /** Only the row with this horizontal σ. */
        sigma: { type: 'string' },
        /** Likely letters need a shorter look, as the setting has it. */
        'language-dwell': { type: 'boolean' },
        /** This keyboard instead of the one the product chooses. */
        keyboard: { type: 'string' },
        /** The product alone on every keyboard one can look at: what the thresholds of the ladder are set from. */
        'every-keyboard': { type: 'boolean' },
        /** Other speakers, for tuning: what is reported has the built-in seed. */
        seed: { type: 'string' },
      },
    });
    const sigmas = SIGMAS.filter(({ x }) => values.sigma === undefined || x === Number(values.sigma));
    const zh = chinese(projectDir, linesOf(projectDir, values.zh, 'bench/sentences/zh.txt'), say);
    const en = english(projectDir, linesOf(projectDir, values.en, 'bench/sentences/en.txt'));
    const seed = values.seed === undefined ? SEED : Number(values.seed);
    const rows: unknown[] = [];
    for (const sigma of sigmas) {
      for (const { language, goals, decode } of [zh, en]) {
        const task = { sigma, language, goals, decode, seed, keyboard: values.keyboard };
        const measured = values['every-keyboard']
          ? KEYBOARDS.map((keyboard) => measureLevel({ ...task, keyboard }))
          : [measureRow(task)];
        for (const row of measured) say(JSON.stringify(row));
        rows.push(...measured);
      }
    }
    return Promise.resolve({ seed, rows });
  },
};

/** One language's sentences and what decodes them. */
export interface Task {
  readonly language: Language;
  readonly goals: readonly Goal[];
  readonly decode: Decode;
}

export function linesOf(projectDir: string, given: string | undefined, builtIn: string): readonly string[] {
  return readFileSync(given ?? join(projectDir, builtIn), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

export function chinese(projectDir: string, lines: readonly string[], say: (line: string) => void): Task {
  const folder = join(projectDir, 'resources/language');
  const result = unpackTable(gunzipSync(readFileSync(join(folder, 'zh-trigram.zhlm.gz'))));
  if (result.kind === 'damaged') throw new Error(`zh-trigram.zhlm.gz: ${result.detail}`);
  const { phrases } = parsePhraseBank(readFileSync(join(folder, 'phrases-zh.txt'), 'utf8'));
  const talk = parseTalk(gunzipSync(readFileSync(join(folder, 'talk-zh.tsv.gz'))).toString('utf8'));
  const engine = new PinyinEngine(result.table, phrases, talk);
  const lexicon = new Lexicon(result.table);
  const model = new LanguageModel(lexicon);
  const readings = new ReadingFinder(lexicon);
  const goals: Goal[] = [];
  for (const line of lines) {
    const [written = '', spelled] = line.split('\t');
    const sentence = written.replace(/[^\u3400-\u9fff]/g, '');
    const numbers = segment(sentence, lexicon, model);
    const syllables = spelled?.trim().split(/\s+/) ?? readings.reading(numbers) ?? ['?'];
    const isKnown = sentence !== '' && syllables.every((syllable) => /^[a-z]+$/.test(syllable));
    if (isKnown)
      goals.push(
        chineseGoal(
          numbers.map((word) => lexicon.text(word)),
          syllables,
        ),
      );
    else say(`left out, no pinyin known: ${line}`);
  }
  return { language: 'zh', goals, decode: (request) => engine.suggest(request) };
}

export function english(projectDir: string, lines: readonly string[]): Task {
  const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
  const sentences = read('resources/language/phrases-en.txt')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const words = parseEnglishWords(read('resources/generated/language/en-words.txt'));
  const packed = readFileSync(join(projectDir, 'resources/language/en-sentences.txt.gz'));
  const text = gunzipSync(packed).toString('utf8').split('\n');
  const engine = new EnglishEngine(words, sentences, text);
  return { language: 'en', goals: lines.map(englishGoal), decode: (request) => engine.suggest(request) };
}
