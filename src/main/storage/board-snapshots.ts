import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnBoards } from '../../core/boards/own-boards';
import type { BoardSnapshot, SnapshotReason } from '../../core/ipc/contract';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { readBoardJournal, wholeJournal } from './board-journal';

/** Snapshots kept; the oldest go. */
export const SNAPSHOTS_KEPT = 30;
/** `2026-11-22T00-10-00-123Z-day.snapshot`: the time in UTC, and why. */
const SNAPSHOT_FILE =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(day|import|bulk|restore)(-\d+)?\.snapshot$/;

function snapshotOf(name: string): BoardSnapshot | null {
  const [, day, hours, minutes, seconds, milliseconds, reason] = SNAPSHOT_FILE.exec(name) ?? [];
  if (day === undefined) return null;
  const at = `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
  return Number.isNaN(Date.parse(at)) ? null : { id: name, at, reason: reason as SnapshotReason };
}

/** Former states of one's own boards, one small journal each. */
export class BoardSnapshots {
  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
  ) {}

  /** All of them, newest first; none when the folder cannot be read. */
  async list(): Promise<BoardSnapshot[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .flatMap((name) => snapshotOf(name) ?? [])
      .sort((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
  }

  /** Keeps a state and removes the oldest beyond thirty. @throws when it cannot be written */
  async take(own: OwnBoards, reason: SnapshotReason): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const stamp = this.now().toISOString().replaceAll(/[:.]/g, '-');
    const taken = new Set(await readdir(this.folder));
    let name = `${stamp}-${reason}.snapshot`;
    for (let number = 2; taken.has(name); number++) name = `${stamp}-${reason}-${number}.snapshot`;
    await writeFileAtomically(join(this.folder, name), wholeJournal(own, this.now()));
    const old = (await this.list()).slice(SNAPSHOTS_KEPT);
    await Promise.all(old.map(({ id }) => rm(join(this.folder, id), { force: true })));
  }

  /** @throws when there is no such snapshot or it is damaged or newer */
  async read(id: string): Promise<OwnBoards> {
    if (snapshotOf(id) === null) throw new Error(`not the name of a snapshot: ${id.slice(0, 80)}`);
    const text = await readFileIfPresent(join(this.folder, id));
    if (text === null) throw new Error(`there is no snapshot ${id}`);
    const read = readBoardJournal(text);
    if (read.kind === 'newer') throw new Error(`snapshot ${id} is of a newer version: ${read.version}`);
    if (read.damagedLines > 0 || read.isTorn) throw new Error(`snapshot ${id} is damaged`);
    return read.own;
  }
}
