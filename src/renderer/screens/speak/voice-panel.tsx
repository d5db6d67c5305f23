import {
  Airplay,
  Hourglass,
  Languages,
  LayoutGrid,
  MonitorX,
  Repeat,
  SpellCheck,
  Type,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { togglePartner } from '../../app/partner-commands';
import { togglePanel } from '../../app/screen-commands';
import { sayAgain } from '../../app/speech-commands';
import {
  acrossAtHand,
  pleaseWait,
  sayLouder,
  showWordsAtHand,
  speakAcross,
  spell,
  toggleWhisper,
} from '../../app/voice-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { partnerStore } from '../../stores/partner-store';
import { settingsStore } from '../../stores/settings-store';
import { speechStore } from '../../stores/speech-store';
import { viewStore } from '../../stores/view-store';
import { voiceWordsOf } from '../../strings/voice-words';

/** What was said last stands under "again", cut to what a tile holds. */
const SHOWN_LENGTH = 14;

const shortened = (text: string): string =>
  [...text].length > SHOWN_LENGTH ? `${[...text].slice(0, SHOWN_LENGTH - 1).join('')}…` : text;

/** What can be done with words besides saying them: again, louder, spelt, in the other language, shown, and the listener. */
export function VoicePanel({ grid }: { readonly grid: Grid }) {
  const words = voiceWordsOf(useLanguage());
  const strings = useStrings();
  const page = useSlice(viewStore, (view) => view.page);
  const lastSpoken = useSlice(speechStore, (speech) => speech.lastSpoken);
  const isWhispering = useSlice(settingsStore, ({ speech }) => speech.whisper);
  const isPartnerOpen = useSlice(partnerStore, ({ isOpen }) => isOpen);
  const across = acrossAtHand();
  const mustLeaveBeforeRepeat = true;
  const tiles: TileSpec[] = [
    { id: 'voice-close', label: strings.home, icon: LayoutGrid, onPick: () => togglePanel('voice') },
    {
      id: 'voice-again',
      label: words.again,
      sub: lastSpoken === '' ? words.nothingSaid : shortened(lastSpoken),
      icon: Repeat,
      mustLeaveBeforeRepeat,
      onPick: sayAgain,
    },
    { id: 'voice-louder', label: words.louder, icon: Volume2, mustLeaveBeforeRepeat, onPick: sayLouder },
    { id: 'voice-spell', label: words.spell, icon: SpellCheck, mustLeaveBeforeRepeat, onPick: spell },
    {
      id: 'voice-across',
      label: across === null ? words.acrossNone : words.across[across.language],
      ...(across === null ? {} : { sub: shortened(across.words) }),
      icon: Languages,
      mustLeaveBeforeRepeat,
      onPick: speakAcross,
    },
    { id: 'voice-show', label: words.showLarge, icon: Type, onPick: showWordsAtHand },
    { id: 'voice-wait', label: words.wait, icon: Hourglass, mustLeaveBeforeRepeat, onPick: pleaseWait },
    {
      id: 'voice-whisper',
      label: isWhispering ? words.speakAgain : words.whisper,
      ...(isWhispering ? { sub: words.whisperOn } : {}),
      icon: isWhispering ? Volume2 : VolumeX,
      mustLeaveBeforeRepeat,
      onPick: toggleWhisper,
    },
    {
      id: 'voice-partner',
      label: isPartnerOpen ? words.partnerClose : words.partnerOpen,
      icon: isPartnerOpen ? MonitorX : Airplay,
      mustLeaveBeforeRepeat,
      onPick: () => void togglePartner(false),
    },
  ];
  return <TileGrid grid={grid} page={page} tiles={tiles} />;
}
