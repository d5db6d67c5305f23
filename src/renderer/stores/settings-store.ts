import { createStore } from 'zustand/vanilla';
import {
  applySettingsPatch,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsPatch,
} from '../../core/settings/settings';

/** The settings as they are now. Changed only through `changeSettings`. */
export const settingsStore = createStore<Settings>()(() => DEFAULT_SETTINGS);

export const loadSettings = (settings: Settings): void => settingsStore.setState(settings, true);

/** Applies a change at once and saves it. What the main process answers is what holds. */
export function changeSettings(patch: SettingsPatch): void {
  settingsStore.setState(applySettingsPatch(settingsStore.getState(), patch), true);
  // A failed save is announced by the main process as a problem; the change stays in force for this run.
  window.app.updateSettings(patch).then(loadSettings, () => undefined);
}
