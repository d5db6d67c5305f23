import { appendFile } from 'node:fs/promises';
import { type LearntEntry, type LearntKey, forget, withEntries } from '../../core/learning/learnt';
import { learntLine, readLearntJournal } from '../../core/learning/learnt-journal';
import { type Problems, reasonOf } from '../problems';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { copyAside, keepAside } from './keep-aside';

/** The file is written anew when it holds so many lines more than there are entries. */
const SPARE_LINES = 500;

/**
 * The words and sentences that the keyboards have learnt: one line is appended for each that is said; forgetting
 * writes the whole file anew, so that what is forgotten is gone from the disk, too.
 */
export class LearntStore {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly problems: Problems,
    private readonly now: () => Date,
    private entries: readonly LearntEntry[],
    private lineCount: number,
    /** The file must not be touched: it is of a newer version, or could not be read. */
    private readonly isLocked: boolean,
  ) {}

  static async open(path: string, problems: Problems, now: () => Date): Promise<LearntStore> {
    try {
      const text = (await readFileIfPresent(path)) ?? '';
      const { entries, lineCount, damagedCount, isNewer } = readLearntJournal(text);
      if (isNewer) problems.report({ code: 'learntNewer', detail: path });
      else if (damagedCount > 0) {
        // What can be read stays; the file as it was is kept beside it.
        const keptAs = entries.length > 0 ? await copyAside(path, now()) : await keepAside(path, now());
        const detail = `${path}: ${damagedCount} lines`;
        problems.report({ code: 'learntUnreadable', detail, ...(keptAs === undefined ? {} : { keptAs }) });
      }
      // Half a last line, and damaged ones, go with the next write of the whole file.
      const isWhole = damagedCount === 0 && (text === '' || text.endsWith('\n'));
      const lines = isWhole ? lineCount : Infinity;
      return new LearntStore(path, problems, now, entries, lines, isNewer);
    } catch (error) {
      problems.report({ code: 'learntUnreadable', detail: `${path}: ${reasonOf(error)}` });
      return new LearntStore(path, problems, now, [], 0, true);
    }
  }

  /** All that is known, the last said last. */
  current(): readonly LearntEntry[] {
    return this.entries;
  }

  /** Resolves when the entries are on the disk; they count for this run even when they cannot be written. */
  save(changed: readonly LearntEntry[]): Promise<void> {
    this.entries = withEntries(this.entries, changed, this.now().getTime());
    return this.write(async () => {
      this.lineCount += changed.length;
      if (this.lineCount > this.entries.length + SPARE_LINES) await this.writeAll();
      else await appendFile(this.path, changed.map(learntLine).join(''), 'utf8');
    });
  }

  /** Forgets these, or everything. Resolves when they are gone from the disk. */
  forget(gone: readonly LearntKey[] | 'all'): Promise<void> {
    this.entries = gone === 'all' ? [] : forget(this.entries, gone);
    return this.write(() => this.writeAll());
  }

  private async writeAll(): Promise<void> {
    const { entries } = this;
    await writeFileAtomically(this.path, entries.map(learntLine).join(''));
    this.lineCount = entries.length;
  }

  private write(step: () => Promise<void>): Promise<void> {
    if (this.isLocked) return Promise.resolve();
    const written = this.writing.then(step).catch((error: unknown) => {
      // Half a line may be there: the next write is of the whole file.
      this.lineCount = Infinity;
      this.problems.report({ code: 'learntNotSaved', detail: `${this.path}: ${reasonOf(error)}` });
      throw error;
    });
    this.writing = written.catch(() => undefined);
    return written;
  }
}
