// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FULL_ZH } from '../../../../src/core/keyboard/layouts/full';
import { keysOf } from '../../../../src/core/keyboard/layout';
import { startTyping } from '../../../../src/core/text/typing-state';
import { KeyboardPanel } from '../../../../src/renderer/screens/speak/keyboard-panel';
import { settingsStore } from '../../../../src/renderer/stores/settings-store';
import { typingStore } from '../../../../src/renderer/stores/typing-store';
import { rendered, type Rendered } from '../../rendered';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined) },
}));

function offer(...texts: readonly string[]): void {
  typingStore.setState(({ typing }) => ({
    typing: {
      ...typing,
      candidatesRevision: typing.revision,
      candidates: texts.map((text) => ({ text, keysUsed: 1 })),
    },
  }));
}

describe('KeyboardPanel', () => {
  let panel: Rendered;
  const places = () =>
    [...(panel.page.querySelector('.candidates')?.children ?? [])].map((place) => place.textContent);

  beforeEach(() => {
    settingsStore.setState({ keyboard: 'full' });
    typingStore.setState({ typing: startTyping({ text: '', caret: 0 }, 'zh') });
    panel = rendered(<KeyboardPanel grid={{ columns: 5, rows: 3 }} />);
  });
  afterEach(() => panel.unmount());

  it('has every key of the layout', () => {
    for (const key of keysOf(FULL_ZH)) expect(panel.target(key.id).className).toContain('key');
  });

  it('keeps five places for candidates, whether they are taken or not', () => {
    expect(places()).toEqual(['', '', '', '', '']);
    panel.change(() => offer('我', '握'));
    expect(places()).toEqual(['我', '握', '', '', '']);
    expect(panel.target('candidate-0').className).toContain('best');
    panel.change(() => offer('窝'));
    expect(places()).toEqual(['窝', '', '', '', '']);
  });

  it('shows no more candidates than places', () => {
    panel.change(() => offer('一', '二', '三', '四', '五', '六', '七'));
    expect(places()).toEqual(['一', '二', '三', '四', '五']);
  });
});
