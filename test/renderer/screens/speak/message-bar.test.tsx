// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTyping } from '../../../../src/core/text/typing-state';
import { MessageBar } from '../../../../src/renderer/screens/speak/message-bar';
import { typingStore } from '../../../../src/renderer/stores/typing-store';
import { stringsOf } from '../../../../src/renderer/strings';
import { rendered, type Rendered } from '../../rendered';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined) },
}));

const write = (text: string, caret: number, reading = '') =>
  typingStore.setState({ typing: { ...startTyping({ text, caret }, 'zh'), reading } });

describe('MessageBar', () => {
  let bar: Rendered;
  const textAround = () => {
    const caret = bar.page.querySelector('.message-caret');
    const line = bar.page.querySelector('.message-line');
    if (!caret || !line) throw new Error('no caret');
    const nodes = [...line.childNodes];
    const at = nodes.indexOf(caret);
    const textOf = (part: ChildNode[]) => part.map((node) => node.textContent ?? '').join('');
    return { before: textOf(nodes.slice(0, at)), after: textOf(nodes.slice(at + 1)) };
  };

  beforeEach(() => {
    write('', 0);
    bar = rendered(<MessageBar />);
  });
  afterEach(() => bar.unmount());

  it('invites to the menu while there is nothing to say', () => {
    expect(bar.page.textContent).toContain(stringsOf('zh').messageEmpty);
    bar.change(() => write('好', 1));
    expect(bar.page.textContent).not.toContain(stringsOf('zh').messageEmpty);
  });

  it('shows the caret where the next character goes', () => {
    bar.change(() => write('我要水', 2));
    expect(textAround()).toEqual({ before: '我要', after: '水' });
  });

  it('marks the composition, and it stands before the caret', () => {
    bar.change(() => write('我要', 2, 'he shui'));
    expect(bar.page.querySelector('.message-composition')?.textContent).toBe('he shui');
    expect(textAround()).toEqual({ before: '我要he shui', after: '' });
  });

  it('sets a long message smaller', () => {
    bar.change(() => write('好'.repeat(20), 20));
    expect(bar.page.querySelector('.message-line.long')).toBeNull();
    bar.change(() => write('好'.repeat(30), 30));
    expect(bar.page.querySelector('.message-line.long')).not.toBeNull();
  });

  it('says whether the message is saved', () => {
    bar.change(() => typingStore.setState({ saved: false }));
    expect(bar.page.querySelector('.message-saved.saved')).toBeNull();
    bar.change(() => typingStore.setState({ saved: true }));
    expect(bar.page.querySelector('.message-saved.saved')).not.toBeNull();
  });
});
