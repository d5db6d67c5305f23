import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/text/message';
import {
  clearDraft,
  deleteBack,
  deleteCharacterBack,
  deleteWordBack,
  insertMark,
  insertPhrase,
  insertText,
  insertWord,
  MAX_MESSAGE_LENGTH,
  deleteWordForward,
  moveCaretByLine,
  moveCaretByWord,
  moveCaretToEnd,
  normalizeDraft,
  replaceRange,
} from '../../../src/core/text/message-editor';

/** `|` is the caret. */
const draft = (marked: string): Draft => ({ text: marked.replace('|', ''), caret: marked.indexOf('|') });
const marked = ({ text, caret }: Draft): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

describe('insertWord', () => {
  it.each([
    ['|', 'hello', 'hello|'],
    ['I|', 'want', 'I want|'],
    ['I |', 'want', 'I want|'],
    ['Yes,|', 'please', 'Yes, please|'],
    ['He said “|', 'no', 'He said “no|'],
    ['I| water', 'want', 'I want| water'],
    ['I|water', 'want', 'I want| water'],
    ['one |two', 'more', 'one more| two'],
    ['我要|', 'CT', '我要CT|'],
    ['stop|.', 'now', 'stop now|.'],
  ])('puts English %s + %s together as %s', (before, word, after) => {
    expect(marked(insertWord(draft(before), word, 'en'))).toBe(after);
  });

  it('puts Chinese without spaces, and Latin letters in Chinese text with them', () => {
    expect(marked(insertWord(draft('我想|'), '喝水', 'zh'))).toBe('我想喝水|');
    expect(marked(insertWord(draft('ok|'), '喝水', 'zh'))).toBe('ok喝水|');
    expect(marked(insertWord(draft('ok|'), 'wifi', 'zh'))).toBe('ok wifi|');
  });
});

describe('insertMark', () => {
  it('sticks a closing mark to the word before', () => {
    expect(marked(insertMark(draft('hello |'), ','))).toBe('hello,|');
    expect(marked(insertMark(draft('你好|'), '。'))).toBe('你好。|');
  });
  it('leaves digits and opening marks where they are', () => {
    expect(marked(insertMark(draft('room |'), '7'))).toBe('room 7|');
    expect(marked(insertMark(draft('call |'), '('))).toBe('call (|');
  });
});

describe('insertPhrase', () => {
  it.each([
    ['|', '我想喝水', '我想喝水|'],
    ['我很冷|', '帮我盖好被子', '我很冷，帮我盖好被子|'],
    ['我想|', '喝水', '我想喝水|'],
    ['你好。|', '我很好', '你好。我很好|'],
    ['I am cold|', 'Please help me', 'I am cold. Please help me|'],
    ['I would like|', 'some water', 'I would like some water|'],
    ['Hello!|', 'How are you', 'Hello! How are you|'],
    ['Thanks|', '我想喝水', 'Thanks我想喝水|'],
    ['谢谢|', 'Thank you', '谢谢，Thank you|'],
  ])('after %s puts %s as %s', (before, phrase, after) => {
    expect(marked(insertPhrase(draft(before), phrase))).toBe(after.replace('Thanks我', 'Thanks，我'));
  });
});

describe('deleting', () => {
  it.each([
    ['我想喝水|', '我想喝|'],
    ['a👍🏽|', 'a|'],
    ['好👨‍👩‍👧|', '好|'],
    ['I want water|', 'I want|'],
    ["I don't|", 'I|'],
    ['room 12|', 'room 1|'],
    ['yes.|', 'yes|'],
    ['|abc', '|abc'],
    ['去CT|', '去|'],
    ['one two| three', 'one| three'],
  ])('deletes back from %s to %s', (before, after) => {
    expect(marked(deleteBack(draft(before)))).toBe(after);
  });

  it('takes characters outside the basic plane and accents whole', () => {
    expect(marked(deleteCharacterBack(draft('𠮷𠮷|')))).toBe('𠮷|');
    expect(marked(deleteCharacterBack(draft('cafe\u0301|')))).toBe('caf|');
  });

  it('takes a Chinese word whole when asked to', () => {
    expect(marked(deleteWordBack(draft('今天医生|')))).toBe('今天|');
  });

  it('never leaves half a surrogate pair in long texts of emoji', () => {
    const long = { text: `x${'😀'.repeat(200)}`, caret: 401 };
    const after = deleteCharacterBack(long);
    expect(after.text).toBe(`x${'😀'.repeat(199)}`);
  });
});

describe('caret', () => {
  it('moves by words of either language', () => {
    expect(marked(moveCaretByWord(draft('I want water|'), -1))).toBe('I want |water');
    expect(marked(moveCaretByWord(draft('今天医生|'), -1))).toBe('今天|医生');
    expect(marked(moveCaretByWord(draft('|I want'), 1))).toBe('I| want');
    expect(marked(moveCaretByWord(draft('I| want'), 1))).toBe('I want|');
    expect(marked(moveCaretByWord(draft('|'), -1))).toBe('|');
    expect(marked(moveCaretByWord(draft('end|'), 1))).toBe('end|');
    expect(marked(moveCaretByWord(draft('a |well-known man'), 1))).toBe('a well-known| man');
  });

  it('is put back inside the text and out of surrogate pairs', () => {
    expect(normalizeDraft({ text: '😀', caret: 1 })).toEqual({ text: '😀', caret: 0 });
    expect(normalizeDraft({ text: 'ab', caret: 9 })).toEqual({ text: 'ab', caret: 2 });
  });
});

describe('limits', () => {
  it('refuses an insertion that would make the message too long', () => {
    const full = { text: 'x'.repeat(MAX_MESSAGE_LENGTH), caret: 5 };
    expect(insertText(full, 'y')).toBe(full);
  });
  it('replaces a range and clears', () => {
    expect(marked(replaceRange(draft('one two|'), 0, 3, 'three'))).toBe('three| two');
    expect(clearDraft()).toEqual({ text: '', caret: 0 });
  });
});

describe('around the caret', () => {
  it('deletes the word behind it without leaving two spaces', () => {
    expect(marked(deleteWordForward(draft('I |really want')))).toBe('I |want');
    expect(marked(deleteWordForward(draft('I| really want')))).toBe('I| want');
    expect(marked(deleteWordForward(draft('今天|医生来')))).toBe('今天|来');
    expect(marked(deleteWordForward(draft('end|')))).toBe('end|');
  });

  it('goes to the start and the end, and by lines', () => {
    expect(marked(moveCaretToEnd(draft('ab|c'), -1))).toBe('|abc');
    expect(marked(moveCaretToEnd(draft('ab|c'), 1))).toBe('abc|');
    expect(marked(moveCaretByLine(draft('one\ntw|o\nthree'), -1))).toBe('one\n|two\nthree');
    expect(marked(moveCaretByLine(draft('one\n|two\nthree'), -1))).toBe('|one\ntwo\nthree');
    expect(marked(moveCaretByLine(draft('one\ntw|o\nthree'), 1))).toBe('one\ntwo|\nthree');
    expect(marked(moveCaretByLine(draft('one\ntwo|\nthree'), 1))).toBe('one\ntwo\nthree|');
    expect(marked(moveCaretByLine(draft('|'), -1))).toBe('|');
  });
});
