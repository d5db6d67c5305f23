/** Deepest nesting that is kept of fields nobody knows: they are saved and sent between processes. */
const MAX_DEPTH = 12;
/** Most characters of all unknown fields of one board or tile, as JSON. */
const MAX_LENGTH = 100_000;
/** Names with a meaning of their own in JavaScript. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

function isShallow(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depthLeft > 0 && Object.values(value).every((part) => isShallow(part, depthLeft - 1));
}

/**
 * The fields of an object that are not in `known`, to be written back on export: `{ extra }`, or `{}` when there
 * are none. What is nested too deeply or is too long is left out.
 */
export function extraOf(
  fields: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): { extra?: Record<string, unknown> } {
  const kept = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && !known.has(name) && !UNSAFE.has(name) && isShallow(value, MAX_DEPTH),
  );
  if (kept.length === 0) return {};
  const extra = Object.fromEntries(kept);
  return JSON.stringify(extra).length > MAX_LENGTH ? {} : { extra };
}
