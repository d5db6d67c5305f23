import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFileIfPresent } from '../storage/atomic-file';

/** 16 random bytes as hexadecimal digits. */
const TOKEN = /^[0-9a-f]{32}$/;

/**
 * The token of the last run, or a new one where there is none yet. A token that cannot be read or kept still serves
 * this run.
 */
export async function loadToken(path: string): Promise<string> {
  const kept = (await readFileIfPresent(path).catch(() => null))?.trim() ?? '';
  return TOKEN.test(kept) ? kept : makeToken(path);
}

/** A new token, kept for the next run where only this user can read it. */
export async function makeToken(path: string): Promise<string> {
  const token = randomBytes(16).toString('hex');
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFile(path, `${token}\n`, { mode: 0o600 }))
    .catch(() => undefined);
  return token;
}

/** Whether the two are the same, in a time that does not tell where they differ. */
export function isSameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(token, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
