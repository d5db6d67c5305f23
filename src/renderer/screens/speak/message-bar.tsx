import { useRef } from 'react';
import { draftOf } from '../../../core/text/typing-state';
import { openMenu } from '../../app/screen-commands';
import { GazeTarget } from '../../components/gaze-target';
import { lineEm } from '../../components/text-width';
import { useCaretInView } from '../../components/use-caret-in-view';
import { useSlice, useStrings } from '../../components/use-store';
import { typingStore } from '../../stores/typing-store';

/** A message wider than this does not fit on one line at full size: it is set smaller, on two. */
const ONE_LINE_EM = 24;

/** What will be said, with the caret, the composition and whether it is saved. Looking at it opens the menu. */
export function MessageBar() {
  const strings = useStrings();
  const draft = useSlice(typingStore, (view) => draftOf(view.typing));
  const reading = useSlice(typingStore, (view) => view.typing.reading);
  const isSaved = useSlice(typingStore, (view) => view.saved);
  const line = useRef<HTMLSpanElement>(null);
  const caret = useRef<HTMLElement>(null);
  useCaretInView(line, caret);
  const before = draft.text.slice(0, draft.caret);
  const after = draft.text.slice(draft.caret);
  const isEmpty = draft.text === '' && reading === '';
  const isLong = lineEm(draft.text + reading) > ONE_LINE_EM;
  return (
    <GazeTarget id="message" dwellClass="tile" className="message-bar" label={draft.text} onPick={openMenu}>
      <span ref={line} className={`message-line ${isLong ? 'long' : ''}`} data-message={draft.text}>
        {before}
        {reading ? <span className="message-composition">{reading}</span> : null}
        <i ref={caret} className="message-caret" />
        {after}
        {isEmpty ? <span className="message-empty">{strings.messageEmpty}</span> : null}
      </span>
      <i className={`message-saved ${isSaved ? 'saved' : ''}`} title={strings.draftSaved} />
    </GazeTarget>
  );
}
