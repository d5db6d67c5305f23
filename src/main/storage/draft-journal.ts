import { createHash } from 'node:crypto';
import { draftSchema } from '../../core/text/message';
import type { Draft } from '../../core/text/message';

/** Enough of a SHA-256 to tell a whole line from a torn one. */
const CHECK_LENGTH = 16;

function checkOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECK_LENGTH);
}

/** A draft as one line of the journal: checksum, space, JSON, line end. */
export function journalLine(draft: Draft): string {
  const json = JSON.stringify({ text: draft.text, caret: draft.caret });
  return `${checkOf(json)} ${json}\n`;
}

function parseLine(line: string): Draft | null {
  const json = line.slice(CHECK_LENGTH + 1);
  if (checkOf(json) !== line.slice(0, CHECK_LENGTH)) return null;
  const result = draftSchema.safeParse(JSON.parse(json));
  return result.success ? result.data : null;
}

/**
 * The last whole draft of a journal. A torn last line was never acknowledged and does not count as damage;
 * `damaged` means that there are lines but none is whole.
 */
export function readJournal(text: string): { draft: Draft | null; damaged: boolean } {
  const lines = text.split('\n').filter((line) => line !== '');
  for (const line of lines.reverse()) {
    const draft = parseLine(line);
    if (draft !== null) return { draft, damaged: false };
  }
  // A single torn line is the very first save, cut off.
  return { draft: null, damaged: lines.length > 1 || text.endsWith('\n') };
}
