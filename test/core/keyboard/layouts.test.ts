import { describe, expect, it } from 'vitest';
import { keyEvidence } from '../../../src/core/keyboard/key-evidence';
import {
  type Key,
  KEYBOARD_KINDS,
  type KeyboardLayout,
  type KeyboardPage,
  keysOf,
} from '../../../src/core/keyboard/layout';
import { FULL_EN, FULL_ZH } from '../../../src/core/keyboard/layouts/full';
import { NINE_KEY_ZH } from '../../../src/core/keyboard/layouts/nine-key';
import { LAYOUTS, layoutFor } from '../../../src/core/keyboard/layouts/registry';
import { LANGUAGES } from '../../../src/core/language';

const every: KeyboardLayout[] = Object.values(LAYOUTS)
  .flatMap((pages) => Object.values(pages))
  .flatMap((languages) => Object.values(languages));

describe.each(every.map((layout) => [layout.id, layout] as const))('layout %s', (_id, layout) => {
  it('fills its columns in every row', () => {
    expect(() => keysOf(layout)).not.toThrow();
  });

  it('has each key once', () => {
    const ids = keysOf(layout).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can be left, and can delete', () => {
    const kinds = keysOf(layout).map(({ action }) => action.kind);
    expect(kinds).toContain('deleteBack');
    expect(kinds).toContain('showPage');
  });
});

describe.each(KEYBOARD_KINDS)('the keyboard %s', (kind) => {
  it.each(LANGUAGES)('has all that writing in %s needs, pages away at most', (language) => {
    const reached = new Set<KeyboardPage>(['letters']);
    const keys: Key[] = [];
    for (const page of reached) {
      const own = keysOf(layoutFor(kind, language, page));
      keys.push(...own);
      for (const { action } of own) if (action.kind === 'showPage') reached.add(action.page);
    }
    const texts = keys.flatMap(({ action }) => (action.kind === 'text' ? [action.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining([...'0123456789', ...(language === 'zh' ? '，。？！' : ',.?!')]),
    );
    const kinds = keys.map(({ action }) => action.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['switchLanguage', 'moreCandidates', 'deleteBack', 'space']),
    );
  });

  it.each(LANGUAGES)('changes the language within a few picks in %s', (language) => {
    const found = (page: KeyboardPage) =>
      keysOf(layoutFor(kind, language, page)).some(({ action }) => action.kind === 'switchLanguage');
    // Eyes that hit large keys only press the language by mistake more often than on purpose: there it stands behind.
    expect(found(kind === 'grouped' ? 'symbols' : kind === 'clusters' ? 'words' : 'letters')).toBe(true);
    if (kind === 'grouped' || kind === 'clusters') expect(found('letters')).toBe(false);
  });

  it.each(LANGUAGES)('comes back to the letters from every page in %s', (language) => {
    for (const page of ['words', 'symbols'] as const) {
      const layout = layoutFor(kind, language, page);
      if (layout === layoutFor(kind, language)) continue;
      const pages = keysOf(layout).flatMap(({ action }) => (action.kind === 'showPage' ? [action.page] : []));
      expect(pages).toContain('letters');
    }
  });
});

describe('the layout for scanning', () => {
  it.each(LANGUAGES)('has the frequent letters of %s where the highlight begins', (language) => {
    const steps = (letter: string): number => {
      const { rows } = layoutFor('scanning', language);
      const row = rows.findIndex((keys) => keys.some(({ id }) => id === `key.${letter}`));
      return row + (rows[row]?.findIndex(({ id }) => id === `key.${letter}`) ?? 0);
    };
    const [frequent, rare] = language === 'zh' ? ['ian', 'vfr'] : ['eta', 'zqj'];
    for (const letter of frequent)
      for (const other of rare) expect(steps(letter)).toBeLessThan(steps(other) - 3);
  });
});

describe('letter pages', () => {
  it.each(Object.values(LAYOUTS).flatMap(({ letters }) => Object.values(letters)))(
    '$id has every letter once',
    (layout) => {
      const letters = keysOf(layout).flatMap(({ action }) =>
        action.kind === 'letters' ? [...action.letters] : [],
      );
      expect(letters.sort().join('')).toBe('abcdefghijklmnopqrstuvwxyz');
    },
  );

  it('can switch the language and turn the candidates', () => {
    for (const layout of [FULL_EN, FULL_ZH, NINE_KEY_ZH]) {
      const kinds = keysOf(layout).map(({ action }) => action.kind);
      expect(kinds).toEqual(expect.arrayContaining(['switchLanguage', 'moreCandidates', 'clearComposition']));
    }
  });
});

describe('the registry', () => {
  it('finds by kind, language and page', () => {
    expect(layoutFor('full', 'zh')).toBe(FULL_ZH);
    expect(layoutFor('nineKey', 'zh', 'letters').id).toBe('nine-key-zh');
    expect(layoutFor('full', 'en', 'symbols').language).toBe('en');
  });
});

describe('a row that does not fill the columns', () => {
  it('is a mistake in the data', () => {
    expect(() => keysOf({ ...FULL_ZH, columns: 9 })).toThrow(/row of 10 columns, not 9/);
  });
});

describe('keyEvidence', () => {
  it('is certain without shares', () => {
    expect(keyEvidence(FULL_ZH, 'key.g')).toEqual({ letters: { g: 1 }, literal: 'g' });
    expect(keyEvidence(NINE_KEY_ZH, 'key.abc')).toEqual({ letters: { a: 1 / 3, b: 1 / 3, c: 1 / 3 } });
  });

  it('spreads over neighbouring letters, leaves out functions and noise, and sums to 1', () => {
    const evidence = keyEvidence(FULL_ZH, 'key.l', [
      { keyId: 'key.l', share: 0.6 },
      { keyId: 'key.k', share: 0.2 },
      { keyId: 'key.split', share: 0.195 },
      { keyId: 'key.q', share: 0.005 },
    ]);
    expect(Object.keys(evidence?.letters ?? {})).toEqual(['k', 'l']);
    expect(evidence?.letters['l']).toBeCloseTo(0.75, 10);
    expect(evidence?.letters['k']).toBeCloseTo(0.25, 10);
  });

  it('trusts the pick when the shares do not know the key', () => {
    expect(keyEvidence(FULL_ZH, 'key.g', [{ keyId: 'key.p', share: 1 }])).toEqual({
      letters: { g: 1 },
      literal: 'g',
    });
  });

  it('is nothing for a function key', () => {
    expect(keyEvidence(FULL_ZH, 'key.delete')).toBeUndefined();
  });
});
