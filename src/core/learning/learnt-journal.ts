import { z } from 'zod';
import { type LearntEntry, learntEntrySchema, learntKey } from './learnt';

/** Version of a line of the file. */
const LINE_VERSION = 1;
const lineSchema = z.object({ v: z.literal(LINE_VERSION), entry: learntEntrySchema });
const newerSchema = z.object({
  v: z
    .number()
    .int()
    .min(LINE_VERSION + 1),
});

export interface LearntJournal {
  /** In the order in which they were last said. */
  readonly entries: readonly LearntEntry[];
  readonly lineCount: number;
  /** Lines that could not be read. */
  readonly damagedCount: number;
  /** Whether a line is of a newer version of the app: the file must be left alone. */
  readonly isNewer: boolean;
}

/** An entry as a line of the file; a later line of the same text replaces an earlier one. */
export function learntLine(entry: LearntEntry): string {
  return `${JSON.stringify({ v: LINE_VERSION, entry })}\n`;
}

/** Reads a file of lines. What cannot be read is counted and left out; half a last line is a write that was cut off. */
export function readLearntJournal(text: string): LearntJournal {
  const entries = new Map<string, LearntEntry>();
  let damagedCount = 0;
  let isNewer = false;
  const lines = text.split('\n');
  const lastPart = lines.pop() ?? '';
  for (const line of lines) {
    const value = parsed(line);
    const result = lineSchema.safeParse(value);
    if (result.success) {
      const { entry } = result.data;
      entries.delete(learntKey(entry));
      entries.set(learntKey(entry), entry);
    } else if (newerSchema.safeParse(value).success) isNewer = true;
    else damagedCount += 1;
  }
  // A file without a single line end was never one of ours.
  if (lines.length === 0 && lastPart !== '') damagedCount += 1;
  return { entries: [...entries.values()], lineCount: lines.length, damagedCount, isNewer };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
