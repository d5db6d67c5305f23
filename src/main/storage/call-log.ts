import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type CallLogEntry,
  callLogEntrySchema,
  type PastCall,
  pastCalls,
} from '../../core/call/call-history';
import type { CallEvent } from '../../core/ipc/contract';
import { readFileIfPresent } from './atomic-file';

/** A call that nobody answered goes on after a restart of the whole app, if the restart came this soon. */
const RESUME_WITHIN_MS = 10 * 60 * 1000;

/** Weeks of a busy household; older ones stay in the file. */
const CALLS_SHOWN = 200;

/** The entries of a log in their order. Torn and empty lines are passed over. */
function entriesOf(text: string): readonly CallLogEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const result = callLogEntrySchema.safeParse(JSON.parse(line));
      return result.success ? [result.data] : [];
    } catch {
      return [];
    }
  });
}

/** Calls for help, one JSON line each, never erased; and whether one is under way. */
export class CallLog {
  private constructor(
    private readonly path: string,
    private readonly now: () => Date,
    private active: boolean,
  ) {}

  static async open(path: string, now: () => Date): Promise<CallLog> {
    const text = await readFileIfPresent(path).catch(() => null);
    const last = text === null ? null : (entriesOf(text).at(-1) ?? null);
    const ageMs = last === null ? Infinity : now().getTime() - Date.parse(last.at);
    return new CallLog(path, now, last?.kind === 'raised' && ageMs >= 0 && ageMs < RESUME_WITHIN_MS);
  }

  isActive(): boolean {
    return this.active;
  }

  /**
   * The latest calls, newest first.
   * @throws when the file cannot be read.
   */
  async past(): Promise<readonly PastCall[]> {
    return pastCalls(entriesOf((await readFileIfPresent(this.path)) ?? ''), CALLS_SHOWN);
  }

  /**
   * The state changes at once, whether or not the line can be written.
   * @throws when the line could not be written.
   */
  async record(event: CallEvent): Promise<void> {
    this.active = event.kind === 'raised';
    const line = JSON.stringify({ at: this.now().toISOString(), kind: event.kind, by: event.by });
    await mkdir(dirname(this.path), { recursive: true });
    // The leading line end keeps this line whole after a torn one.
    await appendFile(this.path, `\n${line}\n`, 'utf8');
  }
}
