import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KeyEvidence } from '../../src/core/keyboard/composition';
import { LanguageModel } from '../../src/core/pinyin/language-model';
import { Lexicon } from '../../src/core/pinyin/lexicon';
import { parsePhraseBank } from '../../src/core/pinyin/phrase-bank';
import { PinyinEngine } from '../../src/core/pinyin/pinyin-engine';
import { ReadingFinder } from '../../src/core/pinyin/reading-finder';
import { segment } from '../../src/core/pinyin/segmentation';
import { parseTalk } from '../../src/core/pinyin/talk';
import { unpackTable } from '../../src/core/pinyin/table';
import { Clock, round, warmUp } from './clock';

const GROUPS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const exactKey = (letter: string): KeyEvidence => ({ letters: { [letter]: 1 } });
const nineKey = (letter: string): KeyEvidence => {
  const group = [...(GROUPS.find((letters) => letters.includes(letter)) ?? letter)];
  return { letters: Object.fromEntries(group.map((each) => [each, 1 / group.length])) };
};
const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.charAt(0)).join('');

/** The Chinese engine as it is shipped, and what cuts sentences into words with readings. */
export interface ChineseBench {
  readonly engine: PinyinEngine;
  /** Sentences of the phrase bank. */
  readonly banked: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly model: LanguageModel;
  readonly readings: ReadingFinder;
}

/** Loads the Chinese engine as it is shipped. */
export function chineseEngine(projectDir: string): ChineseBench {
  const folder = join(projectDir, 'resources/language');
  const result = unpackTable(gunzipSync(readFileSync(join(folder, 'zh-trigram.zhlm.gz'))));
  if (result.kind === 'damaged') throw new Error(`zh-trigram.zhlm.gz: ${result.detail}`);
  const { phrases } = parsePhraseBank(readFileSync(join(folder, 'phrases-zh.txt'), 'utf8'));
  const talk = parseTalk(gunzipSync(readFileSync(join(folder, 'talk-zh.tsv.gz'))).toString('utf8'));
  const lexicon = new Lexicon(result.table);
  return {
    engine: new PinyinEngine(result.table, phrases, talk),
    banked: new Set(phrases.map(({ text }) => text)),
    lexicon,
    model: new LanguageModel(lexicon),
    readings: new ReadingFinder(lexicon),
  };
}

interface Sentence {
  readonly text: string;
  readonly words: readonly number[];
  readonly syllables: readonly string[];
}

/** How often sentences come first and among five, typed in several ways, and how long a key takes. */
export function chinese(bench: ChineseBench, given: readonly string[], say: (line: string) => void) {
  const { engine, lexicon } = bench;
  const sentences = given.flatMap((line) => sentenceOf(bench, line, say));
  warmUp(engine, 'zh');
  const clock = new Clock();
  const type = (letters: string, key: (letter: string) => KeyEvidence): readonly string[] => {
    const keys = [...letters].map(key);
    let texts: readonly string[] = [];
    keys.forEach((_, index) => {
      texts = clock.texts(engine, { language: 'zh', context: '', keys: keys.slice(0, index + 1) });
    });
    return texts;
  };
  const typeAll = (
    lettersOf: (syllables: readonly string[]) => string,
    key: (letter: string) => KeyEvidence,
  ): { readonly top1: number; readonly top5: number } => {
    const found = sentences.map(({ text, syllables }) => {
      const texts = type(lettersOf(syllables), key);
      if (key === exactKey && lettersOf !== initialsOf && texts[0] !== text)
        say(`full pinyin: ${text} came out as ${texts[0] ?? 'nothing'}`);
      return texts.indexOf(text);
    });
    const within = (count: number) => found.filter((at) => at >= 0 && at < count).length;
    return { top1: within(1), top5: within(5) };
  };
  const spelt = (syllables: readonly string[]): string => syllables.join('');
  const full = typeAll(spelt, exactKey);
  const nine = typeAll(spelt, nineKey);
  const initials = typeAll(initialsOf, exactKey);
  const times = {
    keyP50Ms: clock.percentile(0.5),
    keyP95Ms: clock.percentile(0.95),
    keyMaxMs: clock.percentile(1),
    keyCpuP95Ms: clock.cpuPercentile(0.95),
    keyCpuMaxMs: clock.cpuPercentile(1),
  };
  let words = 0;
  let word5 = 0;
  for (const { text, words: numbers, syllables } of sentences) {
    let at = 0;
    for (const number of numbers) {
      const word = lexicon.text(number);
      const keys = [...initialsOf(syllables.slice(at, at + word.length))].map(exactKey);
      const texts = clock.texts(engine, { language: 'zh', context: text.slice(0, at), keys }, 5);
      words += 1;
      word5 += Number(texts.includes(word));
      at += word.length;
    }
  }
  engine.learn(
    sentences.map(({ text }) => ({ language: 'zh', text, weight: 1, lastMs: 0 })),
    ({ weight }) => weight,
  );
  const learnt = typeAll(initialsOf, exactKey);
  engine.learn([], () => 1);
  return {
    zhSentences: sentences.length,
    zhFullTop1: full.top1,
    zhFullTop5: full.top5,
    zhInitialsTop1: initials.top1,
    zhInitialsTop5: initials.top5,
    zhInitialsTop1Learnt: learnt.top1,
    zhWordInitialsTop5: round(word5 / Math.max(1, words)),
    zhNineKeyTop1: nine.top1,
    zhNineKeyTop5: nine.top5,
    ...times,
  };
}

function sentenceOf(
  { banked, lexicon, model, readings }: ChineseBench,
  line: string,
  say: (line: string) => void,
): readonly Sentence[] {
  const [written = '', spelled] = line.split('\t');
  const text = written.replace(/[^\u3400-\u9fff]/g, '');
  if (text === '' || banked.has(text)) return [];
  const words = segment(text, lexicon, model);
  const syllables = spelled?.trim().split(/\s+/) ?? readings.reading(words) ?? [];
  if (syllables.length === text.length && syllables.every((syllable) => /^[a-z]+$/.test(syllable))) {
    return [{ text, words, syllables }];
  }
  say(`left out, no pinyin known: ${text}`);
  return [];
}
