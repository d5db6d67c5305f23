import { isAllowedAddress } from '../../../core/network/local-address';
import type { Settings } from '../../../core/settings/settings';
import { forgetAllSaid } from '../../app/said-commands';
import { openScreen } from '../../app/screen-commands';
import { changeSettings, settingsStore } from '../../stores/settings-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import type { Row } from './setting-row';

/** What is kept of what was said, and whether the user's own language model may help. */
export function sentenceRows({ language, sentences, expansion }: Settings): Row[] {
  const words = sentenceWordsOf(language);
  const isAllowed = isAllowedAddress(expansion.address, expansion.allowedOrigin);
  const onOff = (isOn: boolean) => (isOn ? words.on : words.off);
  const toggleSaid = () =>
    changeSettings({ sentences: { keepSaid: !settingsStore.getState().sentences.keepSaid } });
  const toggleExpansion = () =>
    changeSettings({ expansion: { enabled: isAllowed && !settingsStore.getState().expansion.enabled } });
  return [
    {
      id: 'keep-said',
      name: words.keepSaid,
      value: onOff(sentences.keepSaid),
      note: words.keepSaidSub,
      control: { kind: 'next', label: words.change, onPick: toggleSaid },
    },
    {
      id: 'forget-said',
      name: words.forgetAll,
      control: {
        kind: 'confirmed',
        label: words.remove,
        confirm: words.removeConfirm,
        onPick: forgetAllSaid,
      },
    },
    {
      id: 'expansion',
      name: words.expansion,
      value: isAllowed ? onOff(expansion.enabled) : words.notAllowedYet,
      note: words.expansionSub,
      control: isAllowed ? { kind: 'next', label: words.change, onPick: toggleExpansion } : { kind: 'none' },
    },
    {
      id: 'expansion-setup',
      name: words.expansionSetup,
      note: words.expansionSetupSub,
      control: { kind: 'held', label: words.hold, onHeld: () => openScreen('expansion') },
    },
  ];
}
