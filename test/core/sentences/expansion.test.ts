import { describe, expect, it } from 'vitest';
import {
  expansionAskSchema,
  expansionBody,
  expansionPath,
  parseExpansion,
  questionOf,
} from '../../../src/core/sentences/expansion';

const answer = (content: unknown) =>
  JSON.stringify({
    choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }],
  });

describe('the question', () => {
  it('says the letters apart and what was written before, or the keywords', () => {
    expect(questionOf({ language: 'zh', letters: 'qbwfs', words: '今天很累' })).toBe(
      '前面已写：今天很累\n首字母：q b w f s',
    );
    expect(questionOf({ language: 'en', letters: '', words: 'water cold' })).toBe('Keywords: water cold');
  });

  it('is a body for chat completions, with the model only when one is named', () => {
    const ask = { language: 'en', letters: 'iwsw', words: '' } as const;
    const body = JSON.parse(expansionBody(ask, 'small')) as {
      model: string;
      messages: { content: string }[];
    };
    expect(body.model).toBe('small');
    expect(body.messages.at(-1)?.content).toBe('Initials: i w s w');
    expect(expansionBody(ask, '')).not.toContain('model');
  });

  it('goes to the end point below the address', () => {
    expect(expansionPath('')).toBe('/v1/chat/completions');
    expect(expansionPath('/v1')).toBe('/v1/chat/completions');
    expect(expansionPath('/llm')).toBe('/llm/v1/chat/completions');
    expect(expansionPath('/x/chat/completions')).toBe('/x/chat/completions');
  });

  it('is bounded', () => {
    expect(expansionAskSchema.safeParse({ language: 'zh', letters: 'a'.repeat(41), words: '' }).success).toBe(
      false,
    );
    expect(
      expansionAskSchema.safeParse({ language: 'zh', letters: '', words: '水'.repeat(301) }).success,
    ).toBe(false);
  });
});

describe('the answer', () => {
  it('is read as an object or a list, alone, in a fence, or behind thinking', () => {
    expect(parseExpansion(answer({ sentences: ['请帮我翻身', '请帮我翻书'] }))).toEqual([
      '请帮我翻身',
      '请帮我翻书',
    ]);
    expect(parseExpansion(answer('["a b", "c"]'))).toEqual(['a b', 'c']);
    expect(parseExpansion(answer('```json\n{"sentences":["水"]}\n```'))).toEqual(['水']);
    expect(parseExpansion(answer('<think>{"sentences":["no"]}</think> {"sentences":["yes"]}'))).toEqual([
      'yes',
    ]);
  });

  it('is cleaned: one line, no repeats, three at most, none endless', () => {
    expect(parseExpansion(answer(['a\u0007\nb', 'a b', 'c', 'd', 'e']))).toEqual(['a b', 'c', 'd']);
    expect(parseExpansion(answer(['x'.repeat(201), 'y']))).toEqual(['y']);
  });

  it('is refused when it is anything else', () => {
    const wrong = [
      '<html>no</html>',
      '{}',
      'null',
      JSON.stringify({ choices: [] }),
      answer('Sure! Here you are.'),
      answer({ sentences: [1, 2] }),
      answer({ sentences: [] }),
      answer([' ']),
      answer({ error: 'x' }),
    ];
    for (const body of wrong) expect(parseExpansion(body), body).toBeNull();
  });
});
