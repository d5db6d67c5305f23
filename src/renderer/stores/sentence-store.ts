import { createStore } from 'zustand/vanilla';
import type { DocumentInfo, DocumentVersion } from '../../core/sentences/document';
import type { SaidList } from '../../core/sentences/said';

/** What the panel of sentences shows. */
export type SentenceView =
  'edit' | 'said' | 'choices' | 'abbreviations' | 'documents' | 'wastebasket' | 'versions' | 'whole';

export interface SentenceState {
  readonly view: SentenceView;
  /** What was spoken, the latest first; empty until it is asked for. */
  readonly said: SaidList;
  readonly order: 'latest' | 'most';
  /** A look at a sentence says it, or opens what can be done with it. */
  readonly picks: 'say' | 'choose';
  /** The sentence whose choices are shown. */
  readonly chosen: string;
  /** All documents, the latest first, also those in the wastebasket. */
  readonly documents: readonly DocumentInfo[];
  readonly versions: readonly DocumentVersion[];
  /** Page of the text that is looked at; null follows the caret. */
  readonly textPage: number | null;
  /** What was just done, in a few words on its tile; empty after a while. */
  readonly doneId: string;
}

export const sentenceStore = createStore<SentenceState>()(() => ({
  view: 'edit',
  said: [],
  order: 'latest',
  picks: 'say',
  chosen: '',
  documents: [],
  versions: [],
  textPage: null,
  doneId: '',
}));
