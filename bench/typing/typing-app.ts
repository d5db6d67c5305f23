import type { CandidateReply, CandidateRequest } from '../../src/core/keyboard/composition';
import { keyDwellFactors } from '../../src/core/keyboard/key-odds';
import { keyEvidence, keyShares } from '../../src/core/keyboard/key-evidence';
import {
  candidateCells,
  keysOf,
  type Key,
  type KeyboardLayout,
  type KeyboardPage,
} from '../../src/core/keyboard/layout';
import type { Language } from '../../src/core/language';
import type { Target } from '../../src/core/samples';
import type { Pick as SelectionPick } from '../../src/core/selection/selection-state';
import * as typing from '../../src/core/text/typing';
import { candidateRequest, startTyping, type TypingState } from '../../src/core/text/typing-state';
import type { SpeakPage } from './speak-page';

/** Candidates asked for at a time, as the app does. */
const CANDIDATE_LIMIT = 25;

/** Answers requests for candidates at once. */
export type Decode = (
  request: CandidateRequest,
) => Pick<CandidateReply, 'candidates' | 'reading' | 'nextLetters'>;

/** Keyboards and their places for the pages of one kind of keyboard. */
export interface AppPages {
  layout(page: KeyboardPage): KeyboardLayout;
  page(page: KeyboardPage): SpeakPage;
}

/** The Speak screen's typing without a screen: what a pick does, and what can be picked then. */
export class TypingApp {
  state: TypingState;
  /** Another panel than the keyboard is open after a wrong pick: only the frame is left. */
  away = false;
  private changedAtMs = 0;

  constructor(
    language: Language,
    private readonly pages: AppPages,
    private readonly decode: Decode,
    /** Whether decoders learn how sure the eyes were. */
    private readonly usesEvidence: boolean,
    /** Whether likely keys are faster. */
    private readonly usesLanguageDwell: boolean,
  ) {
    this.state = startTyping({ text: '', caret: 0 }, language);
    this.showPage(0);
    this.refresh(0);
  }

  get layout(): KeyboardLayout {
    return this.pages.layout(this.state.page);
  }

  /** What can be picked now. */
  targets(): readonly Target[] {
    const page = this.pages.page(this.state.page);
    const { candidates, candidatePage, candidatesPerPage } = this.state;
    const count = Math.max(
      0,
      Math.min(candidatesPerPage, candidates.length - candidatePage * candidatesPerPage),
    );
    let all = page.targets({ count, changedAtMs: this.changedAtMs });
    if (this.usesLanguageDwell) {
      const factors = keyDwellFactors(this.layout, this.state.nextLetters);
      all = all.map((target) => ({ ...target, dwellFactor: factors.get(target.id) ?? 1 }));
    }
    return this.away ? all.filter(({ id }) => !id.startsWith('key.') && !id.startsWith('candidate-')) : all;
  }

  /** The key of this id on the page shown. */
  keyOf(id: string): Key | undefined {
    return keysOf(this.layout).find((key) => key.id === id);
  }

  /** Carries a pick out. */
  pick(targetId: string, nowMs: number, pick?: SelectionPick): void {
    const key = this.keyOf(targetId);
    const pageBefore = this.state.page;
    const revision = this.state.revision;
    const candidatePage = this.state.candidatePage;
    if (key !== undefined) {
      const evidence = keyEvidence(this.layout, key.id, pick && this.usesEvidence ? keyShares(pick) : []);
      this.state = typing.applyKey(this.state, key.action, evidence);
    } else if (targetId.startsWith('candidate-')) {
      this.state = typing.pickCandidate(this.state, Number(targetId.slice('candidate-'.length)));
    } else if (targetId === 'undo') {
      this.state = typing.undo(this.state);
    } else if (targetId === 'keyboard') {
      this.away = false;
    } else if (targetId === 'boards' || targetId === 'message' || targetId === 'rest') {
      this.away = !this.away;
    }
    if (this.state.page !== pageBefore) this.showPage(nowMs);
    if (this.state.candidatePage !== candidatePage) this.changedAtMs = nowMs;
    if (this.state.revision !== revision) this.refresh(nowMs);
  }

  private showPage(nowMs: number): void {
    const words = this.pages.layout('words');
    const candidatesPerPage = candidateCells(words) ?? this.pages.page('words').candidatePlaces;
    this.state = { ...this.state, candidatesPerPage };
    this.changedAtMs = nowMs;
  }

  private refresh(nowMs: number): void {
    const before = textsOf(this.state);
    const request = candidateRequest(this.state, CANDIDATE_LIMIT);
    const answer = this.decode(request);
    this.state = typing.withCandidates(this.state, { ...answer, requestId: request.requestId, tookMs: 0 });
    if (textsOf(this.state) !== before) this.changedAtMs = nowMs;
  }
}

const textsOf = (state: TypingState): string => state.candidates.map(({ text }) => text).join('\n');
