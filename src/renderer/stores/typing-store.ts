import { createStore } from 'zustand/vanilla';
import type { Candidate, KeyEvidence } from '../../core/keyboard/composition';
import { EMPTY_DRAFT } from '../../core/text/message';
import { startTyping, type TypingState } from '../../core/text/typing-state';

/** What is being written: the message, a document, or letters that only ask for something (a search). */
export type Desk =
  | { readonly kind: 'message' }
  | { readonly kind: 'document'; readonly id: string }
  | {
      readonly kind: 'letters';
      /** Which hint stands where the message would. */
      readonly hint: 'search' | 'abbreviation';
      /** What stands in the candidates' places for these letters. */
      readonly candidates: (keys: readonly KeyEvidence[]) => readonly Candidate[];
      /** A candidate was picked, or the Speak key pressed: then the first one. */
      readonly onPick: (candidate: Candidate) => void;
    };

export interface TypingView {
  readonly desk: Desk;

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
  desk: { kind: 'message' },
  typing: startTyping(EMPTY_DRAFT, 'zh'),
  saved: true,
  candidatesChangedAtMs: 0,
  spoken: false,
}));
