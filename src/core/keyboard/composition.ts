import type { Language } from '../language';

/** One key press of a composition: which letters it may mean, with weights that sum to 1. */
export interface KeyEvidence {
  /** Lower-case letter `a`…`z` to its weight, 0–1; a letter left out has weight 0. */
  readonly letters: Readonly<Record<string, number>>;
  /** The one letter on the key that was picked, whatever the weights say; left out when a key holds several. */
  readonly literal?: string;
}

/** What the decoders are asked. `requestId` is the revision of the typing state that asks. */
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

/** One thing that could be committed. */
export interface Candidate {
  readonly text: string;
  /** How many keys of the composition it uses up: the rest stays in the composition. */
  readonly keysUsed: number;
  /**
   * What it is: `whole` says just the typed keys, `completion` says more than was typed, `part` uses only the first
   * keys, `literal` is the bare letters, `next` follows the text without any key, `phrase` comes from the phrase bank,
   * `abbreviation` is what the user defined for these letters, `spelling` says no text but which letters the first keys
   * mean (a syllable, or the beginning of an English word), `choice` is an answer to what the keyboard is borrowed for (a
   * search, a short form) and is shown as it stands.
   */
  readonly kind?:
    'whole' | 'completion' | 'part' | 'literal' | 'next' | 'phrase' | 'abbreviation' | 'spelling' | 'choice';
}

/** The decoders' answer. */
export interface CandidateReply {
  readonly requestId: number;
  readonly candidates: readonly Candidate[];
  /** How the composition is to be shown (best reading, syllables apart). */
  readonly reading: string;
  /** How likely each letter comes next, shares that sum to at most 1; left out when nothing is known. */
  readonly nextLetters?: Readonly<Record<string, number>>;
  readonly tookMs: number;
}
