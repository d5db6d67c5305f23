import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const projectDir = resolve(import.meta.dirname, '..', '..');

/** A copy of the built app whose files a test may damage. */
export class AppCopy {
  readonly dir = mkdtempSync(join(tmpdir(), 'mouyu-app-'));

  constructor() {
    for (const part of ['package.json', 'out', 'resources']) {
      cpSync(join(projectDir, part), join(this.dir, part), { recursive: true });
    }
  }

  /** Path of a file of the copy. */
  path(file: string): string {
    return join(this.dir, file);
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }
}
