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

/**
 * Moves a damaged file aside without ever overwriting an earlier one.
 * Where it now is; undefined when it could not be moved (a read-only disk), in which case it is left as it is.
 */
export async function keepAside(path: string, nowDate: Date): Promise<string | undefined> {
  let attempt = 0;
  while (await exists(asideName(path, nowDate, attempt))) attempt++;
  const target = asideName(path, nowDate, attempt);
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
