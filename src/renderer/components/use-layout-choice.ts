import { useMemo } from 'react';
import type { KeyboardLayout } from '../../core/keyboard/layout';
import type { LayoutChoice } from '../../core/keyboard/ladder';
import { layoutFor } from '../../core/keyboard/layouts/registry';
import { layoutChoice } from '../app/layout-choice';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { typingStore } from '../stores/typing-store';
import { useSlice } from './use-store';

/** Tile grid and keyboard level that fit the user now. */
export function useLayoutChoice(): LayoutChoice {
  const settings = useSlice(settingsStore, (state) => state);
  const profile = useSlice(gazeStore, (gaze) => gaze.profile);
  return useMemo(() => layoutChoice(settings, profile), [settings, profile]);
}

/** The keyboard to show: level by accuracy, language and page by what is being typed. */
export function useKeyboardLayout(): KeyboardLayout {
  const { keyboard } = useLayoutChoice();
  const language = useSlice(typingStore, (view) => view.typing.language);
  const page = useSlice(typingStore, (view) => view.typing.page);
  return layoutFor(keyboard, language, page);
}
