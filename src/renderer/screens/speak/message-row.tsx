import { ChevronsDown, ChevronsUp, LayoutGrid } from 'lucide-react';
import { takeOffer } from '../../app/typing-offers';
import { GazeTarget } from '../../components/gaze-target';
import { useLanguage, useSlice } from '../../components/use-store';
import { offerStore } from '../../stores/offer-store';
import { keyboardWordsOf } from '../../strings/keyboard-words';
import { MessageBar } from './message-bar';

const ICONS = { faster: ChevronsUp, slower: ChevronsDown, coarser: LayoutGrid, finer: LayoutGrid };

/** The message, and now and then beside it an offer: one look takes it, and unseen it goes by itself. */
export function MessageRow() {
  const offer = useSlice(offerStore, (state) => state.offer);
  const words = keyboardWordsOf(useLanguage());
  if (offer === null) return <MessageBar />;
  const Icon = ICONS[offer];
  return (
    <div className="message-row">
      <MessageBar />
      <GazeTarget id="offer" dwellClass="tile" mustLeaveBeforeRepeat className="offer" onPick={takeOffer}>
        <Icon aria-hidden />
        <span>{words.offer[offer]}</span>
      </GazeTarget>
    </div>
  );
}
