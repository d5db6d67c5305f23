import type { Language } from '../../core/language';
import type { Settings } from '../../core/settings/settings';
import { sentenceStore, type SentenceView } from '../stores/sentence-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { show, viewStore, type Screen, type SettingsSection, type SpeakPanel } from '../stores/view-store';
import { switchTypingLanguage } from './typing-commands';

/** Opens a screen. */
export const openScreen = (screen: Screen): void => show({ screen, restReason: 'chosen' });

/** Opens the settings at the choice of what is to be set, or one part of them. */
export const openSettings = (settingsSection: SettingsSection | null = null): void =>
  show({ screen: 'settings', settingsSection, settingsPage: 0, page: 0 });

/** Opens a board on the Speak screen. */
export const openBoard = (boardId: string): void =>
  show({ screen: 'speak', panel: 'board', boardId, page: 0 });

export const openMenu = (): void =>
  show({ panel: viewStore.getState().panel === 'menu' ? 'board' : 'menu', page: 0 });

/** Opens one of the panels about the speaker's own words. */
export function openSentences(view: SentenceView): void {
  sentenceStore.setState({ view, textPage: null, doneId: '' });
  show({ screen: 'speak', panel: 'sentences', page: 0 });
}

/** Opens a panel of the Speak screen, or goes home when it is open already. */
export function togglePanel(panel: SpeakPanel): void {
  const isOpen = viewStore.getState().panel === panel;
  show(isOpen ? { panel: 'board', boardId: 'home', page: 0 } : { panel, page: 0 });
}

/** The other language for the interface, the boards and the keyboard; the message stays. */
export function changeLanguage(): void {
  const language = settingsStore.getState().language === 'zh' ? 'en' : 'zh';
  changeSettings({ language });
  switchTypingLanguage(language);
  show({});
}

/** Asks for a look at a dot in the middle, to re-centre the gaze. */
export const startDotCheck = (): void => show({ panel: 'board', page: 0, dotCheck: true });

/** Chooses the language of interface, boards and keyboard. */
export function chooseLanguage(language: Language): void {
  if (language !== settingsStore.getState().language) changeLanguage();
}

/** Ends the first run for good and begins with the eyes or the mouse. */
export function finishFirstRun(pointSource: Settings['pointSource']): void {
  changeSettings({ firstRunDone: true, pointSource });
  openScreen(pointSource === 'camera' ? 'position' : 'speak');
}

/** Ends the app. Everything has been saved already. */
export function quit(): void {
  void window.app.quit();
}
