import { createStore } from 'zustand/vanilla';
import { EMPTY_DRAFT } from '../../core/text/message';
import { startTyping, type TypingState } from '../../core/text/typing-state';

export interface TypingView {
  readonly typing: TypingState;
  /** The main process has acknowledged the message as it stands. */
  readonly saved: boolean;
  /** `performance.now()` when other candidates came up: they get a grace before they can be picked. */
  readonly candidatesChangedAtMs: number;
  /** The message has been spoken as it stands: the next text begins a new one. */
  readonly spoken: boolean;
}

/** The message in progress and everything about typing it. */
export const typingStore = createStore<TypingView>()(() => ({
  typing: startTyping(EMPTY_DRAFT, 'zh'),
  saved: true,
  candidatesChangedAtMs: 0,
  spoken: false,
}));
