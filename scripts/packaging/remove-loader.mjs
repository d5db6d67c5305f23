import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Called by electron-builder when it has copied the runtime. The redistributed one carries a loader where a
 * packaged app would be looked for first, and two files of set-up's own.
 * @param {{ appOutDir: string }} context
 */
export function afterExtract({ appOutDir }) {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(appOutDir, '.layout'), { force: true });
}

export default afterExtract;
