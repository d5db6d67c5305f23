import { appendFile, mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  KeptRecording,
  RecordingAppended,
  RecordingPart,
  RecordingStarted,
} from '../../core/ipc/recording-api';
import { reasonOf } from '../problems';
import { exists } from './atomic-file';

/** Largest recording, bytes. */
export const RECORDING_MAX_BYTES = 1_000_000_000;
/** What a recording leaves free on the disk, for what must always be saved. */
export const LEAST_FREE_BYTES = 1_000_000_000;
/** Names of recordings: the time they began, and whether they hold pictures. */
const NAME = /^\d{8}-\d{6}-(pictures|features)(-\d+)?$/;

const FEATURES = 'features.jsonl';
const PICTURES = 'camera.mjpeg';
const DESCRIPTION = 'recording.json';

/**
 * Recordings of what the camera and the selection saw, made only when a carer asks for one. A folder each, in the
 * format of `docs/recordings.md`. Never more than one is open.
 */
export class RecordingStore {
  private open: { readonly id: string; bytes: number } | null = null;

  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
    private readonly freeBytes: (folder: string) => Promise<number> = freeBytesOf,
  ) {}

  /** Opens a new recording; the one before, if it was never finished, stays as it is. */
  async start(withPictures: boolean): Promise<RecordingStarted> {
    this.open = null;
    try {
      await mkdir(this.folder, { recursive: true });
      if ((await this.freeBytes(this.folder)) < 2 * LEAST_FREE_BYTES)
        return { kind: 'refused', reason: 'diskFull', detail: `${this.folder} has too little room` };
      const id = await this.newName(withPictures);
      await mkdir(join(this.folder, id));
      this.open = { id, bytes: 0 };
      return { kind: 'started', id, folder: join(this.folder, id) };
    } catch (error) {
      return { kind: 'refused', reason: 'notWritten', detail: reasonOf(error) };
    }
  }

  /** Adds to the open recording. What is there already is kept whatever happens. */
  async append({ id, lines, pictures }: RecordingPart): Promise<RecordingAppended> {
    const { open } = this;
    if (open?.id !== id) return { kind: 'stopped', reason: 'notWritten', detail: `${id} is not open` };
    const text = lines.map((line) => `${line}\n`).join('');
    const addedBytes = Buffer.byteLength(text) + pictures.reduce((sum, { length }) => sum + length, 0);
    if (open.bytes + addedBytes > RECORDING_MAX_BYTES)
      return { kind: 'stopped', reason: 'limit', detail: `${RECORDING_MAX_BYTES} bytes` };
    try {
      if ((await this.freeBytes(this.folder)) < LEAST_FREE_BYTES + addedBytes)
        return { kind: 'stopped', reason: 'diskFull', detail: 'the disk is nearly full' };
      const folder = join(this.folder, id);
      if (text !== '') await appendFile(join(folder, FEATURES), text);
      if (pictures.length > 0) await appendFile(join(folder, PICTURES), Buffer.concat(pictures));
    } catch (error) {
      const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      return { kind: 'stopped', reason: isFull ? 'diskFull' : 'notWritten', detail: reasonOf(error) };
    }
    open.bytes += addedBytes;
    return { kind: 'kept', bytes: open.bytes };
  }

  /** Ends a recording; `description` is the text of `recording.json`, empty when there are no pictures. */
  async finish(id: string, description: string): Promise<void> {
    if (this.open?.id !== id) throw new Error(`the recording ${id} is not open`);
    this.open = null;
    if (description !== '') await writeFile(join(this.folder, id, DESCRIPTION), description);
  }

  /** Newest first. What is not a recording is passed over. */
  async list(): Promise<readonly KeptRecording[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const wanted = names.filter((name) => NAME.test(name)).sort((a, b) => b.localeCompare(a));
    return Promise.all(wanted.map((id) => this.describe(id)));
  }

  /** Deletes a recording for good. */
  async remove(id: string): Promise<void> {
    if (!NAME.test(id)) throw new Error(`${JSON.stringify(id)} is no name of a recording`);
    if (this.open?.id === id) this.open = null;
    await rm(join(this.folder, id), { recursive: true, force: true });
  }

  private async describe(id: string): Promise<KeptRecording> {
    const folder = join(this.folder, id);
    const sizeOf = (name: string) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      );
    const sizes = await Promise.all([FEATURES, PICTURES, DESCRIPTION].map(sizeOf));
    const withPictures = id.includes('-pictures');
    const isWhole = !withPictures || (sizes[2] ?? 0) > 0;
    return {
      id,
      at: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)} ${id.slice(9, 11)}:${id.slice(11, 13)}`,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      withPictures,
      isWhole,
      isOpen: this.open?.id === id,
    };
  }

  /** Local time: it is the carer who reads it. */
  private async newName(withPictures: boolean): Promise<string> {
    const now = this.now();
    const two = (value: number) => String(value).padStart(2, '0');
    const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
    const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
    const name = `${date}-${time}-${withPictures ? 'pictures' : 'features'}`;
    for (let nth = 1; ; nth++) {
      const candidate = nth === 1 ? name : `${name}-${nth}`;
      if (!(await exists(join(this.folder, candidate)))) return candidate;
    }
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
