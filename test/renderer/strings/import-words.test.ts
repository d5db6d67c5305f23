import { expect, it } from 'vitest';
import { noteSentences } from '../../../src/renderer/strings/import-words';

it('tells a few notes of a kind and counts the others', () => {
  const notes = [
    ...Array.from({ length: 40 }, (_, at) => ({ code: 'pictureLost' as const, name: `t${at}` })),
    { code: 'pictureLost' as const, name: 't0' },
    { code: 'gridMissing' as const },
  ];
  const sentences = noteSentences(notes, 'en');
  expect(sentences).toHaveLength(7);
  expect(sentences[5]).toContain('35');
  expect(noteSentences([], 'zh')).toEqual([]);
});
