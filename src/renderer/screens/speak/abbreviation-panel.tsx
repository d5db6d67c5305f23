import { ArrowLeft, MessageSquareQuote, TextCursorInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { draftOf } from '../../../core/text/typing-state';
import { abbreviateMessage, openSaid, removeAbbreviation, insertAbbreviation } from '../../app/said-commands';
import type { Grid, TileSpec } from '../../components/tile-grid';
import { useLanguage, useSlice } from '../../components/use-store';
import { settingsStore } from '../../stores/settings-store';
import { typingStore } from '../../stores/typing-store';
import { show } from '../../stores/view-store';
import { sentenceWordsOf } from '../../strings/sentence-words';
import { useConfirmed } from './confirmed-tile';
import { ListAndKeys } from './list-and-keys';
import { SENTENCE_EM, shortened } from '../../components/shortened';

/** The short forms that were defined: put into the message by a look, or deleted. */
export function AbbreviationPanel({ grid }: { readonly grid: Grid }) {
  const words = sentenceWordsOf(useLanguage());
  const abbreviations = useSlice(settingsStore, (settings) => settings.sentences.abbreviations);
  const hasMessage = useSlice(typingStore, ({ typing }) => draftOf(typing).text.trim() !== '');
  const [isRemoving, setRemoving] = useState(false);
  const confirmed = useConfirmed();
  const list = abbreviations.map(({ letters, text }): TileSpec => {
    const tile = {
      id: `abbreviation-${letters}`,
      label: `${letters} → ${shortened(text, SENTENCE_EM - letters.length)}`,
      className: 'sentence',
      onPick: () => (isRemoving ? removeAbbreviation(letters) : insertAbbreviation(text)),
    };
    return isRemoving ? confirmed(tile, words.removeConfirm) : tile;
  });
  const toggle = () => {
    setRemoving(!isRemoving);
    show({ page: 0 });
  };
  const keys: TileSpec[] = [
    { id: 'abbreviation-back', label: words.back, icon: ArrowLeft, onPick: openSaid },
    ...(hasMessage
      ? [
          {
            id: 'abbreviation-message',
            label: words.abbreviateMessage,
            icon: TextCursorInput,
            onPick: () => void abbreviateMessage(),
          },
        ]
      : []),
    ...(list.length === 0
      ? []
      : [
          isRemoving
            ? { id: 'abbreviation-mode', label: words.remove, icon: Trash2, onPick: toggle }
            : { id: 'abbreviation-mode', label: words.uses, icon: MessageSquareQuote, onPick: toggle },
        ]),
  ];
  return <ListAndKeys grid={grid} list={list} keys={keys} emptyWords={words.abbreviationNone} />;
}
