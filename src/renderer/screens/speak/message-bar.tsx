import { draftOf } from '../../../core/text/typing-state';
import { openMenu } from '../../app/screen-commands';
import { GazeTarget } from '../../components/gaze-target';
import { useSlice, useStrings } from '../../components/use-store';
import { typingStore } from '../../stores/typing-store';

/** What will be said, with the caret, the composition and whether it is saved. Looking at it opens the menu. */
export function MessageBar() {
  const strings = useStrings();
  const draft = useSlice(typingStore, (view) => draftOf(view.typing));
  const reading = useSlice(typingStore, (view) => view.typing.reading);
  const isSaved = useSlice(typingStore, (view) => view.saved);
  const before = draft.text.slice(0, draft.caret);
  const after = draft.text.slice(draft.caret);
  const isEmpty = draft.text === '' && reading === '';
  return (
    <GazeTarget id="message" dwellClass="tile" className="message-bar" label={draft.text} onPick={openMenu}>
      <span className="message-line" data-message={draft.text}>
        <span>{before}</span>
        {reading ? <span className="message-composition">{reading}</span> : null}
        <i className="message-caret" />
        <span>{after}</span>
      </span>
      {isEmpty ? <span className="message-empty">{strings.messageEmpty}</span> : null}
      <i className={`message-saved ${isSaved ? 'saved' : ''}`} title={strings.draftSaved} />
    </GazeTarget>
  );
}
