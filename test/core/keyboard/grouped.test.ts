import { describe, expect, it } from 'vitest';
import { candidateCells } from '../../../src/core/keyboard/layout';
import { GROUPED_LETTERS, GROUPED_WORDS } from '../../../src/core/keyboard/layouts/grouped';
import { layoutFor } from '../../../src/core/keyboard/layouts/registry';
import { applyKey, withCandidates } from '../../../src/core/text/typing';
import { compositionOf, draftOf, startTyping } from '../../../src/core/text/typing-state';

const offer = (keysUsed: number) => {
  const state = applyKey(startTyping({ text: '', caret: 0 }, 'zh', 4), { kind: 'letters', letters: 'fghij' });
  const typed = applyKey(state, { kind: 'letters', letters: 'abcde' });
  const candidates = [{ text: '和', keysUsed }];
  const answered = withCandidates(typed, { requestId: typed.revision, candidates, reading: 'he', tookMs: 0 });
  return applyKey(answered, { kind: 'showPage', page: 'words' });
};

describe('the grouped keyboard', () => {
  it('shows words instead of letters', () => {
    expect(candidateCells(GROUPED_LETTERS.zh)).toBe(0);
    expect(candidateCells(GROUPED_WORDS.zh)).toBe(3);
    expect(candidateCells(layoutFor('full', 'zh'))).toBeNull();
    expect(layoutFor('nineKey', 'zh', 'words')).toBe(layoutFor('nineKey', 'zh'));
  });

  it('goes back to the letters when everything is said', () => {
    const state = applyKey(offer(2), { kind: 'candidate', index: 0 });
    expect(draftOf(state).text).toBe('和');
    expect(state.page).toBe('letters');
  });

  it('stays with the words while letters are left', () => {
    const state = applyKey(offer(1), { kind: 'candidate', index: 0 });
    expect(compositionOf(state).keys).toHaveLength(1);
    expect(state.page).toBe('words');
  });

  it('changes nothing where there is no candidate', () => {
    const state = offer(2);
    expect(applyKey(state, { kind: 'candidate', index: 3 })).toBe(state);
  });
});
