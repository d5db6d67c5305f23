import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EnglishEngine } from '../../src/core/english/english-engine';
import { parseEnglishWords } from '../../src/core/english/english-words';
import { wordsOf } from '../../src/core/english/sentence-model';
import { Clock, round, warmUp } from './clock';
import { sentenceFile } from './sentence-file';

/** Loads the English engine as it is shipped. */
export function englishEngine(projectDir: string, say: (line: string) => void): EnglishBench {
  const wordFile = join(projectDir, 'resources/generated/language/en-words.txt');
  if (!existsSync(wordFile))
    say('en-words.txt is missing: run `npm run setup` first; figures are without it');
  const phrases = sentenceFile(join(projectDir, 'resources/language/phrases-en.txt'));
  const words = existsSync(wordFile) ? parseEnglishWords(readFileSync(wordFile, 'utf8')) : [];
  const packed = readFileSync(join(projectDir, 'resources/language/en-sentences.txt.gz'));
  const text = gunzipSync(packed).toString('utf8').split('\n');
  const known = new Set([...phrases, ...text].map((line) => wordsOf(line).join(' ')));
  return { engine: new EnglishEngine(words, phrases, text), known };
}

interface EnglishBench {
  readonly engine: EnglishEngine;
  /** Sentences that the engine was built from. */
  readonly known: ReadonlySet<string>;
}

/** Savings of picks beside letters and spaces, with nothing learnt and after each sentence was said once. */
export function english({ engine, known }: EnglishBench, given: readonly string[]) {
  const sentences = given
    .map((line) => wordsOf(line))
    .filter((words) => words.length > 0 && !known.has(words.join(' ')));
  warmUp(engine, 'en');
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
  const unlearnt = { enSavings5: savings(5), enSavings3: savings(3) };
  engine.learn(
    sentences.map((words) => ({ language: 'en', text: words.join(' '), weight: 1, lastMs: 0 })),
    ({ weight }) => weight,
  );
  const learnt = { enSavings5Learnt: savings(5) };
  engine.learn([], () => 1);
  return {
    enSentences: sentences.length,
    ...unlearnt,
    ...learnt,
    enKeyP50Ms: clock.percentile(0.5),
    enKeyP95Ms: clock.percentile(0.95),
    enKeyMaxMs: clock.percentile(1),
    enKeyCpuP95Ms: clock.cpuPercentile(0.95),
    enKeyCpuMaxMs: clock.cpuPercentile(1),
  };
}

/** Letters until the word is offered, and the pick of it; a word that never is costs its letters and a space. */
function picksFor(engine: EnglishEngine, clock: Clock, context: string, word: string, shown: number): number {
  const letters = word.replace(/[^a-z]/g, '');
  for (let typed = 0; typed <= letters.length; typed += 1) {
    const keys = [...letters.slice(0, typed)].map((letter) => ({ letters: { [letter]: 1 } }));
    const texts = clock.texts(engine, { language: 'en', context, keys }, shown);
    if (texts.some((text) => text.toLowerCase() === word)) return typed + 1;
  }
  return letters.length + 1;
}
