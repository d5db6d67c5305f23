import { describe, expect, it } from 'vitest';
import { keyEvidence, keyShares } from '../../../src/core/keyboard/key-evidence';
import { FULL_ZH } from '../../../src/core/keyboard/layouts/full';
import { NINE_KEY_ZH } from '../../../src/core/keyboard/layouts/nine-key';
import { evenEvidence, applyKey } from '../../../src/core/text/typing';
import { compositionOf, draftOf, startTyping } from '../../../src/core/text/typing-state';

/** A look at S that was measured a little towards A and the delete key. */
const PICK = {
  evidence: [
    { targetId: 'key.s', share: 0.45 },
    { targetId: 'key.a', share: 0.35 },
    { targetId: 'key.delete', share: 0.15 },
    { targetId: 'undo', share: 0.05 },
  ],
};

describe('evidence of a pick', () => {
  it('weighs the letters by their shares and leaves functions out', () => {
    const { letters } = keyEvidence(FULL_ZH, 'key.s', keyShares(PICK))!;
    expect(Object.keys(letters).sort()).toEqual(['a', 's']);
    expect(letters.s! + letters.a!).toBeCloseTo(1);
    expect(letters.s! / letters.a!).toBeCloseTo(0.45 / 0.35);
  });

  it('is exact without shares', () => {
    expect(keyEvidence(FULL_ZH, 'key.s')).toEqual({ letters: { s: 1 }, literal: 's' });
  });

  it('is nothing for a function key', () => {
    expect(keyEvidence(FULL_ZH, 'key.delete', keyShares(PICK))).toBeUndefined();
  });

  it('names no single letter where a key holds several', () => {
    expect(keyEvidence(NINE_KEY_ZH, 'key.abc')).toEqual(evenEvidence('abc'));
  });

  it('commits the letters that were fixated, whatever was likelier', () => {
    let state = startTyping({ text: '', caret: 0 }, 'en');
    const evidence = { letters: { a: 0.6, s: 0.4 }, literal: 's' };
    state = applyKey(state, { kind: 'letters', letters: 's' }, evidence);
    expect(compositionOf(state).keys).toEqual([evidence]);
    expect(draftOf(applyKey(state, { kind: 'space' })).text).toBe('S');
  });
});
