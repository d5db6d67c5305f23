import Store from 'electron-store';
import { join } from 'node:path';
import type { Settings } from '../../core/settings/settings';
import type { SettingsFile } from './settings-store';

/**
 * `settings.json`, written by electron-store (atomically). The store is opened at the first write only: by then a
 * damaged file, at which it would throw, has been moved aside.
 */
export function electronSettingsFile(folder: string): SettingsFile {
  let store: Store<Settings> | undefined;
  return {
    path: join(folder, 'settings.json'),
    write(settings) {
      store ??= new Store<Settings>({ name: 'settings', cwd: folder, accessPropertiesByDotNotation: false });
      store.store = settings;
    },
  };
}
