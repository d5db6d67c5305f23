import { BookmarkPlus, ListChecks } from 'lucide-react';
import { keepMessage } from '../../app/phrase-commands';
import { togglePanel } from '../../app/screen-commands';
import type { TileSpec } from '../../components/tile-grid';
import type { Language } from '../../../core/language';
import { boardWordsOf } from '../../strings/board-words';

/** What the speaker can do to the boards with the eyes alone: keep the message, put phrases in order. */
export function boardMenu(language: Language): TileSpec[] {
  const words = boardWordsOf(language);
  return [
    { id: 'menu-keep', label: words.keepPhrase, icon: BookmarkPlus, onPick: keepMessage },
    { id: 'menu-arrange', label: words.arrange, icon: ListChecks, onPick: () => togglePanel('arrange') },
  ];
}
