import {
  Crosshair,
  Delete,
  Languages,
  Moon,
  Repeat,
  RotateCcw,
  Settings,
  Trash2,
  Volume2,
  X,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { offerFor } from '../../app/eyes-notices';
import {
  changeLanguage,
  openScreen,
  openSettings,
  startDotCheck,
  togglePanel,
} from '../../app/screen-commands';
import { sayAgain } from '../../app/speech-commands';
import { clearMessage, deleteWord } from '../../app/typing-commands';
import { type Grid, TileGrid, type TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { gazeStore } from '../../stores/gaze-store';
import { show, viewStore } from '../../stores/view-store';
import { voiceWordsOf } from '../../strings/voice-words';
import { boardMenu } from './menu-boards';
import { useSentenceMenu } from './menu-sentences';

/** How long "look again to clear" waits before it goes back to "clear". */
const CONFIRM_MS = 6000;

/** What can be done with the message, and the ways to the other screens. */
export function MenuPanel({ grid }: { readonly grid: Grid }) {
  const strings = useStrings();
  const language = useLanguage();
  const page = useSlice(viewStore, (view) => view.page);
  const isCalibrated = useSlice(gazeStore, (gaze) => gaze.profile !== null);
  const offer = useSlice(gazeStore, (gaze) => offerFor(gaze.notice) ?? (gaze.wantsRecentre ? 'dot' : null));
  const sentenceMenu = useSentenceMenu();
  const [confirming, setConfirming] = useState(false);
  useEffect(() => {
    if (!confirming) return undefined;
    const timer = setTimeout(() => setConfirming(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [confirming]);

  const close = () => show({ panel: 'board', page: 0 });
  const helps: readonly TileSpec[] = [
    ...(isCalibrated
      ? [{ id: 'menu-recentre', label: strings.menuRecentre, icon: Crosshair, onPick: startDotCheck }]
      : []),
    {
      id: 'menu-calibrate',
      label: strings.menuCalibrate,
      icon: RotateCcw,
      onPick: () => openScreen('position'),
    },
  ];
  // What helps against a change that the status bar has named stands first: on the first page of any grid.
  const isOffered = ({ id }: TileSpec) => id === (offer === 'dot' ? 'menu-recentre' : 'menu-calibrate');
  const offered = offer === null ? [] : helps.filter(isOffered);
  const tiles: TileSpec[] = [
    { id: 'menu-close', label: strings.menuClose, icon: X, onPick: close },
    ...offered,
    {
      id: 'menu-again',
      label: strings.menuSayAgain,
      icon: Repeat,
      mustLeaveBeforeRepeat: true,
      onPick: sayAgain,
    },
    ...sentenceMenu,
    {
      id: 'menu-voice',
      label: voiceWordsOf(language).voice,
      icon: Volume2,
      onPick: () => togglePanel('voice'),
    },
    { id: 'menu-delete-word', label: strings.menuDeleteWord, icon: Delete, onPick: deleteWord },
    {
      // The same target: it must be looked away from before the second look counts.
      id: 'menu-clear',
      label: confirming ? strings.menuClearConfirm : strings.menuClear,
      icon: Trash2,
      dwellClass: 'destructive',
      mustLeaveBeforeRepeat: true,
      onPick: () => {
        if (confirming) clearMessage();
        setConfirming(!confirming);
      },
    },
    { id: 'menu-language', label: strings.menuLanguage, icon: Languages, onPick: changeLanguage },
    ...helps.filter((tile) => !offered.includes(tile)),
    {
      id: 'menu-settings',
      label: strings.menuSettings,
      icon: Settings,
      dwellClass: 'destructive',
      onPick: () => openSettings(),
    },
    ...boardMenu(language),
    { id: 'menu-rest', label: strings.rest, icon: Moon, onPick: () => openScreen('rest') },
  ];
  return <TileGrid grid={grid} page={page} tiles={tiles} />;
}
