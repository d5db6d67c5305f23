import type { ProblemCode } from '../../core/problem';
import type { Reading } from '../../core/sentences/reading';
import type { CandidateReply, CandidateRequest } from '../../core/keyboard/composition';
import type { LearntEntry } from '../../core/learning/learnt';
import type { FuzzyPairs } from '../../core/pinyin/fuzzy';

export type {
  Candidate,
  CandidateReply,
  CandidateRequest,
  KeyEvidence,
} from '../../core/keyboard/composition';

/** What the decoders know of the person who types. */
export interface Person {
  readonly learnt: readonly LearntEntry[];
  /** Sounds that are not told apart. */
  readonly fuzzy: FuzzyPairs;
  /** Ms since 1970: what is long ago counts less. */
  readonly nowMs: number;
}

/** Page to worker. */
export type LanguageWorkerRequest =
  /** Loads the data; `baseUrl` is the origin that serves `/resources/`. */
  | { readonly kind: 'load'; readonly baseUrl: string }
  /** In place of what was told of the person before. */
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'candidates'; readonly request: CandidateRequest }
  /** Asks how texts are read: to find them by their letters. */
  | { readonly kind: 'readings'; readonly requestId: number; readonly texts: readonly string[] };

/** Worker to page. */
export type LanguageWorkerReply =
  /** Everything that can be had is loaded; what is missing was reported before by `problem`. */
  | { readonly kind: 'ready'; readonly tookMs: number }
  | { readonly kind: 'problem'; readonly code: LanguageProblemCode; readonly detail: string }
  | { readonly kind: 'candidates'; readonly reply: CandidateReply }
  | { readonly kind: 'readings'; readonly requestId: number; readonly readings: readonly Reading[] };

/** Trouble with the language data; the keyboards go on with what there is. */
export type LanguageProblemCode = Extract<ProblemCode, `language${string}`>;
