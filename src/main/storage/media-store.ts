import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaEnding } from '../../core/ipc/contract';
import { exists } from './atomic-file';

/** Largest picture or recording that is kept, bytes. */
export const MEDIA_MAX_BYTES = 20_000_000;
/** Hex digits of the SHA-256 in a name. */
const NAME_LENGTH = 32;

/** Pictures and recordings of the boards, named by their content: the same one is kept once and never changes. */
export class MediaStore {
  /** @param ready nothing is saved before it has settled: unused files are being collected */
  constructor(
    private readonly folder: string,
    private readonly ready: Promise<unknown> = Promise.resolve(),
  ) {}

  /**
   * Resolves with `media:NAME` when the file is safe on the disk.
   * @throws when it is empty, too large, or cannot be written.
   */
  async save(bytes: Uint8Array, ending: MediaEnding): Promise<string> {
    if (bytes.length === 0 || bytes.length > MEDIA_MAX_BYTES) {
      throw new RangeError(`a picture or recording has 1 to ${MEDIA_MAX_BYTES} bytes, not ${bytes.length}`);
    }
    await this.ready;
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH);
    const name = `${digest}.${ending}`;
    const path = join(this.folder, name);
    if (!(await exists(path))) await this.write(path, bytes);
    return `media:${name}`;
  }

  private async write(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const temporary = `${path}.tmp`;
    try {
      const handle = await open(temporary, 'w');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
