import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/core/settings/migrations';
import { parseSettings } from '../../../src/core/settings/parse';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, applySettingsPatch } from '../../../src/core/settings/settings';

/** Frozen: a file as it was before versions. Never change it; add the next one beside it. */
const V0_FILE = '{"language":"en","speech":{"rate":1.5},"dwell":{"tileMs":800}}';

describe('parseSettings', () => {
  it('reads what was written', () => {
    const settings = applySettingsPatch(DEFAULT_SETTINGS, { language: 'en', dwell: { keyMs: 700 } });
    expect(parseSettings(JSON.stringify(settings))).toEqual({ kind: 'ok', settings });
  });

  it('fills what is missing with defaults', () => {
    const parsed = parseSettings(`{"version":${SETTINGS_VERSION},"speech":{"volume":0.5}}`);
    expect(parsed).toMatchObject({
      kind: 'ok',
      settings: { speech: { volume: 0.5, rate: 1 }, language: 'zh' },
    });
  });

  it('migrates a file without a version and says so', () => {
    expect(parseSettings(V0_FILE)).toMatchObject({
      kind: 'ok',
      migratedFrom: 0,
      settings: {
        version: SETTINGS_VERSION,
        language: 'en',
        speech: { rate: 1.5 },
        dwell: { tileMs: 800, keyMs: 1000 },
      },
    });
  });

  it('has one migration per version step', () => {
    expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION);
  });

  it('recognises a newer file', () => {
    expect(parseSettings(`{"version":${SETTINGS_VERSION + 1},"new":true}`)).toEqual({
      kind: 'newer',
      version: SETTINGS_VERSION + 1,
    });
  });

  it.each(['', '{', 'null', '[]', '"text"', '\0\0\0'])('takes defaults for %j', (text) => {
    expect(parseSettings(text)).toMatchObject({ kind: 'unreadable', settings: DEFAULT_SETTINGS });
  });

  it('keeps every good field of a damaged file', () => {
    const text = JSON.stringify({
      version: SETTINGS_VERSION,
      language: 'en',
      speech: { rate: 99, volume: 0.3 },
      dwell: 'soon',
      fullScreen: 'yes',
      pointSource: 'mouse',
    });
    expect(parseSettings(text)).toMatchObject({
      kind: 'unreadable',
      settings: {
        ...DEFAULT_SETTINGS,
        language: 'en',
        pointSource: 'mouse',
        speech: { ...DEFAULT_SETTINGS.speech, volume: 0.3 },
      },
    });
  });

  it('names the field that is wrong', () => {
    const parsed = parseSettings(`{"version":${SETTINGS_VERSION},"speech":{"rate":99}}`);
    expect(parsed.kind === 'unreadable' && parsed.reason).toContain('speech.rate');
  });

  it('does not trust a strange version', () => {
    expect(parseSettings('{"version":"1","language":"en"}')).toMatchObject({
      kind: 'unreadable',
      settings: { language: 'en' },
    });
    expect(parseSettings('{"version":-3}')).toMatchObject({ kind: 'unreadable' });
  });
});
