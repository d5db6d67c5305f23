import { FileText, Search, TextCursorInput } from 'lucide-react';
import { useRef } from 'react';
import { framePrior } from '../../../core/keyboard/target-prior';
import { draftOf } from '../../../core/text/typing-state';
import { openMenu } from '../../app/screen-commands';
import { GazeTarget } from '../../components/gaze-target';
import { lineEm } from '../../components/text-width';
import { useCaretInView } from '../../components/use-caret-in-view';
import { useLanguage, useSlice, useStrings } from '../../components/use-store';
import { viewStore } from '../../stores/view-store';
import { type Desk, typingStore } from '../../stores/typing-store';
import { sentenceWordsOf } from '../../strings/sentence-words';

/** A message wider than this does not fit on one line at full size: it is set smaller, on two. */
const ONE_LINE_EM = 24;
/** As much of a long text as can be in view around the caret, UTF-16 units. */
const AROUND_CARET = 400;

/** What will be said, with the caret, the composition and whether it is saved. Looking at it opens the menu. */
export function MessageBar() {
  const strings = useStrings();
  const draft = useSlice(typingStore, (view) => draftOf(view.typing));
  const reading = useSlice(typingStore, (view) => view.typing.reading);
  const isSaved = useSlice(typingStore, (view) => view.saved);
  const line = useRef<HTMLSpanElement>(null);
  const caret = useRef<HTMLElement>(null);
  useCaretInView(line, caret);
  const desk = useSlice(typingStore, (view) => view.desk);
  const hint = useHint(desk);
  const before = draft.text.slice(Math.max(0, draft.caret - AROUND_CARET), draft.caret);
  const after = draft.text.slice(draft.caret, draft.caret + AROUND_CARET);
  const isTyping = useSlice(viewStore, (view) => view.panel === 'keyboard');
  const isEmpty = draft.text === '' && reading === '';
  const isLong = lineEm(before + reading + after) > ONE_LINE_EM;
  return (
    <GazeTarget
      id="message"
      dwellClass="tile"
      prior={isTyping ? framePrior('message') : 1}
      className="message-bar"
      label={draft.text}
      onPick={openMenu}
    >
      <DeskSign desk={desk} />
      <span ref={line} className={`message-line ${isLong ? 'long' : ''}`} data-message={draft.text}>
        {before}
        {reading ? <span className="message-composition">{reading}</span> : null}
        <i ref={caret} className="message-caret" />
        {after}
        {isEmpty ? <span className="message-empty">{hint}</span> : null}
      </span>
      <i className={`message-saved ${isSaved ? 'saved' : ''}`} title={strings.draftSaved} />
    </GazeTarget>
  );
}

/** What stands in an empty bar: what the keyboard is for. */
function useHint(desk: Desk): string {
  const { messageEmpty } = useStrings();
  const words = sentenceWordsOf(useLanguage());
  switch (desk.kind) {
    case 'message':
      return messageEmpty;
    case 'document':
      return words.documentEmpty;
    case 'letters':
      return desk.hint === 'search' ? words.searchHint : words.abbreviationHint;
  }
}

/** Says that it is not the message that is being written. */
function DeskSign({ desk }: { readonly desk: Desk }) {
  if (desk.kind === 'message') return null;
  const Icon = desk.kind === 'document' ? FileText : desk.hint === 'search' ? Search : TextCursorInput;
  return (
    <span className="message-desk" data-desk={desk.kind}>
      <Icon aria-hidden />
    </span>
  );
}
