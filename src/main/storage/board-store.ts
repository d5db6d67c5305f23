import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Board } from '../../core/boards/board';
import {
  applyChanges,
  mergeBoards,
  NO_OWN_BOARDS,
  type BoardChange,
  type OwnBoards,
} from '../../core/boards/own-boards';
import type { BoardSave, BoardSnapshot, SnapshotReason } from '../../core/ipc/contract';
import type { Problem } from '../../core/problem';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { copyAside } from './keep-aside';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { changesLine, readBoardJournal, wholeJournal } from './board-journal';
import { BoardSnapshots } from './board-snapshots';

/** The journal is written anew when it has grown by this much since, and to twice its size. */
const COMPACT_GROWTH_BYTES = 4_000_000;

export interface BoardFiles {
  readonly journalFile: string;
  readonly snapshotsDir: string;
}

/**
 * The boards: the starters with what this person made of them. Every save is one line of a journal, flushed to
 * the disk before it is acknowledged, and nothing acknowledged is ever overwritten in place.
 */
export class BoardStore {
  private handle: FileHandle | undefined;
  private sizeBytes = 0;
  private compactedBytes = 0;
  private lastDay = '';
  private work: Promise<unknown> = Promise.resolve();
  private readonly snapshots: BoardSnapshots;

  private constructor(
    private readonly files: BoardFiles,
    private readonly starters: readonly Board[],
    private readonly problems: Problems,
    private readonly now: () => Date,
    private own: OwnBoards,
    /** Why nothing may be written: the file is of a newer version, or could not be read. */
    private readonly locked: string | null,
  ) {
    this.snapshots = new BoardSnapshots(files.snapshotsDir, now);
  }

  /** Opens the journal. Damage is put aside and reported; a newer file is left untouched. Never fails. */
  static async open(
    files: BoardFiles,
    starters: readonly Board[],
    problems: Problems,
    now: () => Date,
  ): Promise<BoardStore> {
    const make = (own: OwnBoards, locked: string | null) =>
      new BoardStore(files, starters, problems, now, own, locked);
    let text: string | null;
    try {
      text = await readFileIfPresent(files.journalFile);
    } catch (error) {
      const detail = `${files.journalFile}: ${reasonOf(error)}`;
      problems.report({ code: 'boardsUnreadable', detail });
      return make(NO_OWN_BOARDS, detail);
    }
    if (text === null) return make(NO_OWN_BOARDS, null);
    const read = readBoardJournal(text);
    if (read.kind === 'newer') {
      const detail = `${files.journalFile}: version ${read.version}`;
      problems.report({ code: 'boardsNewer', detail });
      return make(NO_OWN_BOARDS, detail);
    }
    if (read.damagedLines > 0) {
      const keptAs = await copyAside(files.journalFile, now());
      const detail = `${files.journalFile}: ${read.damagedLines} damaged line(s) cut out`;
      const problem: Problem = {
        code: 'boardsUnreadable',
        detail,
        ...(keptAs === undefined ? {} : { keptAs }),
      };
      problems.report(problem);
      // Without a copy the damaged file is all there is of what was lost: it stays as it is.
      if (keptAs === undefined) return make(read.own, detail);
    }
    return make(read.own, null);
  }

  /** The boards the speaker has now. */
  boards(): Board[] {
    return mergeBoards(this.starters, this.own);
  }

  /**
   * Resolves when the changes are safe on the disk.
   * @throws when they are not, after reporting the problem; nothing of them holds then.
   */
  save({ reason, changes }: BoardSave): Promise<void> {
    return this.next(async () => {
      if (reason !== 'edit') await this.snapshots.take(this.own, reason);
      await this.keepDay();
      await this.append(changes);
    });
  }

  listSnapshots(): Promise<BoardSnapshot[]> {
    return this.snapshots.list();
  }

  /** Puts a former state back; the present one becomes a snapshot first. @throws as `save` does */
  restore(id: string): Promise<Board[]> {
    return this.next(async () => {
      const own = await this.snapshots.read(id);
      await this.snapshots.take(this.own, 'restore');
      await this.append([{ kind: 'all', own }]);
      return this.boards();
    });
  }

  /** Waits for pending saves and closes the file. */
  async close(): Promise<void> {
    await this.work.catch(() => undefined);
    await this.handle?.close();
    this.handle = undefined;
  }

  private next<T>(task: () => Promise<T>): Promise<T> {
    const result = this.work
      .then(() => {
        if (this.locked !== null) throw new Error(this.locked);
        return task();
      })
      .catch((error: unknown) => {
        this.problems.report({ code: 'boardsNotSaved', detail: reasonOf(error) });
        throw error;
      });
    this.work = result.catch(() => undefined);
    return result;
  }

  /** Keeps what held before the first change of a day. A full disk must not stop the change itself. */
  private async keepDay(): Promise<void> {
    const today = this.now().toDateString();
    if (this.lastDay === today) return;
    const [newest] = (await this.snapshots.list()).filter(isOfDay);
    if (newest === undefined || new Date(newest.at).toDateString() !== today) {
      await this.snapshots.take(this.own, 'day').catch((error: unknown) => {
        this.problems.report({ code: 'boardsNotSaved', detail: `snapshot: ${reasonOf(error)}` });
      });
    }
    this.lastDay = today;
  }

  private async append(changes: readonly BoardChange[]): Promise<void> {
    const own = applyChanges(this.own, changes);
    const isLarge =
      this.sizeBytes > Math.max(2 * this.compactedBytes, this.compactedBytes + COMPACT_GROWTH_BYTES);
    if (this.handle === undefined || isLarge) {
      await this.compact(own);
    } else {
      const line = changesLine(changes, this.now());
      try {
        await this.handle.appendFile(line, 'utf8');
        await this.handle.datasync();
        this.sizeBytes += Buffer.byteLength(line);
      } catch (error) {
        // Half a line may be there: the next save writes a new file.
        await this.handle.close().catch(() => undefined);
        this.handle = undefined;
        throw error;
      }
    }
    this.own = own;
  }

  private async compact(own: OwnBoards): Promise<void> {
    await this.handle?.close();
    this.handle = undefined;
    const text = wholeJournal(own, this.now());
    await writeFileAtomically(this.files.journalFile, text);
    this.handle = await open(this.files.journalFile, 'a');
    this.sizeBytes = Buffer.byteLength(text);
    this.compactedBytes = this.sizeBytes;
  }
}

const isOfDay = ({ reason }: { readonly reason: SnapshotReason }): boolean => reason === 'day';
