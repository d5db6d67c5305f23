import { openScreen } from '../../app/screen-commands';
import { settingsStore } from '../../stores/settings-store';
import { boardWordsOf } from '../../strings/board-words';
import type { Row } from './setting-row';

/** The way to the carer's editor: held by a hand, out of reach of the eyes. */
export function boardRows(): Row[] {
  const words = boardWordsOf(settingsStore.getState().language);
  return [
    {
      id: 'edit-boards',
      name: words.editor,
      note: words.editorNote,
      control: { kind: 'held', label: words.hold, onHeld: () => openScreen('boards') },
    },
  ];
}
