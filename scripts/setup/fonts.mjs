import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir, packageVersion } from './paths.mjs';

const PACKAGE = '@fontsource-variable/noto-sans-sc';

/**
 * The font is bundled by the build, from the package's own style sheet: set-up only sees that it is there.
 * @type {import('./step.mjs').Step}
 */
export const fonts = {
  name: 'Fonts',
  run: () => {
    const filesDir = join(packageDir(PACKAGE), 'files');
    const pieces = existsSync(filesDir)
      ? readdirSync(filesDir).filter((name) => name.endsWith('.woff2'))
      : [];
    if (pieces.length === 0) {
      return {
        state: 'missing',
        what: `no font files in ${PACKAGE}`,
        remedy: 'Run `npm install` again; until then the system font is shown.',
      };
    }
    return {
      state: 'present',
      what: `Noto Sans SC is there, ${pieces.length} pieces, bundled by the build`,
      from: `npm ${PACKAGE}@${packageVersion(PACKAGE)}`,
    };
  },
};
