import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appPaths } from '../../src/main/paths';
import { useTemporaryFolder } from './temporary-folder';

describe('appPaths', () => {
  const folder = useTemporaryFolder();
  const paths = () =>
    appPaths(join(folder(), 'app/out/main'), join(folder(), 'runtime'), join(folder(), 'user'));

  it('uses the checkout’s resources', () => {
    expect(paths().resourcesDir).toBe(join(folder(), 'app/resources'));
    expect(paths().preloadFile).toBe(join(folder(), 'app/out/preload/index.cjs'));
  });

  it('uses those beside a packaged app when they are there', () => {
    mkdirSync(join(folder(), 'runtime/resources'), { recursive: true });
    expect(paths().boardsDir).toBe(join(folder(), 'runtime/resources/boards'));
  });

  it('keeps everything a person makes in the user data folder', () => {
    const { profilesDir, draftFile, callLogFile, logFile, userDataDir } = paths();
    for (const path of [profilesDir, draftFile, callLogFile, logFile]) {
      expect(path.startsWith(userDataDir)).toBe(true);
    }
  });
});
