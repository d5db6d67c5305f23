import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { CallEvent } from '../../core/ipc/contract';
import { readFileIfPresent } from './atomic-file';

/** A call that nobody answered goes on after a restart of the whole app, if the restart came this soon. */
const RESUME_WITHIN_MS = 10 * 60 * 1000;

const entrySchema = z.object({ at: z.string(), kind: z.enum(['raised', 'acknowledged', 'cancelled']) });

function lastEntry(text: string): z.infer<typeof entrySchema> | null {
  for (const line of text.split('\n').reverse()) {
    try {
      const result = entrySchema.safeParse(JSON.parse(line));
      if (result.success) return result.data;
    } catch {
      // A torn or empty line: the one before it counts.
    }
  }
  return null;
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
    const last = text === null ? null : lastEntry(text);
    const ageMs = last === null ? Infinity : now().getTime() - Date.parse(last.at);
    return new CallLog(path, now, last?.kind === 'raised' && ageMs >= 0 && ageMs < RESUME_WITHIN_MS);
  }

  isActive(): boolean {
    return this.active;
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
