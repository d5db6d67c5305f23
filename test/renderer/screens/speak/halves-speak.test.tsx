// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTyping } from '../../../../src/core/text/typing-state';
import { compositionOf } from '../../../../src/core/text/typing-state';
import { HalvesSpeak } from '../../../../src/renderer/screens/speak/halves-speak';
import { typingStore } from '../../../../src/renderer/stores/typing-store';
import { viewStore } from '../../../../src/renderer/stores/view-store';
import { rendered, type Rendered } from '../../rendered';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined) },
}));
vi.mock('../../../../src/renderer/app/sound', () => ({ siren: { start: () => undefined } }));
vi.mock('../../../../src/renderer/app/speech-commands', () => ({}));
vi.mock('../../../../src/renderer/app/board-commands', () => ({}));
vi.mock('../../../../src/renderer/app/typing-offers', () => ({}));

let screen: Rendered;
const namesOf = (side: 'left' | 'right') =>
  [...screen.page.querySelectorAll(`.half-names.${side} [data-half]`)].map((name) =>
    name.getAttribute('data-half'),
  );
const letters = () => compositionOf(typingStore.getState().typing).keys.map(({ literal }) => literal);

/** Looks at the side that holds this choice until it was picked. */
function lookFor(id: string): number {
  for (let looks = 1; looks < 12; looks += 1) {
    const side = namesOf('left').includes(id) ? 'left' : 'right';
    const isAlone = namesOf(side).length === 1;
    screen.pick(`half-${side}`);
    if (isAlone) return looks;
  }
  throw new Error(`${id} was never alone`);
}

beforeEach(() => {
  Object.assign(window, { app: { reportCall: () => Promise.resolve() } });
  typingStore.setState({ typing: startTyping({ text: '', caret: 0 }, 'zh') });
  screen = rendered(<HalvesSpeak panel="keyboard" />);
});
afterEach(() => screen.unmount());

describe('left or right', () => {
  it('leads to every letter, and begins anew after it', () => {
    for (const letter of 'az') expect(lookFor(`key.${letter}`)).toBeLessThanOrEqual(9);
    expect(letters()).toEqual(['a', 'z']);
    expect(namesOf('left')).toContain('key.a');
  });

  it('leads back out of a side that was looked at by mistake', () => {
    const before = namesOf('left');
    screen.pick('half-left');
    expect(namesOf('left').length).toBeLessThan(before.length);
    expect(namesOf('right')).toContain('half-back');
    expect(lookFor('half-back')).toBeLessThan(6);
    expect(letters()).toEqual([]);
    // Everything is there again, also when the mistake was on the side of the way back.
    expect(namesOf('left')).toEqual(before);
    screen.pick('half-right');
    lookFor('half-back');
    expect(namesOf('left')).toEqual(before);
  });

  it('reaches the call', () => {
    expect(lookFor('half-call')).toBeLessThanOrEqual(6);
    expect(viewStore.getState().callActive).toBe(true);
    viewStore.setState({ callActive: false });
  });
});
