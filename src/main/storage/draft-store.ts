import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { EMPTY_DRAFT } from '../../core/text/message';
import type { Draft } from '../../core/text/message';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { journalLine, readJournal } from './draft-journal';
import { keepAside } from './keep-aside';

/** Size at which the journal is replaced by its last line. Small, so that erased words do not linger on disk. */
const COMPACT_BYTES = 64 * 1024;

/**
 * The message in progress. Every save is appended to a journal and flushed to the disk before it is acknowledged;
 * nothing that was acknowledged is ever overwritten, so a kill at any moment loses nothing. The journal is
 * shortened by writing a new one beside it and renaming it over the old.
 */
export class DraftStore {
  private handle: FileHandle | undefined;
  private sizeBytes = 0;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly problems: Problems,
    private latest: Draft,
  ) {}

  static async open(path: string, problems: Problems, nowDate: Date): Promise<DraftStore> {
    try {
      const text = await readFileIfPresent(path);
      const { draft, damaged } = text === null ? { draft: null, damaged: false } : readJournal(text);
      if (damaged) {
        const keptAs = await keepAside(path, nowDate);
        const detail = `${path}: no whole line`;
        problems.report({ code: 'draftUnreadable', detail, ...(keptAs === undefined ? {} : { keptAs }) });
      }
      return new DraftStore(path, problems, draft ?? EMPTY_DRAFT);
    } catch (error) {
      problems.report({ code: 'draftUnreadable', detail: `${path}: ${reasonOf(error)}` });
      return new DraftStore(path, problems, EMPTY_DRAFT);
    }
  }

  current(): Draft {
    return this.latest;
  }

  /**
   * Resolves when the draft is safe on the disk.
   * @throws when it cannot be written, after reporting the problem; the draft still counts for this run.
   */
  save(draft: Draft): Promise<void> {
    this.latest = draft;
    const saved = this.writing.then(() => this.append(draft));
    this.writing = saved.catch(() => undefined);
    return saved;
  }

  /** Waits for pending saves and closes the file. */
  async close(): Promise<void> {
    await this.writing;
    await this.handle?.close();
    this.handle = undefined;
  }

  private async append(draft: Draft): Promise<void> {
    const line = journalLine(draft);
    try {
      if (this.handle === undefined || this.sizeBytes > COMPACT_BYTES) {
        await this.compact(line);
        return;
      }
      await this.handle.appendFile(line, 'utf8');
      await this.handle.datasync();
      this.sizeBytes += Buffer.byteLength(line);
    } catch (error) {
      // Half a line may be there: the next save starts a new file.
      await this.handle?.close().catch(() => undefined);
      this.handle = undefined;
      this.problems.report({ code: 'draftNotSaved', detail: `${this.path}: ${reasonOf(error)}` });
      throw error;
    }
  }

  private async compact(line: string): Promise<void> {
    await this.handle?.close();
    this.handle = undefined;
    await writeFileAtomically(this.path, line);
    this.handle = await open(this.path, 'a');
    this.sizeBytes = Buffer.byteLength(line);
  }
}
