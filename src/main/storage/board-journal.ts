import { z } from 'zod';
import {
  applyChanges,
  boardChangeSchema,
  NO_OWN_BOARDS,
  type BoardChange,
  type OwnBoards,
} from '../../core/boards/own-boards';
import { checkedLine, parseCheckedLine } from './checked-line';

/** Version of the journal. A file with a higher one is left untouched. */
const JOURNAL_VERSION = 1;

const headerSchema = z.object({ journal: z.literal('mouyu-boards'), version: z.number().int().min(1) });
const recordSchema = z.object({ at: z.string(), changes: z.array(boardChangeSchema) });

/** What a journal holds. */
export type ReadBoardJournal =
  | {
      readonly kind: 'ok';
      readonly own: OwnBoards;
      /** Whole lines that cannot be used: something other than a crash happened to the file. */
      readonly damagedLines: number;
      /** The last line has no end: a save that was cut off and never acknowledged. */
      readonly isTorn: boolean;
    }
  | { readonly kind: 'newer'; readonly version: number };

/** The first line of every journal. */
export function journalHeader(version = JOURNAL_VERSION): string {
  return checkedLine({ journal: 'mouyu-boards', version });
}

/** Changes that belong together as one line: after a crash all of them hold, or none. */
export function changesLine(changes: readonly BoardChange[], nowDate: Date): string {
  return checkedLine({ at: nowDate.toISOString(), changes });
}

/** A whole journal that says the same in two lines; a snapshot has the same form. */
export function wholeJournal(own: OwnBoards, nowDate: Date): string {
  return journalHeader() + changesLine([{ kind: 'all', own }], nowDate);
}

/** Reads a journal. Lines hold whole boards, so a damaged one costs only what it said itself. Never throws. */
export function readBoardJournal(text: string): ReadBoardJournal {
  const lines = text.split('\n');
  // What follows the last line end is empty, or a line that was cut off.
  const isTorn = lines.pop() !== '';
  let own = NO_OWN_BOARDS;
  let damagedLines = 0;
  for (const [at, line] of lines.entries()) {
    const value = parseCheckedLine(line);
    const header = headerSchema.safeParse(value);
    if (header.success && header.data.version > JOURNAL_VERSION) {
      return { kind: 'newer', version: header.data.version };
    }
    if (header.success && at === 0) continue;
    const record = recordSchema.safeParse(value);
    if (record.success) own = applyChanges(own, record.data.changes);
    else damagedLines++;
  }
  return { kind: 'ok', own, damagedLines, isTorn };
}
