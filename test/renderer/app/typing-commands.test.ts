import { beforeEach, describe, expect, it, vi } from 'vitest';

const request = vi.fn();
vi.mock('../../../src/renderer/app/language', () => ({ languageClient: { request } }));

const { pickCandidate, insertPhrase, markSpoken, undo, restoreDraft } =
  await import('../../../src/renderer/app/typing-commands');
const { typingStore } = await import('../../../src/renderer/stores/typing-store');
const { draftOf } = await import('../../../src/core/text/typing-state');

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const message = () => draftOf(typingStore.getState().typing).text;
const saved: string[] = [];
const remembered: string[] = [];

beforeEach(async () => {
  saved.length = 0;
  vi.stubGlobal('window', {
    app: {
      rememberSaid: (text: string) => Promise.resolve(void remembered.push(text)),
      saveDraft: (draft: { text: string }) => Promise.resolve(void saved.push(draft.text)),
    },
  });
  request.mockImplementation(({ requestId }: { requestId: number }) =>
    Promise.resolve({
      requestId,
      candidates: [{ text: 'I', keysUsed: 0, kind: 'next' }],
      reading: '',
      tookMs: 1,
    }),
  );
  typingStore.setState({ spoken: false });
  restoreDraft({ text: '我想喝水', caret: 4 }, 'en');
  await settle();
});

describe('a message that has been spoken', () => {
  it('makes room for a candidate that is picked, without losing the pick', async () => {
    markSpoken();
    pickCandidate(0);
    await settle();
    expect(message().trim()).toBe('I');
    expect(saved.at(-1)?.trim()).toBe('I');
  });

  it('makes room for a phrase, and undo brings it back', async () => {
    markSpoken();
    insertPhrase('谢谢');
    await settle();
    expect(message()).toBe('谢谢');
    undo();
    await settle();
    expect(message()).toBe('我想喝水');
  });

  it('is kept, to be said again', () => {
    remembered.length = 0;
    markSpoken();
    expect(remembered).toEqual(['我想喝水']);
  });

  it('is not begun anew by a place without a candidate', async () => {
    markSpoken();
    pickCandidate(7);
    await settle();
    expect(message()).toBe('我想喝水');
  });

  it('is gone on with as long as it has not been spoken', async () => {
    insertPhrase('谢谢');
    await settle();
    expect(message()).toContain('我想喝水');
    expect(message()).toContain('谢谢');
  });
});
