import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname, extname, basename, join } from 'node:path';
import { exists } from './atomic-file';

/** `settings.json` at a time becomes `settings.bad-2026-11-21T08-15-30.json`, beside it. */
export function asideName(path: string, nowDate: Date, attempt = 0): string {
  const extension = extname(path);
  const stamp = nowDate.toISOString().slice(0, 19).replaceAll(':', '-');
  const suffix = attempt === 0 ? '' : `-${attempt}`;
  return join(dirname(path), `${basename(path, extension)}.bad-${stamp}${suffix}${extension}`);
}

/** Copies a damaged file aside without overwriting an earlier one; undefined when it could not be copied. */
export async function copyAside(path: string, nowDate: Date): Promise<string | undefined> {
  const target = await freeAsideName(path, nowDate);
  return copyFile(path, target).then(
    () => target,
    () => undefined,
  );
}

async function freeAsideName(path: string, nowDate: Date): Promise<string> {
  let attempt = 0;
  while (await exists(asideName(path, nowDate, attempt))) attempt++;
  return asideName(path, nowDate, attempt);
}

/**
 * Moves a damaged file aside without ever overwriting an earlier one.
 * Where it now is; undefined when it could not be moved (a read-only disk), in which case it is left as it is.
 */
export async function keepAside(path: string, nowDate: Date): Promise<string | undefined> {
  const target = await freeAsideName(path, nowDate);
  try {
    await rename(path, target);
    return target;
  } catch {
    // A file held open elsewhere can still be copied.
    return copyFile(path, target)
      .then(() => rm(path, { force: true }))
      .then(
        () => target,
        () => undefined,
      );
  }
}
