import { MIGRATIONS } from './migrations';
import type { RawSettings } from './migrations';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, settingsSchema } from './settings';
import type { Settings } from './settings';

/** What a settings file turned out to be. */
export type ParsedSettings =
  /** Usable. `migratedFrom` is set when the file was of an older version. */
  | { readonly kind: 'ok'; readonly settings: Settings; readonly migratedFrom?: number }
  /** Written by a newer version of the product: must not be touched. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Damaged. `settings` holds what could be saved of it, the rest are defaults. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly settings: Settings };

function isRecord(value: unknown): value is RawSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps every field that is right by itself, and the default for each that is not. Nested sections likewise. */
function salvage(raw: RawSettings): Settings {
  const kept: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const tryKeep = (key: string, value: unknown): boolean => {
    const result = settingsSchema.safeParse({ ...kept, [key]: value });
    if (result.success) kept[key] = value;
    return result.success;
  };
  for (const key of Object.keys(DEFAULT_SETTINGS)) {
    const value = raw[key];
    if (key === 'version' || value === undefined || tryKeep(key, value) || !isRecord(value)) continue;
    for (const [field, fieldValue] of Object.entries(value)) {
      const section = kept[key];
      if (isRecord(section)) tryKeep(key, { ...section, [field]: fieldValue });
    }
  }
  return settingsSchema.parse(kept);
}

/** Parses the text of a settings file: any version, any damage. Never throws. */
export function parseSettings(text: string): ParsedSettings {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { kind: 'unreadable', reason: `not JSON: ${String(error)}`, settings: DEFAULT_SETTINGS };
  }
  if (!isRecord(raw)) {
    return { kind: 'unreadable', reason: 'not a JSON object', settings: DEFAULT_SETTINGS };
  }
  const version = raw['version'] ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    const reason = `version ${JSON.stringify(version)}`;
    return { kind: 'unreadable', reason, settings: salvage(raw) };
  }
  if (version > SETTINGS_VERSION) return { kind: 'newer', version };

  const migrated = MIGRATIONS.slice(version).reduce((old, migrate) => migrate(old), raw);
  const result = settingsSchema.safeParse(migrated);
  if (!result.success) {
    const reason = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    return { kind: 'unreadable', reason, settings: salvage(migrated) };
  }
  const settings = result.data;
  return version === SETTINGS_VERSION
    ? { kind: 'ok', settings }
    : { kind: 'ok', settings, migratedFrom: version };
}
