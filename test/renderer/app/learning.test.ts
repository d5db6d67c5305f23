import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LearntEntry } from '../../../src/core/learning/learnt';
import { keysOf } from '../../../src/core/keyboard/layout';
import type { Person } from '../../../src/renderer/language/protocol';

const know = vi.fn<(person: Person) => void>();
const request = vi.fn();
vi.mock('../../../src/renderer/app/language', () => ({ languageClient: { request, know } }));

const { forgetLearnt, learnMessage, startLearning } = await import('../../../src/renderer/app/learning');
const { pickCandidate, pressKey, restoreDraft } = await import('../../../src/renderer/app/typing-commands');
const { learntStore } = await import('../../../src/renderer/stores/learnt-store');
const { loadSettings } = await import('../../../src/renderer/stores/settings-store');
const { DEFAULT_SETTINGS } = await import('../../../src/core/settings/settings');
const { layoutFor } = await import('../../../src/core/keyboard/layouts/registry');

const old: LearntEntry = { language: 'zh', text: '早上好', weight: 3, lastMs: 1 };
const onDisk: LearntEntry[][] = [];
const forgotten = vi.fn(() => Promise.resolve());
const texts = () => learntStore.getState().entries.map(({ text }) => text);
const told = () => know.mock.lastCall?.[0].learnt.map(({ text }) => text);

beforeEach(async () => {
  onDisk.length = 0;
  vi.clearAllMocks();
  learntStore.setState({ entries: [] });
  loadSettings(DEFAULT_SETTINGS);
  vi.stubGlobal('window', {
    app: {
      saveDraft: () => Promise.resolve(),
      listLearnt: () => Promise.resolve([old]),
      saveLearnt: (changed: LearntEntry[]) => Promise.resolve(void onDisk.push(changed)),
      forgetLearnt: forgotten,
    },
  });
  await startLearning();
});

describe('learning', () => {
  it('tells the decoders what was on the disk', () => {
    expect(told()).toEqual(['早上好']);
  });

  it('keeps what is spoken, and tells the decoders', () => {
    learnMessage('我想喝水。早上好');
    expect(texts()).toEqual(['我想喝水', '早上好']);
    expect(told()).toEqual(texts());
    expect(onDisk.flat().map(({ text }) => text)).toEqual(['我想喝水', '早上好']);
    expect(learntStore.getState().entries.at(-1)?.weight).toBeLessThan(2);
  });

  it('learns nothing when it is switched off', () => {
    loadSettings({ ...DEFAULT_SETTINGS, learning: false });
    learnMessage('我想喝水');
    expect(texts()).toEqual(['早上好']);
    expect(onDisk).toEqual([]);
  });

  it('forgets one, or all, here and on the disk', () => {
    learnMessage('我想喝水');
    forgetLearnt([{ language: 'zh', text: '我想喝水' }]);
    expect(told()).toEqual(['早上好']);
    forgetLearnt('all');
    expect(told()).toEqual([]);
    expect(forgotten).toHaveBeenLastCalledWith('all');
  });

  it('tells the decoders which sounds are mixed up', () => {
    loadSettings({ ...DEFAULT_SETTINGS, fuzzyPinyin: { ...DEFAULT_SETTINGS.fuzzyPinyin, nL: true } });
    expect(know.mock.lastCall?.[0].fuzzy.nL).toBe(true);
  });
});

describe('a word that is put together from parts', () => {
  const layout = layoutFor('full', 'zh');
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  /** Answers with one candidate that uses some of the keys. */
  const offer = (text: string, keysUsed: number) =>
    request.mockImplementation(({ requestId }: { requestId: number }) =>
      Promise.resolve({ requestId, candidates: [{ text, keysUsed, kind: 'part' }], reading: '', tookMs: 1 }),
    );
  const type = async (letters: string) => {
    for (const letter of letters) {
      const key = keysOf(layout).find(({ action }) => action.kind === 'letters' && action.letters === letter);
      if (key === undefined) throw new Error(`no key ${letter}`);
      pressKey(key, layout);
    }
    await settle();
  };
  beforeEach(async () => {
    offer('', 0);
    restoreDraft({ text: '', caret: 0 }, 'zh');
    await settle();
  });

  it('is learnt when its letters are used up', async () => {
    offer('晨', 4);
    await type('chenyu');
    offer('宇', 2);
    pickCandidate(0);
    await settle();
    expect(texts()).toEqual(['早上好']);
    pickCandidate(0);
    expect(texts()).toEqual(['早上好', '晨宇']);
  });

  it('is not learnt when something came in between, or in one pick', async () => {
    offer('晨', 4);
    await type('chenyu');
    offer('雨', 3);
    pickCandidate(0);
    await type('n');
    pickCandidate(0);
    offer('好', 3);
    await type('hao');
    pickCandidate(0);
    expect(texts()).toEqual(['早上好']);
  });
});
