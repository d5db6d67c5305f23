import type { Settings } from '../../../core/settings/settings';
import { openCarerDialog } from '../../app/carer-commands';
import { openScreen } from '../../app/screen-commands';
import { boardWordsOf } from '../../strings/board-words';
import { carerWordsOf } from '../../strings/carer-words';
import type { Row } from './setting-row';

/** What is for the carer: held by a hand, out of reach of the eyes. */
export function boardRows({ language, carer }: Settings): Row[] {
  const boardWords = boardWordsOf(language);
  const words = carerWordsOf(language);
  return [
    {
      id: 'edit-boards',
      name: boardWords.editor,
      note: boardWords.editorNote,
      control: { kind: 'held', label: boardWords.hold, onHeld: () => openScreen('boards') },
    },
    {
      id: 'carer-pin',
      name: words.pin,
      value: carer.pin === '' ? words.pinOff : words.pinOn,
      note: words.pinNote,
      control: { kind: 'held', label: words.hold, onHeld: () => openCarerDialog('pin') },
    },
    {
      id: 'call-address',
      name: words.callAddress,
      value: carer.callAddress === '' ? words.callAddressNone : carer.callAddress,
      note: words.callAddressNote,
      control: { kind: 'held', label: words.hold, onHeld: () => openCarerDialog('callAddress') },
    },
  ];
}
