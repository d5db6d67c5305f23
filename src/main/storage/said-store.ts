import { allSaid, isKept, saidSchema, withoutSaid, withSaid } from '../../core/sentences/said';
import type { Said, SaidList } from '../../core/sentences/said';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { copyAside } from './keep-aside';
import { LineJournal } from './line-journal';

const SAID_JOURNAL = { name: 'mouyu-said', version: 1, record: saidSchema };
/** The journal is written anew when it has this many lines more than there are sentences. */
const SPARE_LINES = 1000;

/**
 * Everything that was spoken. A line per utterance, flushed before it is acknowledged; what is forgotten is gone from
 * the disk, too. Read only when it is asked for: the start does not wait for it.
 */
export class SaidStore {
  private readonly journal: LineJournal<Said>;
  private list: SaidList = [];
  private lineCount = 0;
  /** Why nothing may be written: the file is of a newer version or cannot be read. */
  private locked: string | null = null;
  private isLoaded = false;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly problems: Problems,
    private readonly now: () => Date,
  ) {
    this.journal = new LineJournal(path, SAID_JOURNAL);
  }

  /** What was said, the latest first. */
  all(): Promise<SaidList> {
    return this.next(() => Promise.resolve(this.list));
  }

  /** Keeps a sentence. @throws when it cannot be written, after reporting the problem */
  remember(text: string): Promise<void> {
    return this.change(async () => {
      if (!isKept(text)) return;
      const said: Said = { text: text.trim(), count: 1, lastAtMs: this.now().getTime() };
      this.list = withSaid(this.list, said.text, said.lastAtMs);
      this.lineCount += 1;
      if (this.journal.mustRewrite || this.lineCount > this.list.length + SPARE_LINES) await this.rewrite();
      else await this.journal.append([said]);
    });
  }

  /** Forgets a sentence, or with null all of them; nothing of it stays on the disk. @throws as `remember` does */
  forget(text: string | null): Promise<void> {
    return this.change(async () => {
      this.list = text === null ? [] : withoutSaid(this.list, text);
      await this.rewrite();
    });
  }

  /** Waits for pending writes and closes the file. */
  async close(): Promise<void> {
    await this.work.catch(() => undefined);
    await this.journal.close();
  }

  private async rewrite(): Promise<void> {
    await this.journal.rewrite([...this.list].reverse());
    this.lineCount = this.list.length;
  }

  private change(edit: () => Promise<void>): Promise<void> {
    return this.next(async () => {
      try {
        if (this.locked !== null) throw new Error(this.locked);
        await edit();
      } catch (error) {
        this.problems.report({ code: 'saidNotSaved', detail: `${this.path}: ${reasonOf(error)}` });
        throw error;
      }
    });
  }

  private next<T>(task: () => Promise<T>): Promise<T> {
    const result = this.work.then(() => this.load()).then(task);
    this.work = result.catch(() => undefined);
    return result;
  }

  /** Damage is put aside and reported; a newer file is left untouched. Never fails. */
  private async load(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    try {
      const read = await this.journal.read();
      if (read === null) return;
      if (read.kind === 'newer') return this.lock(`version ${read.version} is newer`);
      this.list = allSaid(read.records);
      this.lineCount = read.records.length;
      if (read.damagedLines > 0) await this.putAside(read.damagedLines);
    } catch (error) {
      this.lock(reasonOf(error));
    }
  }

  private async putAside(damagedLines: number): Promise<void> {
    const keptAs = await copyAside(this.path, this.now());
    // Without a copy the damaged file is all there is of what was lost: it stays as it is.
    if (keptAs === undefined) return this.lock(`${damagedLines} damaged line(s) that cannot be copied`);
    const detail = `${this.path}: ${damagedLines} damaged line(s) left out`;
    this.problems.report({ code: 'saidUnreadable', detail, keptAs });
  }

  private lock(reason: string): void {
    this.locked = `${this.path}: ${reason}`;
    this.problems.report({ code: 'saidUnreadable', detail: this.locked });
  }
}
