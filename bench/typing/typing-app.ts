import { GRACE_MS, isDoubtful, stepGrace, wholeGrace } from '../../src/core/call/call-grace';
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
import {
  CANDIDATE_LIMITS,
  candidateRequest,
  draftOf,
  startTyping,
  type TypingState,
} from '../../src/core/text/typing-state';
import type { Ms } from '../../src/core/units';
import { targetAt } from '../../test/simulation/page';
import type { SpeakPage } from './speak-page';

/** The ways out of a call that was not meant, where the app has them (`calling.tsx`, `call-asked.tsx`, `screens.css`). */
const CALL_CANCEL = targetAt(
  'call-cancel',
  { leftPx: 40, topPx: 740, widthPx: 828, heightPx: 300 },
  { dwellClass: 'destructive' },
);
const CALL_TAKE_BACK = targetAt(
  'call-take-back',
  { leftPx: 40, topPx: 40, widthPx: 1140, heightPx: 720 },
  { dwellFactor: 0.8 },
);

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
  /** The call rings, and fills the screen until it is cancelled; `asked`: it is announced, and rings soon. */
  call: 'none' | 'asked' | 'ringing' = 'none';
  private grace = wholeGrace(GRACE_MS);
  /** The message was spoken: the next text begins a new one. */
  private spoken = false;
  private changedAtMs = 0;

  constructor(
    language: Language,
    private readonly pages: AppPages,
    private readonly decode: Decode,
    /** Whether decoders, and the call, learn how sure the eyes were. */
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

  /** What is shown: another one is a new page to the selection. */
  get shown(): string {
    if (this.call !== 'none') return this.call;
    return this.away ? 'away' : this.state.page;
  }

  /** What can be picked now. */
  targets(): readonly Target[] {
    if (this.call === 'ringing') return [CALL_CANCEL];
    if (this.call === 'asked') return [CALL_TAKE_BACK];
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
    if (!this.away) return all;
    const frame = all.filter(({ id }) => !id.startsWith('key.') && !id.startsWith('candidate-'));
    return frame.map((target) => ({ ...target, prior: 1 }));
  }

  /** The key of this id on the page shown. */
  keyOf(id: string): Key | undefined {
    return keysOf(this.layout).find((key) => key.id === id);
  }

  /** Time passes while the eyes rest on a target or on none; returns whether an announced call rings from now on. */
  pass(dtMs: Ms, lockedId: string | null): boolean {
    if (this.call !== 'asked') return false;
    this.grace = stepGrace(this.grace, dtMs, lockedId === CALL_TAKE_BACK.id);
    if (this.grace.leftMs > 0) return false;
    this.call = 'ringing';
    return true;
  }

  /** Carries a pick out. */
  pick(targetId: string, nowMs: number, pick?: SelectionPick): void {
    const pageBefore = this.state.page;
    const revision = this.state.revision;
    const candidatePage = this.state.candidatePage;
    const draft = draftOf(this.state).text;
    this.carryOut(targetId, pick);
    if (draftOf(this.state).text !== draft && targetId !== 'speak') this.spoken = false;
    if (this.state.page !== pageBefore) this.showPage(nowMs);
    if (this.state.candidatePage !== candidatePage) this.changedAtMs = nowMs;
    if (this.state.revision !== revision) this.refresh(nowMs);
  }

  private carryOut(targetId: string, pick?: SelectionPick): void {
    const key = this.keyOf(targetId);
    if (key !== undefined) {
      const evidence = keyEvidence(this.layout, key.id, pick && this.usesEvidence ? keyShares(pick) : []);
      const press = (state: TypingState) => typing.applyKey(state, key.action, evidence);
      const addsText = ['letters', 'text', 'candidate'].includes(key.action.kind);
      if (addsText) this.addText(press);
      else this.state = press(this.state);
    } else if (targetId.startsWith('candidate-')) {
      const index = Number(targetId.slice('candidate-'.length));
      this.addText((state) => typing.pickCandidate(state, index));
    } else if (targetId === 'undo') {
      this.state = typing.undo(this.state);
    } else if (targetId === 'speak') {
      this.state = typing.commitBest(this.state);
      this.spoken = draftOf(this.state).text !== '';
    } else if (targetId === 'call') {
      this.call = this.usesEvidence && isDoubtful(pick) ? 'asked' : 'ringing';
      this.grace = wholeGrace(GRACE_MS);
    } else if (targetId === CALL_CANCEL.id || targetId === CALL_TAKE_BACK.id) {
      this.call = 'none';
    } else if (targetId === 'keyboard') {
      this.away = false;
    } else if (targetId === 'boards' || targetId === 'message' || targetId === 'rest') {
      this.away = !this.away;
    }
  }

  /** What has been spoken makes room for what is added (`app/typing-commands.ts`). */
  private addText(step: (state: TypingState) => TypingState): void {
    const { candidates, candidatePage } = this.state;
    this.state = this.spoken
      ? typing.asNewMessage(this.state, (empty) => step({ ...empty, candidates, candidatePage }))
      : step(this.state);
    this.spoken = false;
  }

  private showPage(nowMs: number): void {
    const words = this.pages.layout('words');
    const candidatesPerPage = candidateCells(words) ?? this.pages.page('words').candidatePlaces;
    this.state = { ...this.state, candidatesPerPage };
    this.changedAtMs = nowMs;
  }

  private refresh(nowMs: number): void {
    const before = textsOf(this.state);
    const request = candidateRequest(this.state, CANDIDATE_LIMITS[this.state.language]);
    const answer = this.decode(request);
    this.state = typing.withCandidates(this.state, { ...answer, requestId: request.requestId, tookMs: 0 });
    if (textsOf(this.state) !== before) this.changedAtMs = nowMs;
  }
}

const textsOf = (state: TypingState): string => state.candidates.map(({ text }) => text).join('\n');
