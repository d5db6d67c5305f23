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

describe('KeyboardPanel with large keys', () => {
  let panel: Rendered;
  const page = (name: 'letters' | 'words') =>
    panel.change(() => typingStore.setState(({ typing }) => ({ typing: { ...typing, page: name } })));

  beforeEach(() => {
    settingsStore.setState({ keyboard: 'grouped' });
    typingStore.setState({ typing: startTyping({ text: '', caret: 0 }, 'zh') });
    panel = rendered(<KeyboardPanel grid={{ columns: 2, rows: 1 }} />);
  });
  afterEach(() => panel.unmount());

  it('has no places above the keys; the key of the words shows what it would offer', () => {
    expect(panel.page.querySelector('.candidates')).toBeNull();
    panel.change(() => offer('我', '握', '窝', '卧', '沃'));
    expect(panel.target('key.words').textContent).toContain('我握窝');
    expect(panel.target('key.words').textContent).not.toContain('卧');
  });

  it('shows candidates as keys, and only as many as there are', () => {
    page('words');
    panel.change(() => offer('我', '握'));
    expect(panel.target('key.candidate.0').textContent).toBe('我');
    expect(panel.target('key.candidate.1').textContent).toBe('握');
    expect(panel.page.querySelector('[data-target="key.candidate.2"]')).toBeNull();
  });
});
