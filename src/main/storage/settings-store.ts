import { parseSettings } from '../../core/settings/parse';
import { DEFAULT_SETTINGS, applySettingsPatch } from '../../core/settings/settings';
import type { Settings, SettingsPatch } from '../../core/settings/settings';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { readFileIfPresent } from './atomic-file';
import { keepAside } from './keep-aside';

/** Where settings are written: electron-store in the product, anything in a test. May throw. */
export interface SettingsFile {
  readonly path: string;
  write(settings: Settings): void;
}

/**
 * The settings in memory and on disk. Whatever is wrong with the file or the disk, there are settings: the change
 * counts for this run, and the problem says that it will not outlive it.
 */
export class SettingsStore {
  private constructor(
    private settings: Settings,
    private readonly file: SettingsFile,
    private readonly problems: Problems,
    /** A file of a newer version must stay as it is. */
    private readonly mayWrite: boolean,
  ) {}

  static async open(file: SettingsFile, problems: Problems, nowDate: Date): Promise<SettingsStore> {
    let text: string | null;
    try {
      text = await readFileIfPresent(file.path);
    } catch (error) {
      problems.report({ code: 'settingsUnreadable', detail: reasonOf(error) });
      return new SettingsStore(DEFAULT_SETTINGS, file, problems, true);
    }
    if (text === null) return new SettingsStore(DEFAULT_SETTINGS, file, problems, true);

    const parsed = parseSettings(text);
    if (parsed.kind === 'newer') {
      problems.report({ code: 'settingsNewer', detail: `${file.path}: version ${parsed.version}` });
      return new SettingsStore(DEFAULT_SETTINGS, file, problems, false);
    }
    const store = new SettingsStore(parsed.settings, file, problems, true);
    if (parsed.kind === 'unreadable') {
      const keptAs = await keepAside(file.path, nowDate);
      const detail = `${file.path}: ${parsed.reason}`;
      problems.report({ code: 'settingsUnreadable', detail, ...(keptAs === undefined ? {} : { keptAs }) });
      // What was saved of the damaged file must not be lost with the next start.
      if (keptAs !== undefined) store.write();
    } else if (parsed.migratedFrom !== undefined) store.write();
    return store;
  }

  current(): Settings {
    return this.settings;
  }

  /**
   * Applies and saves a change.
   * @throws ZodError when the changed settings would be out of range; nothing changes then.
   */
  update(patch: SettingsPatch): Settings {
    this.settings = applySettingsPatch(this.settings, patch);
    this.write();
    return this.settings;
  }

  private write(): void {
    if (!this.mayWrite) return;
    try {
      this.file.write(this.settings);
    } catch (error) {
      this.problems.report({ code: 'settingsNotSaved', detail: `${this.file.path}: ${reasonOf(error)}` });
    }
  }
}
