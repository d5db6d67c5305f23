import { z } from 'zod';
import { splitSentences } from '../speech/split-sentences';
import { MAX_MESSAGE_LENGTH } from '../text/message-editor';

/** The name of a document's file: made by the renderer, of letters that no file system minds. */
export const documentIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** A document as a list shows it. */
export interface DocumentInfo {
  readonly id: string;
  /** Its first line; empty when nothing is written. */
  readonly title: string;
  /** When it was changed last, ms since 1970. */
  readonly changedAtMs: number;
  /** UTF-16 units. */
  readonly length: number;
  /** Put away by the user; it can be fetched back until it is erased. */
  readonly isDeleted: boolean;
}

/** A former state of a document. */
export interface DocumentVersion {
  readonly id: string;
  /** When it was kept, ms since 1970. */
  readonly atMs: number;
  readonly length: number;
  /** How it ends, to be told from the others. */
  readonly ending: string;
}

/** The longest document, UTF-16 units: as long as a message can be. */
export const MAX_DOCUMENT_LENGTH = MAX_MESSAGE_LENGTH;

const MAX_TITLE = 40;
const ENDING = 40;

/** The first line that says something, cut to forty characters; empty when there is none. */
export function titleOf(text: string): string {
  const line = /^\s*(.*)$/m.exec(text.trimStart().slice(0, 400))?.[1]?.trim() ?? '';
  const characters = [...line];
  return characters.length <= MAX_TITLE ? line : `${characters.slice(0, MAX_TITLE - 1).join('')}…`;
}

/** The last characters of a text, without line ends. */
export const endingOf = (text: string): string =>
  [
    ...text
      .slice(-4 * ENDING)
      .trimEnd()
      .replace(/\s+/g, ' '),
  ]
    .slice(-ENDING)
    .join('');

/** A name for the exported file, without the ending: the title as far as file systems take it. */
export function fileNameOf(title: string, fallback: string): string {
  const name = title
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || !/^[\p{L}\p{N}]/u.test(name) ? fallback : name.slice(0, 40).trim();
}

/** A stretch of a text, UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The next sentence to be read, from a place on: the rest of the one that the place is in. From the end on, the first
 * sentence again. Null when nothing is written.
 */
export function sentenceFrom(text: string, from: number): Stretch | null {
  if (text.trim() === '') return null;
  const start = text.slice(from).trim() === '' ? 0 : from;
  let at = start;
  for (const sentence of splitSentences(text.slice(start))) {
    const end = at + sentence.length;
    if (sentence.trim() !== '') return { start: at, end };
    at = end;
  }
  return null;
}

/** What the Speak key says of a document: all from the caret on; the whole when nothing follows. */
export function textToRead(text: string, caret: number): string {
  const rest = text.slice(caret);
  return rest.trim() === '' ? text : rest;
}
