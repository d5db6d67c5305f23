import type { Language } from '../../core/language';

/** One key press of a composition: which letters it may mean, with weights that sum to 1. */
export interface KeyEvidence {
  readonly letters: Readonly<Record<string, number>>;
}

export interface CandidateRequest {
  readonly requestId: number;
  readonly language: Language;
  /** Committed text left of the caret, newest last; at most a few hundred characters. */
  readonly context: string;
  /** Keys of the composition; empty asks for the likely next words. */
  readonly keys: readonly KeyEvidence[];
  /** Key positions before which a syllable border is forced. */
  readonly splits: readonly number[];
  /** How many candidates are wanted. */
  readonly limit: number;
}

export interface Candidate {
  readonly text: string;
  /** How many keys of the composition it uses up: the rest stays in the composition. */
  readonly keysUsed: number;
}

export interface CandidateReply {
  readonly requestId: number;
  readonly candidates: readonly Candidate[];
  /** How the composition is to be shown (best reading, syllables apart). */
  readonly reading: string;
  readonly tookMs: number;
}
