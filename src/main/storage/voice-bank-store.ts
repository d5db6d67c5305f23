import { z } from 'zod';
import { bankSchema, type BankEntry } from '../../core/speech/voice-bank';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { copyAside, keepAside } from './keep-aside';

const VERSION = 1;
const fileSchema = z.object({ version: z.literal(VERSION), entries: z.array(z.unknown()) });

/** Entries that can be read, and whether that is all of them. */
function readBank(text: string): { entries: BankEntry[]; damaged: boolean } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const file = fileSchema.safeParse(raw);
  if (!file.success) return null;
  const read = file.data.entries.map((entry) => bankSchema.element.safeParse(entry));
  return {
    entries: read.flatMap((result) => (result.success ? [result.data] : [])),
    damaged: read.some(({ success }) => !success),
  };
}

/** The list of the person's own recordings. The sounds are files of their own and survive whatever happens to it. */
export class VoiceBankStore {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly problems: Problems,
    private entries: readonly BankEntry[],
  ) {}

  /** Never fails: what cannot be read is reported and put aside, what can is kept. */
  static async open(path: string, problems: Problems, nowDate: Date): Promise<VoiceBankStore> {
    let entries: readonly BankEntry[] = [];
    try {
      const text = await readFileIfPresent(path);
      const bank = text === null ? { entries: [], damaged: false } : readBank(text);
      entries = bank?.entries ?? [];
      if (bank === null || bank.damaged) {
        const keptAs = await (bank === null ? keepAside(path, nowDate) : copyAside(path, nowDate));
        problems.report({
          code: 'voiceBankUnreadable',
          detail: `${path}: ${entries.length} entries could be read`,
          ...(keptAs === undefined ? {} : { keptAs }),
        });
      }
    } catch (error) {
      problems.report({ code: 'voiceBankUnreadable', detail: `${path}: ${reasonOf(error)}` });
    }
    return new VoiceBankStore(path, problems, entries);
  }

  current(): readonly BankEntry[] {
    return this.entries;
  }

  /**
   * Resolves when the list is safe on the disk.
   * @throws when it cannot be written, after reporting the problem; the list still counts for this run.
   */
  save(entries: readonly BankEntry[]): Promise<void> {
    this.entries = entries;
    const text = JSON.stringify({ version: VERSION, entries }, null, 1);
    const saved = this.writing.then(() => this.write(text));
    this.writing = saved.catch(() => undefined);
    return saved;
  }

  private async write(text: string): Promise<void> {
    try {
      await writeFileAtomically(this.path, text, `${this.path}.previous`);
    } catch (error) {
      this.problems.report({ code: 'voiceBankNotSaved', detail: `${this.path}: ${reasonOf(error)}` });
      throw error;
    }
  }
}
