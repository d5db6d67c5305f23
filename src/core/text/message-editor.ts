import type { Language } from '../language';
import type { Draft } from './message';
import {
  endsWithOpening,
  endsWithPunctuation,
  isFullWidth,
  isHan,
  isLatinWordCharacter,
  startsWithClosing,
} from './character-class';

/** The longest message, UTF-16 units: the same as `draftSchema`. An edit that would exceed it changes nothing. */
export const MAX_MESSAGE_LENGTH = 100_000;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** How far back one grapheme or word is looked for, UTF-16 units; longer ones are cut. */
const LOOK_BACK = 128;

/** Text left of the caret. */
export function textBeforeCaret(draft: Draft): string {
  return draft.text.slice(0, draft.caret);
}

/** Text right of the caret. */
export function textAfterCaret(draft: Draft): string {
  return draft.text.slice(draft.caret);
}

/** A draft whose caret lies inside the text and not within a surrogate pair. */
export function normalizeDraft(draft: Draft): Draft {
  const caret = Math.max(0, Math.min(draft.caret, draft.text.length));
  return { text: draft.text, caret: splitsPair(draft.text, caret) ? caret - 1 : caret };
}

/** Replaces the units from `start` to `end` and puts the caret behind the new text. */
export function replaceRange(draft: Draft, start: number, end: number, text: string): Draft {
  const from = Math.max(0, Math.min(start, draft.text.length));
  const to = Math.max(from, Math.min(end, draft.text.length));
  if (draft.text.length - (to - from) + text.length > MAX_MESSAGE_LENGTH) return draft;
  return { text: draft.text.slice(0, from) + text + draft.text.slice(to), caret: from + text.length };
}

/** Inserts text at the caret as it is. */
export function insertText(draft: Draft, text: string): Draft {
  return replaceRange(draft, draft.caret, draft.caret, text);
}

/**
 * Inserts a word: English gets one space towards its neighbours (none before punctuation, none beside Chinese),
 * Chinese gets none.
 */
export function insertWord(draft: Draft, word: string, language: Language): Draft {
  if (word === '') return draft;
  if (language === 'zh' && isFullWidth(word[0] ?? '')) return insertText(draft, word);
  const before = textBeforeCaret(draft);
  const after = textAfterCaret(draft);
  const left = needsSpace(before, word) ? ' ' : '';
  const right = after !== '' && needsSpace(word, after) ? ' ' : '';
  const inserted = insertText(draft, left + word + right);
  return right === '' ? inserted : { text: inserted.text, caret: inserted.caret - 1 };
}

/** Inserts a punctuation mark or digit: a closing mark swallows the spaces before it. */
export function insertMark(draft: Draft, mark: string): Draft {
  if (!startsWithClosing(mark)) return insertText(draft, mark);
  const trimmed = textBeforeCaret(draft).trimEnd().length;
  return replaceRange(draft, trimmed, draft.caret, mark);
}

/** Beginnings of sentences that a following phrase completes, so that no comma belongs between them. */
const ZH_CARRIER = /(我|你|他|她|们|想|要|请|帮|给|把|让|的|和|很|在|有|是|不|别|去|到|叫)$/;

/**
 * Inserts a ready phrase. After text that has no mark at its end Chinese gets a comma (not after a carrier such as
 * 我想), English a full stop before a capital and a space otherwise, so that two tiles in a row are spoken apart.
 */
export function insertPhrase(draft: Draft, phrase: string): Draft {
  const before = textBeforeCaret(draft).trimEnd();
  const last = before.slice(-1);
  const first = phrase[0] ?? '';
  if (before === '' || first === '' || startsWithClosing(phrase)) return insertText(draft, phrase);
  let separator: string;
  if (endsWithPunctuation(before)) separator = isFullWidth(last) || isHan(first) ? '' : ' ';
  else if (isHan(first)) separator = ZH_CARRIER.test(before) ? '' : '，';
  else if (isHan(last)) separator = '，';
  else separator = /^\p{Lu}/u.test(phrase) && !/^I\b/.test(phrase) ? '. ' : ' ';
  const start = replaceRange(draft, before.length, draft.caret, separator);
  const inserted = insertText(start, phrase);
  return textAfterCaret(inserted) !== '' && needsSpace(phrase, textAfterCaret(inserted))
    ? insertText(inserted, ' ')
    : inserted;
}

/** Deletes what one sees as one character before the caret (emoji and accents whole). */
export function deleteCharacterBack(draft: Draft): Draft {
  return replaceRange(draft, previousGrapheme(draft.text, draft.caret), draft.caret, '');
}

/** Deletes the word before the caret with the spaces around it; a Chinese word counts as one, too. */
export function deleteWordBack(draft: Draft): Draft {
  const start = previousWord(draft.text, draft.caret);
  const space = start > 0 && draft.text[start - 1] === ' ' ? start - 1 : start;
  return replaceRange(draft, space, draft.caret, '');
}

/** Deletes the last English word, or else the last character: the delete key when nothing is being composed. */
export function deleteBack(draft: Draft): Draft {
  const last = textBeforeCaret(draft).trimEnd().slice(-1);
  const isLetter = isLatinWordCharacter(last) && !/[\d-]/.test(last);
  return isLetter ? deleteWordBack(draft) : deleteCharacterBack(draft);
}

/** Deletes the word behind the caret with the spaces before it; the space that then is left over goes, too. */
export function deleteWordForward(draft: Draft): Draft {
  const gone = replaceRange(draft, draft.caret, nextWord(draft.text, draft.caret), '');
  const isDouble = / $/.test(textBeforeCaret(gone)) && /^ /.test(textAfterCaret(gone));
  return isDouble ? replaceRange(gone, gone.caret, gone.caret + 1, '') : gone;
}

/** An empty message. */
export function clearDraft(): Draft {
  return { text: '', caret: 0 };
}

/** Moves the caret by one word: -1 to the start of the word before it, 1 to the end of the one behind. */
export function moveCaretByWord(draft: Draft, direction: -1 | 1): Draft {
  const caret = direction < 0 ? previousWord(draft.text, draft.caret) : nextWord(draft.text, draft.caret);
  return { text: draft.text, caret };
}

/** Moves the caret to the start (-1) or the end (1) of the whole text. */
export function moveCaretToEnd(draft: Draft, end: -1 | 1): Draft {
  return { text: draft.text, caret: end < 0 ? 0 : draft.text.length };
}

/** Moves the caret to the start of the line it is in, or of the one before (-1); to the end of it, or of the next (1). */
export function moveCaretByLine(draft: Draft, direction: -1 | 1): Draft {
  const { text, caret } = draft;
  if (direction < 0) return { text, caret: caret === 0 ? 0 : text.lastIndexOf('\n', caret - 2) + 1 };
  const end = text.indexOf('\n', caret + 1);
  return { text, caret: end < 0 ? text.length : end };
}

function needsSpace(left: string, right: string): boolean {
  const last = left.slice(-1);
  if (last === '' || /\s/.test(last) || /^\s/.test(right)) return false;
  if (startsWithClosing(right) || endsWithOpening(left)) return false;
  return !isFullWidth(last) && !isFullWidth(right[0] ?? '');
}

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

function previousGrapheme(text: string, caret: number): number {
  let from = Math.max(0, caret - LOOK_BACK);
  if (splitsPair(text, from)) from -= 1;
  let start = from;
  for (const piece of graphemes.segment(text.slice(from, caret))) start = from + piece.index;
  return start;
}

function previousWord(text: string, caret: number): number {
  const end = text.slice(0, caret).trimEnd().length;
  let latin = end;
  while (latin > 0 && isLatinWordCharacter(text[latin - 1] ?? '')) latin -= 1;
  if (latin < end) return latin;
  let from = Math.max(0, end - LOOK_BACK);
  if (splitsPair(text, from)) from -= 1;
  let start = from;
  for (const piece of words.segment(text.slice(from, end))) start = from + piece.index;
  return start;
}

function nextWord(text: string, caret: number): number {
  const start = text.length - text.slice(caret).trimStart().length;
  let latin = start;
  while (latin < text.length && isLatinWordCharacter(text[latin] ?? '')) latin += 1;
  if (latin > start) return latin;
  const [first] = words.segment(text.slice(start, start + LOOK_BACK));
  return first === undefined ? text.length : start + first.segment.length;
}
