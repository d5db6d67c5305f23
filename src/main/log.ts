import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const MAX_BYTES = 1024 * 1024;
const MAX_LINE_LENGTH = 2000;

/**
 * The local log file: one line per event, two files of at most 1 MB, never sent anywhere. Nothing that a person
 * wrote or said goes into it. A log that cannot be written must not stop anything, so failures are swallowed here
 * and only here.
 */
export class Log {
  private writing: Promise<void> = Promise.resolve();
  private sizeBytes: number | undefined;

  constructor(
    private readonly path: string,
    private readonly now: () => Date,
  ) {}

  write(subject: string, message: string): void {
    const oneLine = message.replace(/\s*\n\s*/g, ' | ').slice(0, MAX_LINE_LENGTH);
    const line = `${this.now().toISOString()} ${subject}: ${oneLine}\n`;
    this.writing = this.writing.then(() => this.append(line)).catch(() => undefined);
  }

  /** Resolves when all lines so far are written. */
  flush(): Promise<void> {
    return this.writing;
  }

  private async append(line: string): Promise<void> {
    if (this.sizeBytes === undefined) {
      await mkdir(dirname(this.path), { recursive: true });
      this.sizeBytes = await stat(this.path).then(
        (file) => file.size,
        () => 0,
      );
    }
    if (this.sizeBytes > MAX_BYTES) {
      await rename(this.path, `${this.path}.1`);
      this.sizeBytes = 0;
    }
    await appendFile(this.path, line, 'utf8');
    this.sizeBytes += Buffer.byteLength(line);
  }
}
