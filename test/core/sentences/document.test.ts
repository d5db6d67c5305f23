import { describe, expect, it } from 'vitest';
import {
  documentIdSchema,
  endingOf,
  fileNameOf,
  sentenceFrom,
  textToRead,
  titleOf,
} from '../../../src/core/sentences/document';

describe('a document', () => {
  it('is called by its first line that says something', () => {
    expect(titleOf('\n  给女儿的信 \n你好')).toBe('给女儿的信');
    expect(titleOf('   \n')).toBe('');
    expect([...titleOf('长'.repeat(80))]).toHaveLength(40);
  });

  it('has a file name that no system minds', () => {
    expect(fileNameOf('给女儿：/../a*b?', 'mouyu')).toBe('给女儿ab');
    expect(fileNameOf('...', 'mouyu')).toBe('mouyu');
    expect(fileNameOf(' - x', 'mouyu')).toBe('mouyu');
    expect(fileNameOf('长'.repeat(80), 'mouyu')).toHaveLength(40);
  });

  it('has an id that is a plain file name', () => {
    for (const id of ['../x', 'a/b', '', '-a', 'A', 'a'.repeat(62), 'a.b'])
      expect(documentIdSchema.safeParse(id).success, id).toBe(false);
    expect(documentIdSchema.safeParse('d-123e4567-e89b').success).toBe(true);
  });

  it('ends as its last characters say', () => {
    expect(endingOf('一\n二\n')).toBe('一 二');
    expect([...endingOf('长'.repeat(100))]).toHaveLength(40);
  });
});

describe('reading aloud', () => {
  const text = '第一句。第二句！\n\n第三句';
  const read = (from: number) => {
    const stretch = sentenceFrom(text, from);
    return stretch === null ? null : text.slice(stretch.start, stretch.end).trim();
  };

  it('goes sentence by sentence, and from the end to the first again', () => {
    expect(read(0)).toBe('第一句。');
    const heard: string[] = [];
    let at = 0;
    for (let turns = 0; turns < 4; turns++) {
      const stretch = sentenceFrom(text, at);
      if (stretch === null) break;
      heard.push(text.slice(stretch.start, stretch.end).trim());
      at = stretch.end;
    }
    expect(heard).toEqual(['第一句。', '第二句！', '第三句', '第一句。']);
  });

  it('reads the rest of a sentence from its middle', () => {
    expect(read(1)).toBe('一句。');
  });

  it('has nothing to read where nothing is written', () => {
    expect(sentenceFrom(' \n', 0)).toBeNull();
  });

  it('reads all from the caret on, or the whole when nothing follows', () => {
    expect(textToRead(text, 4)).toBe('第二句！\n\n第三句');
    expect(textToRead(text, text.length)).toBe(text);
  });
});
