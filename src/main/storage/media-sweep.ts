import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** The name of a kept picture or recording (`MediaStore`), wherever it stands in a text. */
const MEDIA_NAME = /\b[0-9a-f]{32}\.[a-z0-9]{2,5}\b/g;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A file may be made a moment before the line that names it. */
const YOUNGEST_MS = DAY_MS;
/** What nothing names is put aside first, and comes back when something names it again. */
const KEPT_ASIDE_MS = 30 * DAY_MS;

export interface MediaSweepFolders {
  readonly mediaDir: string;
  readonly asideDir: string;
  /** Every file that lies directly in these folders is read: journals, snapshots, and damaged ones put aside. */
  readonly textDirs: readonly string[];
  /** Without this file nothing is put aside: a folder that was copied half says nothing about what is needed. */
  readonly neededFile: string;
}

export interface MediaSweepResult {
  readonly putAside: number;
  readonly broughtBack: number;
  readonly removed: number;
}

/**
 * Collects pictures and recordings that no state refers to any more, before anything can be saved. A name that stands
 * anywhere, in an old line or a damaged file, keeps its file. Whatever cannot be read stops the whole sweep.
 * @throws when a folder or file cannot be read; nothing was touched then
 */
export async function sweepMedia(folders: MediaSweepFolders, nowMs: number): Promise<MediaSweepResult> {
  const { mediaDir, asideDir, textDirs, neededFile } = folders;
  const [media, aside] = await Promise.all([namesIn(mediaDir), namesIn(asideDir)]);
  if (media.length === 0 && aside.length === 0) return { putAside: 0, broughtBack: 0, removed: 0 };
  await stat(neededFile);
  const named = new Set<string>();
  for (const dir of textDirs) {
    for (const name of await namesIn(dir)) {
      // One byte a character: names are ASCII, and whatever else is in the file does not matter.
      const text = await readFile(join(dir, name), 'latin1');
      for (const [found] of text.matchAll(MEDIA_NAME)) named.add(found);
    }
  }
  const back = aside.filter((name) => named.has(name));
  for (const name of back) await rename(join(asideDir, name), join(mediaDir, name));
  const unnamed = media.filter((name) => !named.has(name));
  let putAside = 0;
  for (const name of unnamed) {
    if (nowMs - (await stat(join(mediaDir, name))).mtimeMs < YOUNGEST_MS) continue;
    await mkdir(asideDir, { recursive: true });
    await rename(join(mediaDir, name), join(asideDir, name));
    // From now on the time says since when it lies there.
    await utimes(join(asideDir, name), new Date(nowMs), new Date(nowMs));
    putAside += 1;
  }
  let removed = 0;
  for (const name of aside.filter((each) => !named.has(each))) {
    if (nowMs - (await stat(join(asideDir, name))).mtimeMs < KEPT_ASIDE_MS) continue;
    await rm(join(asideDir, name), { force: true });
    removed += 1;
  }
  return { putAside, broughtBack: back.length, removed };
}

/** Files directly in a folder, and links to files; none when there is no such folder. */
async function namesIn(dir: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(dir, { withFileTypes: true }), []);
  const names: string[] = [];
  for (const entry of entries) {
    const isLink = entry.isSymbolicLink();
    // A file may be kept elsewhere and linked; locks are links to nothing.
    const target = isLink ? await unlessMissing(stat(join(dir, entry.name)), null) : null;
    if (entry.isFile() || target?.isFile() === true) names.push(entry.name);
  }
  return names;
}

async function unlessMissing<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
