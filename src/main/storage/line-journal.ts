import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { checkedLine, parseCheckedLine } from './checked-line';

const headerSchema = z.object({ journal: z.string(), version: z.number().int().min(1) });

/** What a journal holds. */
export type ReadLines<T> =
  | {
      readonly kind: 'ok';
      readonly records: readonly T[];
      /** Whole lines that cannot be used: something other than a crash happened to the file. */
      readonly damagedLines: number;
    }
  | { readonly kind: 'newer'; readonly version: number };

/** What sort of journal it is: its name and version stand in the first line, every other line is a record. */
export interface JournalKind<T> {
  readonly name: string;
  readonly version: number;
  readonly record: z.ZodType<T>;
}

/**
 * Reads a journal. A damaged line costs only what it said itself; a torn last one was never acknowledged and is no
 * damage. Never throws.
 */
export function readLines<T>(text: string, kind: JournalKind<T>): ReadLines<T> {
  const lines = text.split('\n');
  // What follows the last line end is empty, or a line that was cut off.
  lines.pop();
  const records: T[] = [];
  let damagedLines = 0;
  for (const line of lines) {
    const value = parseCheckedLine(line);
    const header = headerSchema.safeParse(value);
    if (header.success && header.data.version > kind.version) {
      return { kind: 'newer', version: header.data.version };
    }
    if (header.success && header.data.journal === kind.name) continue;
    const record = kind.record.safeParse(value);
    if (record.success) records.push(record.data);
    else damagedLines++;
  }
  return { kind: 'ok', records, damagedLines };
}

/** Writes one journal: records are appended and flushed to the disk, or the whole is written anew beside it. */
export class LineJournal<T> {
  private handle: FileHandle | undefined;
  /** The file ends within a line, or holds damage: the next write must be a `rewrite`, or what follows would be glued to it. */
  mustRewrite = false;
  /** Length of the file, bytes; 0 before the first write of this run. */
  sizeBytes = 0;

  constructor(
    private readonly path: string,
    private readonly kind: JournalKind<T>,
  ) {}

  /** What the file holds; null when there is none. @throws when it cannot be read */
  async read(): Promise<ReadLines<T> | null> {
    const text = await readFileIfPresent(this.path);
    if (text === null) return null;
    const read = readLines(text, this.kind);
    this.mustRewrite = !text.endsWith('\n') || (read.kind === 'ok' && read.damagedLines > 0);
    return read;
  }

  /** Adds records at the end; all of them are on the disk when it resolves. @throws when they are not */
  async append(records: readonly T[]): Promise<void> {
    const lines = records.map(checkedLine).join('');
    try {
      this.handle ??= await this.openToAppend();
      await this.handle.appendFile(lines, 'utf8');
      await this.handle.datasync();
      this.sizeBytes += Buffer.byteLength(lines);
    } catch (error) {
      await this.close();
      this.mustRewrite = true;
      throw error;
    }
  }

  /** Puts these records in place of the whole file, which holds either the old or the new. @throws when it cannot */
  async rewrite(records: readonly T[]): Promise<void> {
    await this.close();
    const text = this.header() + records.map(checkedLine).join('');
    await writeFileAtomically(this.path, text);
    this.mustRewrite = false;
    this.sizeBytes = Buffer.byteLength(text);
  }

  async close(): Promise<void> {
    await this.handle?.close().catch(() => undefined);
    this.handle = undefined;
  }

  private header(): string {
    return checkedLine({ journal: this.kind.name, version: this.kind.version });
  }

  private async openToAppend(): Promise<FileHandle> {
    const handle = await open(this.path, 'a');
    const { size } = await handle.stat();
    const start = size === 0 ? this.header() : '';
    if (start !== '') await handle.appendFile(start, 'utf8');
    this.sizeBytes = size + start.length;
    return handle;
  }
}
