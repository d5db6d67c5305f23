import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './paths.mjs';

/**
 * The language tables are committed; set-up only sees that the checkout is whole.
 * @type {import('./step.mjs').Step}
 */
export const languageData = {
  name: 'Language tables',
  run: () => {
    const dir = join(projectDir, 'resources', 'language');
    const files = existsSync(dir) ? readdirSync(dir) : [];
    return files.length > 0
      ? { state: 'present', what: files.join(', '), from: 'resources/language in this checkout' }
      : { state: 'skipped', what: 'resources/language is empty: keyboards work without word knowledge' };
  },
};
