import { draftSchema } from '../../core/text/message';
import type { Draft } from '../../core/text/message';
import { checkedLine, parseCheckedLine } from './checked-line';

/** A draft as one line of the journal. */
export const journalLine = ({ text, caret }: Draft): string => checkedLine({ text, caret });

function parseLine(line: string): Draft | null {
  const result = draftSchema.safeParse(parseCheckedLine(line));
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
