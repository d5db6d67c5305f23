import { createHash } from 'node:crypto';

/** Enough of a SHA-256 to tell a whole line from a torn or damaged one. */
const CHECK_LENGTH = 16;

function checkOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECK_LENGTH);
}

/** A value as one line of a journal: checksum, space, JSON, line end. */
export function checkedLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checkOf(json)} ${json}\n`;
}

/** The value of a whole line without its end; null for a damaged one. Never throws. */
export function parseCheckedLine(line: string): unknown {
  const json = line.slice(CHECK_LENGTH + 1);
  if (checkOf(json) !== line.slice(0, CHECK_LENGTH)) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
