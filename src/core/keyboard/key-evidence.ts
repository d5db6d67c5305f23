import type { KeyEvidence } from './composition';
import { keysOf, type KeyboardLayout } from './layout';

/** How much of the gaze evidence lay on one key, 0–1. */
export interface KeyShare {
  readonly keyId: string;
  readonly share: number;
}

/** The shares of a pick by gaze, as the decoders read them. Keys carry the ids of their targets. */
export function keyShares(pick: {
  readonly evidence: readonly { readonly targetId: string; readonly share: number }[];
}): readonly KeyShare[] {
  return pick.evidence.map(({ targetId, share }) => ({ keyId: targetId, share }));
}

/** Shares below this are noise: they would only slow the decoder down. */
const LEAST_SHARE = 0.01;

/**
 * What a press on a letter key may have meant: the share of every letter key, spread evenly over its letters.
 * Function keys are left out, for a press on a letter never means them. The letter of the picked key is kept beside
 * the weights: what is committed letter by letter is what was fixated, not what was likely.
 * @param pickedKeyId The key that was selected; it counts fully when no shares are known (mouse, switch).
 * @returns undefined when the picked key is no letter key of the layout.
 */
export function keyEvidence(
  layout: KeyboardLayout,
  pickedKeyId: string,
  shares: readonly KeyShare[] = [],
): KeyEvidence | undefined {
  const letterKeys = keysOf(layout).flatMap((key) =>
    key.action.kind === 'letters' ? [{ id: key.id, letters: key.action.letters }] : [],
  );
  const picked = letterKeys.find((key) => key.id === pickedKeyId);
  if (picked === undefined) return undefined;
  const shareOf = new Map(shares.map(({ keyId, share }) => [keyId, share]));
  const weighted = letterKeys
    .map((key) => ({ letters: key.letters, share: shareOf.get(key.id) ?? 0 }))
    .filter((key) => key.share >= LEAST_SHARE);
  const total = weighted.reduce((sum, key) => sum + key.share, 0);
  const used =
    total > 0 && (shareOf.get(picked.id) ?? 0) > 0 ? weighted : [{ letters: picked.letters, share: 1 }];
  const sum = used.reduce((all, key) => all + key.share, 0);
  const letters: Record<string, number> = {};
  for (const key of used) {
    for (const letter of key.letters) letters[letter] = key.share / sum / key.letters.length;
  }
  return picked.letters.length === 1 ? { letters, literal: picked.letters } : { letters };
}
