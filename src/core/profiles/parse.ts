import { PROFILE_VERSION, profileSchema } from './profile';
import type { Profile } from './profile';

/** What a profile file turned out to be. */
export type ParsedProfile =
  | { readonly kind: 'ok'; readonly profile: Profile }
  /** Written by a newer version of the product: must not be touched. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Parses the text of a profile file. Never throws. A damaged profile is not mended: a calibration with a wrong
 * number in it would point wrongly without a sign.
 */
export function parseProfile(text: string): ParsedProfile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { kind: 'unreadable', reason: `not JSON: ${String(error)}` };
  }
  const version: unknown =
    typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined;
  if (typeof version === 'number' && version > PROFILE_VERSION) return { kind: 'newer', version };
  const result = profileSchema.safeParse(raw);
  if (result.success) return { kind: 'ok', profile: result.data };
  const reason = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { kind: 'unreadable', reason };
}

/** Orders profiles from the newest to the oldest by the time of their creation; equal times by id. */
export function newestFirst(profiles: readonly Profile[]): Profile[] {
  const timeOf = (profile: Profile) => Date.parse(profile.createdAt) || 0;
  return [...profiles].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
}
