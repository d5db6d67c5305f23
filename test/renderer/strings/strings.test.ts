import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../../src/core/problem';
import { REGION_NAMES } from '../../../src/core/report/calibration-report';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { stringsOf } from '../../../src/renderer/strings';

function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

describe.each(['zh', 'en'] as const)('strings %s', (language) => {
  const strings = stringsOf(language);

  it('has a word for every problem, region and dwell setting', () => {
    for (const code of PROBLEM_CODES) expect(strings.problem[code], code).toBeTruthy();
    for (const name of REGION_NAMES) expect(strings.region[name], name).toBeTruthy();
    for (const key of Object.keys(DEFAULT_SETTINGS.dwell)) {
      expect(strings.settings[key as keyof typeof DEFAULT_SETTINGS.dwell], key).toBeTruthy();
    }
  });

  it('leaves nothing empty or unfinished', () => {
    for (const [path, text] of leaves(strings)) expect(text.trim(), path).not.toMatch(/^$|\?\?|TODO/);
  });
});

describe('strings', () => {
  it('has the same keys in both languages', () => {
    expect(leaves(stringsOf('en')).map(([path]) => path)).toEqual(
      leaves(stringsOf('zh')).map(([path]) => path),
    );
  });

  it('speaks Chinese in Chinese: most sentences hold Han characters', () => {
    const texts = leaves(stringsOf('zh')).map(([, text]) => text);
    const han = texts.filter((text) => /\p{Script=Han}/u.test(text));
    expect(han.length / texts.length).toBeGreaterThan(0.9);
  });

  it('has no curly apostrophe: in a Chinese font it is as wide as a character', () => {
    const folder = join(import.meta.dirname, '../../../src/renderer/strings');
    for (const file of readdirSync(folder)) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toContain('\u2019');
    }
  });
});
