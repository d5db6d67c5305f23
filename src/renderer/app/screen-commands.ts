import { changeSettings, settingsStore } from '../stores/settings-store';
import { show, viewStore, type Screen, type SpeakPanel } from '../stores/view-store';
import { switchTypingLanguage } from './typing-commands';

/** Opens a screen. */
export const openScreen = (screen: Screen): void => show({ screen, restReason: 'chosen' });

/** Opens a board on the Speak screen. */
export const openBoard = (boardId: string): void => show({ screen: 'speak', panel: 'board', boardId, page: 0 });

export const openMenu = (): void => show({ panel: viewStore.getState().panel === 'menu' ? 'board' : 'menu', page: 0 });

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
