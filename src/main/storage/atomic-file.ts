import { constants } from 'node:fs';
import { access, copyFile, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Waits before another try when a virus scanner or indexer holds the file open (Windows). */
const RENAME_RETRY_MS = [20, 60, 200, 600];
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

async function renameStubbornly(from: string, to: string): Promise<void> {
  for (const waitMs of RENAME_RETRY_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || !BUSY.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return rename(from, to);
}

/** Makes a rename in this folder durable. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that after a crash or power cut it holds either the old text or the new one, whole.
 *
 * @param previousPath if given, the text the file had before is kept there.
 */
export async function writeFileAtomically(path: string, text: string, previousPath?: string): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (previousPath !== undefined && (await exists(path))) await copyFile(path, previousPath);
    await renameStubbornly(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The text of a file, or null when there is none. Other failures are thrown. */
export async function readFileIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
