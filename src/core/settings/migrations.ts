/** A settings object as a file held it: not yet checked. */
export type RawSettings = Readonly<Record<string, unknown>>;

/**
 * One step per version: `MIGRATIONS[n]` turns version n into version n + 1. Each is named `vNtoVN+1`, changes
 * nothing else, and has a frozen example of the old file in its test. Version 0 is a file without a version.
 */
export const MIGRATIONS: readonly ((old: RawSettings) => RawSettings)[] = [v0toV1];

/** Files written before versions existed: the same fields, no version number. */
function v0toV1(old: RawSettings): RawSettings {
  return { ...old, version: 1 };
}
