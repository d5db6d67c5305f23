import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { likeliestReadings } from '../scripts/language/readings';
import { EnglishEngine } from '../src/core/english/english-engine';
import { parseEnglishWords } from '../src/core/english/english-words';
import { wordsOf } from '../src/core/english/sentence-model';
import type { CandidateRequest, KeyEvidence } from '../src/core/keyboard/composition';
import { LanguageModel } from '../src/core/pinyin/language-model';
import { Lexicon } from '../src/core/pinyin/lexicon';
import { parsePhraseBank } from '../src/core/pinyin/phrase-bank';
import { PinyinEngine } from '../src/core/pinyin/pinyin-engine';
import { segment } from '../src/core/pinyin/segmentation';
import { unpackTable } from '../src/core/pinyin/table';
import type { Bench } from './bench';

const GROUPS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const exactKey = (letter: string): KeyEvidence => ({ letters: { [letter]: 1 } });
const nineKey = (letter: string): KeyEvidence => {
  const group = [...(GROUPS.find((letters) => letters.includes(letter)) ?? letter)];
  return { letters: Object.fromEntries(group.map((each) => [each, 1 / group.length])) };
};

interface Engine {
  suggest(request: CandidateRequest): { readonly candidates: readonly { readonly text: string }[] };
}

/** Keeps the time of every key. */
class Clock {
  readonly tookMs: number[] = [];

  texts(engine: Engine, request: Omit<CandidateRequest, 'requestId' | 'splits'>): readonly string[] {
    const startMs = performance.now();
    const { candidates } = engine.suggest({ ...request, requestId: 0, splits: [] });
    this.tookMs.push(performance.now() - startMs);
    return candidates.map(({ text }) => text);
  }

  percentile(share: number): number {
    const sorted = [...this.tookMs].sort((a, b) => a - b);
    return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * How well and how fast letters become sentences. Nothing is learnt between sentences; sentences that are in the
 * phrase bank are left out. The first set that comes with the project was written beside early phrase lists and
 * flatters; the second (`varied` in the result) is about other things. Without files both are measured.
 */
export const language: Bench = {
  about:
    'Chinese and English decoding: [--zh FILE] [--en FILE], one sentence a line (zh: pinyin after a tab, or derived)',
  run: async ({ projectDir, args, say }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { zh: { type: 'string' }, en: { type: 'string' } },
    });
    const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
    const zhText = values.zh === undefined ? read('bench/sentences/zh.txt') : readFileSync(values.zh, 'utf8');
    const enText = values.en === undefined ? read('bench/sentences/en.txt') : readFileSync(values.en, 'utf8');
    const zh = chinese(projectDir, lines(zhText), say);
    const en = english(projectDir, lines(enText), say);
    if (values.zh !== undefined || values.en !== undefined) return Promise.resolve({ ...zh, ...en });
    say('varied sentences:');
    const varied = {
      ...chinese(projectDir, lines(read('bench/sentences/zh-varied.txt')), say),
      ...english(projectDir, lines(read('bench/sentences/en-varied.txt')), say),
    };
    return Promise.resolve({ ...zh, ...en, varied });
  },
};

function lines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function chinese(projectDir: string, given: readonly string[], say: (line: string) => void) {
  const folder = join(projectDir, 'resources/language');
  const result = unpackTable(gunzipSync(readFileSync(join(folder, 'zh-trigram.zhlm.gz'))));
  if (result.kind === 'damaged') throw new Error(`zh-trigram.zhlm.gz: ${result.detail}`);
  const { phrases } = parsePhraseBank(readFileSync(join(folder, 'phrases-zh.txt'), 'utf8'));
  const engine = new PinyinEngine(result.table, phrases);
  const lexicon = new Lexicon(result.table);
  const model = new LanguageModel(lexicon);
  const readings = likeliestReadings(lexicon);
  const banked = new Set(phrases.map(({ text }) => text));

  const clock = new Clock();
  const hits = {
    full1: 0,
    full5: 0,
    nine1: 0,
    nine5: 0,
    initials1: 0,
    initials5: 0,
    word5: 0,
    words: 0,
    sentences: 0,
  };
  const type = (letters: string, key: (letter: string) => KeyEvidence): readonly string[] => {
    const keys = [...letters].map(key);
    let texts: readonly string[] = [];
    keys.forEach((_, index) => {
      texts = clock.texts(engine, { language: 'zh', context: '', keys: keys.slice(0, index + 1), limit: 20 });
    });
    return texts;
  };
  for (const line of given) {
    const [written = '', spelled] = line.split('\t');
    const sentence = written.replace(/[^\u3400-\u9fff]/g, '');
    if (sentence === '' || banked.has(sentence)) continue;
    const words = segment(sentence, lexicon, model);
    const syllables = spelled?.trim().split(/\s+/) ?? words.flatMap((word) => readings.get(word) ?? ['?']);
    if (syllables.some((syllable) => !/^[a-z]+$/.test(syllable))) {
      say(`left out, no pinyin known: ${sentence}`);
      continue;
    }
    hits.sentences += 1;
    const full = type(syllables.join(''), exactKey);
    const nine = type(syllables.join(''), nineKey);
    const initials = type(syllables.map((syllable) => syllable.charAt(0)).join(''), exactKey);
    hits.full1 += Number(full[0] === sentence);
    hits.full5 += Number(full.slice(0, 5).includes(sentence));
    hits.nine1 += Number(nine[0] === sentence);
    hits.nine5 += Number(nine.slice(0, 5).includes(sentence));
    hits.initials1 += Number(initials[0] === sentence);
    hits.initials5 += Number(initials.slice(0, 5).includes(sentence));
    if (full[0] !== sentence) say(`full pinyin: ${sentence} came out as ${full[0] ?? 'nothing'}`);
    let at = 0;
    for (const number of words) {
      const word = lexicon.text(number);
      const keys = syllables.slice(at, at + word.length).map((syllable) => exactKey(syllable.charAt(0)));
      const texts = clock.texts(engine, { language: 'zh', context: sentence.slice(0, at), keys, limit: 5 });
      hits.words += 1;
      hits.word5 += Number(texts.includes(word));
      at += word.length;
    }
  }
  return {
    zhSentences: hits.sentences,
    zhFullTop1: hits.full1,
    zhFullTop5: hits.full5,
    zhInitialsTop1: hits.initials1,
    zhInitialsTop5: hits.initials5,
    zhWordInitialsTop5: round(hits.word5 / Math.max(1, hits.words)),
    zhNineKeyTop1: hits.nine1,
    zhNineKeyTop5: hits.nine5,
    keyP50Ms: clock.percentile(0.5),
    keyP95Ms: clock.percentile(0.95),
    keyMaxMs: clock.percentile(1),
  };
}

function english(projectDir: string, given: readonly string[], say: (line: string) => void) {
  const wordFile = join(projectDir, 'resources/generated/language/en-words.txt');
  if (!existsSync(wordFile))
    say('en-words.txt is missing: run `npm run setup` first; figures are without it');
  const phrases = lines(readFileSync(join(projectDir, 'resources/language/phrases-en.txt'), 'utf8'));
  const known = existsSync(wordFile) ? parseEnglishWords(readFileSync(wordFile, 'utf8')) : [];
  const engine = new EnglishEngine(known, phrases);
  const banked = new Set(phrases.map((phrase) => wordsOf(phrase).join(' ')));
  const sentences = given
    .map((line) => wordsOf(line))
    .filter((words) => words.length > 0 && !banked.has(words.join(' ')));
  const clock = new Clock();
  const savings = (shown: number): number => {
    let picks = 0;
    let characters = 0;
    for (const words of sentences) {
      words.forEach((word, index) => {
        const context = words.slice(0, index).join(' ');
        characters += word.length + (index > 0 ? 1 : 0);
        picks += picksFor(engine, clock, context, word, shown);
      });
    }
    return round(1 - picks / Math.max(1, characters));
  };
  return {
    enSentences: sentences.length,
    enSavings5: savings(5),
    enSavings3: savings(3),
    enKeyP50Ms: clock.percentile(0.5),
    enKeyP95Ms: clock.percentile(0.95),
    enKeyMaxMs: clock.percentile(1),
  };
}

/** Letters until the word is offered, and the pick of it; a word that never is costs its letters and a space. */
function picksFor(engine: EnglishEngine, clock: Clock, context: string, word: string, shown: number): number {
  const letters = word.replace(/[^a-z]/g, '');
  for (let typed = 0; typed <= letters.length; typed += 1) {
    const keys = [...letters.slice(0, typed)].map(exactKey);
    const texts = clock.texts(engine, { language: 'en', context, keys, limit: shown });
    if (texts.some((text) => text.toLowerCase() === word)) return typed + 1;
  }
  return letters.length + 1;
}
