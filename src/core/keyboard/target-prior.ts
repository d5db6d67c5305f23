import type { KeyAction } from './key-action';

/*
 * How often a target is meant while somebody writes, beside a letter or a word. The gaze decides; this only moves the
 * border between neighbours a little. Mild on purpose: with less, a look that meant the message took ten times as long at
 * 2 degrees (decision 11). The call has the full prior: it must never be hard to reach, and can be taken back while it is
 * announced (decision 14).
 */

const RARE = 0.35;
const SELDOM = 0.5;
/** Needed now and then. */
const NOW_AND_THEN = 0.6;

/** Prior of a key of a keyboard, 0.35–1; letters, words and what corrects have 1. */
export function keyPrior(action: KeyAction): number {
  switch (action.kind) {
    case 'switchLanguage':
    case 'clearComposition':
      return RARE;
    case 'showPage':
      return action.page === 'symbols' ? RARE : 1;
    case 'shift':
    case 'splitSyllable':
      return SELDOM;
    default:
      return 1;
  }
}

const FRAME_PRIORS: Readonly<Record<string, number>> = {
  rest: RARE,
  yes: RARE,
  no: RARE,
  speak: 0.4,
  message: SELDOM,
  boards: SELDOM,
  keyboard: SELDOM,
  undo: NOW_AND_THEN,
};

/**
 * Prior of a key of the frame while the keyboard is open, 0.35–1: most looks then mean the keyboard. Over any other
 * panel all have 1.
 */
export function framePrior(targetId: string): number {
  return FRAME_PRIORS[targetId] ?? 1;
}
