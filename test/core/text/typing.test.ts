import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/core/keyboard/composition';
import type { KeyAction } from '../../../src/core/keyboard/key-action';
import {
  deleteWordBack,
  insertText,
  moveCaretByWord,
  moveCaretToEnd,
} from '../../../src/core/text/message-editor';
import {
  applyKey,
  asNewMessage,
  clearMessage,
  commitBest,
  commitSentence,
  editMessage,
  insertPhrase,
  moveCaret,
  pickCandidate,
  redo,
  replaceMessage,
  switchLanguage,
  undo,
  withCandidates,
} from '../../../src/core/text/typing';
import {
  bareLetters,
  candidateRequest,
  candidatesAreFresh,
  compositionOf,
  draftOf,
  MAX_COMPOSITION_KEYS,
  startTyping,
  type TypingState,
  visibleCandidates,
} from '../../../src/core/text/typing-state';

const zh = (text = ''): TypingState => startTyping({ text, caret: text.length }, 'zh');
const en = (text = ''): TypingState => startTyping({ text, caret: text.length }, 'en');
const type = (state: TypingState, letters: string): TypingState =>
  [...letters].reduce((at, letter) => applyKey(at, { kind: 'letters', letters: letter }), state);
const press = (
  state: TypingState,
  kind:
    | 'space'
    | 'deleteBack'
    | 'deleteSyllable'
    | 'clearComposition'
    | 'splitSyllable'
    | 'moreCandidates'
    | 'shift'
    | 'switchLanguage',
): TypingState => applyKey(state, { kind });
/** The decoder answers the present revision. */
const answer = (state: TypingState, candidates: readonly Candidate[], reading = ''): TypingState =>
  withCandidates(state, { requestId: state.revision, candidates, reading, tookMs: 1 });
const all = (state: TypingState, ...texts: string[]): TypingState =>
  answer(
    state,
    texts.map((text) => ({ text, keysUsed: compositionOf(state).keys.length })),
  );
const wordBack = (draft: { text: string; caret: number }) => moveCaretByWord(draft, -1);
const wordOn = (draft: { text: string; caret: number }) => moveCaretByWord(draft, 1);
const letters = (state: TypingState): string => bareLetters(compositionOf(state).keys);
const text = (state: TypingState): string => draftOf(state).text;

describe('composition', () => {
  it('takes letters without touching the message', () => {
    const state = type(zh('今天'), 'woxiang');
    expect(text(state)).toBe('今天');
    expect(letters(state)).toBe('woxiang');
    expect(candidateRequest(state)).toMatchObject({
      context: '今天',
      language: 'zh',
      requestId: state.revision,
    });
  });

  it('means all letters of a nine-key group alike, or what the evidence says', () => {
    const group = applyKey(zh(), { kind: 'letters', letters: 'abc' });
    expect(compositionOf(group).keys[0]?.letters).toEqual({ a: 1 / 3, b: 1 / 3, c: 1 / 3 });
    const soft = applyKey(zh(), { kind: 'letters', letters: 'a' }, { letters: { a: 0.7, s: 0.3 } });
    expect(compositionOf(soft).keys[0]?.letters).toEqual({ a: 0.7, s: 0.3 });
  });

  it('deletes a letter, a syllable by the reading, or everything', () => {
    const state = answer(type(zh('好'), 'woxiang'), [], 'wo xiang');
    expect(letters(press(state, 'deleteBack'))).toBe('woxian');
    expect(letters(press(state, 'deleteSyllable'))).toBe('wo');
    const cleared = press(state, 'clearComposition');
    expect(letters(cleared)).toBe('');
    expect(text(cleared)).toBe('好');
  });

  it('deletes text once the composition is empty, and nothing when there is none', () => {
    const state = press(press(type(zh('好的'), 'w'), 'deleteBack'), 'deleteBack');
    expect(text(state)).toBe('好');
    const empty = zh();
    expect(press(empty, 'deleteBack')).toBe(empty);
    expect(press(empty, 'clearComposition')).toBe(empty);
  });

  it('forces a syllable border once, and drops it with its letters', () => {
    const split = press(press(type(zh(), 'xi'), 'splitSyllable'), 'splitSyllable');
    expect(compositionOf(split).splits).toEqual([2]);
    const more = type(split, 'an');
    expect(candidateRequest(more).splits).toEqual([2]);
    expect(compositionOf(press(press(press(more, 'deleteBack'), 'deleteBack'), 'deleteBack')).splits).toEqual(
      [],
    );
    expect(press(zh(), 'splitSyllable').revision).toBe(1);
  });

  it('survives 200 letters and ignores more', () => {
    const state = type(zh(), 'x'.repeat(230));
    expect(compositionOf(state).keys).toHaveLength(MAX_COMPOSITION_KEYS);
    expect(undo(state).history.present.composition.keys).toHaveLength(0);
  });

  it('is kept when the language changes, and asked for anew', () => {
    const before = type(zh(), 'hello');
    const after = press(before, 'switchLanguage');
    expect(after.language).toBe('en');
    expect(letters(after)).toBe('hello');
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(switchLanguage(after, 'en')).toBe(after);
  });
});

describe('candidates', () => {
  it('refuses a stale reply', () => {
    const old = type(zh(), 'w');
    const now = type(old, 'o');
    const late = {
      requestId: old.revision,
      candidates: [{ text: '我', keysUsed: 1 }],
      reading: 'w',
      tookMs: 1,
    };
    expect(withCandidates(now, late)).toBe(now);
    expect(candidatesAreFresh(now)).toBe(false);
    expect(candidatesAreFresh(all(now, '我'))).toBe(true);
  });

  it('keeps the old ones in sight until the new ones come, but not after a deletion', () => {
    const shown = all(type(zh(), 'wo'), '我');
    expect(visibleCandidates(type(shown, 'x'))).toHaveLength(1);
    expect(visibleCandidates(press(shown, 'deleteBack'))).toHaveLength(0);
  });

  it('leaves out candidates that use more keys than there are', () => {
    expect(answer(type(zh(), 'w'), [{ text: '我们', keysUsed: 5 }]).candidates).toEqual([]);
  });

  it('commits one and leaves the keys it does not use', () => {
    const state = answer(type(zh('请'), 'woxiang'), [{ text: '我', keysUsed: 2 }]);
    const picked = pickCandidate(state, 0);
    expect(text(picked)).toBe('请我');
    expect(letters(picked)).toBe('xiang');
    expect(pickCandidate(state, 7)).toBe(state);
  });

  it('moves forced borders along with the keys that stay', () => {
    const split = type(press(type(zh(), 'woxi'), 'splitSyllable'), 'an');
    const picked = pickCandidate(answer(split, [{ text: '我', keysUsed: 2 }]), 0);
    expect(compositionOf(picked)).toMatchObject({ splits: [2] });
  });

  it('turns pages round and round', () => {
    const texts = ['一', '二', '三', '四', '五', '六', '七'];
    const state = all(type(zh(), 'y'), ...texts);
    const second = press(state, 'moreCandidates');
    expect(visibleCandidates(second).map((candidate) => candidate.text)).toEqual(['六', '七']);
    expect(text(pickCandidate(second, 1))).toBe('七');
    expect(press(second, 'moreCandidates').candidatePage).toBe(0);
    expect(type(second, 'i').candidatePage).toBe(1);
    expect(all(type(second, 'i'), '一').candidatePage).toBe(0);
  });

  it('offers likely next words after a commit', () => {
    const committed = pickCandidate(all(type(zh(), 'wo'), '我'), 0);
    expect(candidateRequest(committed)).toMatchObject({ keys: [], context: '我' });
    const associated = answer(committed, [{ text: '想', keysUsed: 0 }]);
    expect(text(pickCandidate(associated, 0))).toBe('我想');
  });
});

describe('English', () => {
  it('spaces words and gives sentences their capital', () => {
    let state = pickCandidate(all(type(en(), 'hel'), 'hello'), 0);
    expect(text(state)).toBe('Hello');
    state = pickCandidate(all(type(state, 'th'), 'there'), 0);
    state = applyKey(state, { kind: 'text', text: '.' });
    state = pickCandidate(all(type(state, 'h'), 'how'), 0);
    expect(text(state)).toBe('Hello there. How');
  });

  it('shows the capital that shift will give, for one word', () => {
    const state = all(press(type(en('my'), 'j'), 'shift'), 'john');
    expect(visibleCandidates(state)[0]?.text).toBe('John');
    const picked = pickCandidate(state, 0);
    expect(text(picked)).toBe('my John');
    expect(picked.shift).toBe(false);
  });

  it('leaves a choice of what the keyboard is borrowed for as it stands', () => {
    const state = answer(type(en(), 'th'), [{ text: 'th → thank you', keysUsed: 2, kind: 'choice' }]);
    expect(visibleCandidates(state)[0]?.text).toBe('th → thank you');
  });

  it('commits on space the word that was typed, not a longer guess', () => {
    const state = answer(type(en('I'), 'the'), [
      { text: 'there', keysUsed: 3, kind: 'completion' },
      { text: 'the', keysUsed: 3, kind: 'whole' },
    ]);
    expect(text(press(state, 'space'))).toBe('I the');
    expect(text(press(type(en('I'), 'xqz'), 'space'))).toBe('I xqz');
  });
});

describe('finishing', () => {
  it('commits the best candidate before punctuation, as one step of undo', () => {
    const state = all(type(zh(), 'nihao'), '你好', '拟好');
    const marked = applyKey(state, { kind: 'text', text: '。' });
    expect(text(marked)).toBe('你好。');
    expect(letters(marked)).toBe('');
    expect(text(undo(marked))).toBe('');
    expect(letters(undo(marked))).toBe('nihao');
  });

  it('commits the best candidate and the bare letters it leaves', () => {
    const state = answer(type(zh(), 'woxx'), [{ text: '我', keysUsed: 2 }]);
    expect(text(commitBest(state))).toBe('我xx');
    expect(text(commitBest(type(zh(), 'wifi')))).toBe('wifi');
    const nothing = zh('好');
    expect(commitBest(nothing)).toBe(nothing);
  });

  it('puts phrases behind what is composed', () => {
    const state = all(type(zh(), 'wohenleng'), '我很冷');
    expect(text(insertPhrase(state, '帮我盖好被子'))).toBe('我很冷，帮我盖好被子');
  });

  it('capitalizes only what starts an English sentence', () => {
    expect(text(commitBest(all(type(en(), 'yes'), 'yes')))).toBe('Yes');
    expect(text(commitBest(all(type(en('oh'), 'yes'), 'yes')))).toBe('oh yes');
    expect(text(commitBest(type(zh(), 'wifi')))).toBe('wifi');
  });

  it('commits before the caret moves', () => {
    const state = moveCaret(all(type(zh('今天'), 'wo'), '我'), wordBack);
    expect(text(state)).toBe('今天我');
    expect(draftOf(state).caret).toBe(2);
  });

  it('picks the first in Chinese with space, and waits while the candidates are stale', () => {
    const state = type(zh(), 'wo');
    expect(press(state, 'space')).toBe(state);
    expect(text(press(all(state, '我'), 'space'))).toBe('我');
    expect(text(press(zh('好'), 'space'))).toBe('好 ');
  });
});

describe('undo', () => {
  it('brings the letters of a wrong pick back', () => {
    const picked = pickCandidate(all(type(zh('请'), 'wo'), '窝'), 0);
    const back = undo(picked);
    expect(text(back)).toBe('请');
    expect(letters(back)).toBe('wo');
    expect(redo(back).history).toEqual(picked.history);
  });

  it('takes a run of letters as one step, then the message', () => {
    const state = type(insertPhrase(zh(), '你好'), 'wo');
    expect(letters(undo(state))).toBe('');
    expect(text(undo(state))).toBe('你好');
    expect(text(undo(undo(state)))).toBe('');
  });

  it('brings a cleared message and a cleared composition back', () => {
    const state = type(zh('很长的话'), 'wo');
    expect(letters(undo(press(state, 'clearComposition')))).toBe('wo');
    expect(text(undo(clearMessage(state)))).toBe('很长的话');
    expect(letters(undo(clearMessage(state)))).toBe('wo');
    expect(text(undo(replaceMessage(state, { text: '别的', caret: 99 })))).toBe('很长的话');
  });

  it('asks for candidates again after every step back', () => {
    const state = insertPhrase(zh(), '你好');
    expect(undo(state).revision).toBeGreaterThan(state.revision);
    expect(undo(zh()).history.past).toEqual([]);
  });
});

describe('editing in the middle', () => {
  const written = () => zh('今天医生来过');

  it('takes moves of the caret in a row back as one step, and then the words', () => {
    const inserted = insertPhrase(zh(), '今天医生来过');
    const moved = moveCaret(moveCaret(inserted, wordBack), wordBack);
    expect(draftOf(moved).caret).toBeLessThan(5);
    expect(draftOf(undo(moved))).toEqual({ text: '今天医生来过', caret: 6 });
    expect(draftOf(redo(undo(moved)))).toEqual(draftOf(moved));
    expect(text(undo(undo(moved)))).toBe('');
  });

  it('is no step when the caret cannot move', () => {
    const atEnd = written();
    expect(moveCaret(atEnd, wordOn)).toBe(atEnd);
  });

  it('inserts and deletes where the caret is, a step each', () => {
    const middle = moveCaret(written(), (draft) => ({ text: draft.text, caret: 2 }));
    const longer = editMessage(middle, (draft) => insertText(draft, '的'));
    expect(text(longer)).toBe('今天的医生来过');
    const shorter = editMessage(longer, deleteWordBack);
    expect(text(shorter)).toBe('今天医生来过');
    expect(text(undo(shorter))).toBe('今天的医生来过');
    expect(text(undo(undo(shorter)))).toBe('今天医生来过');
  });

  it('begins a new run of moves after an edit', () => {
    const start = moveCaret(written(), (draft) => moveCaretToEnd(draft, -1));
    const edited = editMessage(start, (draft) => insertText(draft, '啊'));
    const moved = moveCaret(edited, (draft) => moveCaretToEnd(draft, 1));
    expect(draftOf(undo(moved))).toEqual({ text: '啊今天医生来过', caret: 1 });
  });
});

describe('a new message in place of one that was spoken', () => {
  it('comes back with one step of undo', () => {
    const replaced = asNewMessage(zh('我想喝水'), (state) => insertPhrase(state, '谢谢'));
    expect(text(replaced)).toBe('谢谢');
    expect(text(undo(replaced))).toBe('我想喝水');
    expect(text(redo(undo(replaced)))).toBe('谢谢');
  });

  it('comes back with one step after a run of letters, too', () => {
    const replaced = type(
      asNewMessage(zh('我想喝水'), (state) => type(state, 'x')),
      'iexie',
    );
    expect(letters(replaced)).toBe('xiexie');
    expect(text(undo(replaced))).toBe('我想喝水');
  });

  it('is not made by a step that does nothing', () => {
    const state = zh('我想喝水');
    expect(asNewMessage(state, (empty) => empty)).toBe(state);
  });
});

describe('a whole sentence from elsewhere', () => {
  it('takes the place of the open letters, and undo brings them back', () => {
    const state = type(zh('今天，'), 'qbwfs');
    const done = commitSentence(state, '请帮我翻身');
    expect(text(done)).toBe('今天，请帮我翻身');
    expect(letters(done)).toBe('');
    expect(letters(undo(done))).toBe('qbwfs');
  });
});

/** A small repeatable random source (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('any sequence of actions', () => {
  const simple: readonly KeyAction[] = [
    { kind: 'letters', letters: 'a' },
    { kind: 'letters', letters: 'ghi' },
    { kind: 'letters', letters: 'x' },
    { kind: 'text', text: '，' },
    { kind: 'space' },
    { kind: 'deleteBack' },
    { kind: 'deleteSyllable' },
    { kind: 'clearComposition' },
    { kind: 'splitSyllable' },
    { kind: 'moreCandidates' },
    { kind: 'shift' },
    { kind: 'switchLanguage' },
    { kind: 'showPage', page: 'symbols' },
  ];

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keeps the state sound and only inserts change the text (seed %i)',
    (seed) => {
      const next = random(seed);
      let state = startTyping({ text: '你好 hello', caret: 3 }, 'zh');
      for (let step = 0; step < 400; step += 1) {
        const before = state;
        const roll = next();
        const action = simple[Math.floor(next() * simple.length)];
        if (roll < 0.6 && action !== undefined) {
          state = applyKey(state, action);
          if (action.kind === 'letters') expect(text(state)).toBe(text(before));
        } else if (roll < 0.75) {
          state = answer(state, [
            { text: '我想', keysUsed: Math.min(2, compositionOf(state).keys.length) },
            { text: '他', keysUsed: Math.min(1, compositionOf(state).keys.length) },
          ]);
          expect(text(state)).toBe(text(before));
        } else if (roll < 0.85) state = pickCandidate(state, Math.floor(next() * 3));
        else if (roll < 0.9) state = undo(state);
        else if (roll < 0.93) state = redo(state);
        else if (roll < 0.96) state = commitBest(state);
        else state = moveCaret(state, next() < 0.5 ? wordBack : wordOn);

        const { keys, splits } = compositionOf(state);
        const { caret } = draftOf(state);
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(text(state).length);
        expect(splits.every((split, i) => split > (splits[i - 1] ?? 0) && split <= keys.length)).toBe(true);
        expect(state.revision).toBeGreaterThanOrEqual(before.revision);
        if (text(state) !== text(before)) expect(state.revision).toBeGreaterThan(before.revision);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    },
  );
});
