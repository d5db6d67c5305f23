import { describe, expect, it } from 'vitest';
import { newestFirst, parseProfile } from '../../../src/core/profiles/parse';
import { PROFILE_VERSION } from '../../../src/core/profiles/profile';
import { exampleProfile } from './example';

describe('parseProfile', () => {
  it('reads what was written, the opaque model included', () => {
    const profile = exampleProfile();
    expect(parseProfile(JSON.stringify(profile))).toEqual({ kind: 'ok', profile });
  });

  it('recognises a newer file', () => {
    expect(parseProfile(`{"version":${PROFILE_VERSION + 1}}`)).toEqual({
      kind: 'newer',
      version: PROFILE_VERSION + 1,
    });
  });

  it.each(['', '{', 'null', '{}', '[1]', JSON.stringify({ ...exampleProfile(), viewerDistanceMm: null })])(
    'refuses %j',
    (text) => {
      expect(parseProfile(text)).toMatchObject({ kind: 'unreadable' });
    },
  );
});

describe('newestFirst', () => {
  it('orders by creation, unreadable times last', () => {
    const profiles = [
      exampleProfile({ id: 'old', createdAt: '2026-01-01T00:00:00Z' }),
      exampleProfile({ id: 'odd', createdAt: 'yesterday' }),
      exampleProfile({ id: 'new', createdAt: '2026-03-01T00:00:00Z' }),
    ];
    expect(newestFirst(profiles).map((profile) => profile.id)).toEqual(['new', 'old', 'odd']);
  });
});
