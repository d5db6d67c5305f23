import { compositionOf, draftOf, visibleCandidates } from '../../src/core/text/typing-state';
import type { KeyEvidence } from '../../src/core/keyboard/composition';
import { type Goal, isWanted, type Rest } from './goal';
import type { TypingApp } from './typing-app';

/** What the speaker does next: looks at a target until it is picked, or only glances at what is offered. */
export interface Intention {
  readonly targetId: string;
  /** The letter that is meant, when it is a letter key. */
  readonly letter?: string;
  /** What the eyes go over before: the candidates up to the wanted one. */
  readonly scan?: readonly string[];
  /** Puts something right that went wrong. */
  readonly isRepair?: boolean;
}

/** Letters after which a Chinese piece is committed at the end of a word. */
const PIECE_LETTERS = { inView: 10, paged: 3 };
/** A press beside the wanted letter is left to the decoder when it still counts this much for that letter. */
const LIKELY_ENOUGH = 0.03;
/** Pages of candidates that are looked through: more when the syllable is known, for then the character must be there. */
const MOST_PAGES = { guessed: 5, known: 12 };
/** A completion is worth its pick when it saves more letters than this. */
const WORTH_LETTERS = 2;

/**
 * Somebody who knows the sentence and the keyboard: types letter after letter, looks at the candidates at the end of
 * words (English: after every letter), takes what says the most, and puts right what went wrong with undo and delete.
 */
export class Speaker {
  /** The letter that was meant by each press. */
  private readonly meant = new WeakMap<KeyEvidence, string>();
  /** The last press hit another key, and too far off for the decoder: its letters are looked at once. */
  private doubts = false;
  private pagesSeen = 0;
  /** What stood in the message when it was seen last. */
  private seen = '';
  /** It was spoken by mistake and made room for a letter: nobody writes all again who can take that back. */
  private hasVanished = false;

  constructor(
    private readonly goal: Goal,
    private readonly app: TypingApp,
  ) {}

  /** Called after each pick, with what had been wanted. */
  notice(wanted: Intention, pickedId: string): void {
    const { keys } = compositionOf(this.app.state);
    const last = keys.at(-1);
    const isLetter = this.app.keyOf(pickedId)?.action.kind === 'letters';
    if (last !== undefined && isLetter && !this.meant.has(last)) {
      this.meant.set(last, wanted.letter ?? '?');
      this.doubts = (last.letters[wanted.letter ?? ''] ?? 0) < LIKELY_ENOUGH;
    }
    // A syllable that was named is made of the letters that stand there now.
    for (const key of keys) if (!this.meant.has(key) && !isLetter) this.meant.set(key, key.literal ?? '?');
    const draft = draftOf(this.app.state).text;
    this.hasVanished = isLetter && draft === '' && this.seen !== '';
    this.seen = draft;
    if (pickedId === 'key.more') this.pagesSeen += 1;
    else if (pickedId !== 'key.words') this.pagesSeen = 0;
  }

  /** What to do now; `done` when the sentence stands, `stuck` when there is no way on. */
  decide(): Intention | 'done' | 'stuck' {
    const { app } = this;
    if (app.call !== 'none') return this.repair(app.call === 'ringing' ? 'call-cancel' : 'call-take-back');
    if (app.away) return { targetId: this.has('keyboard') ? 'keyboard' : 'boards', isRepair: true };
    // Words of the other language cannot be overlooked: the key was pressed by mistake.
    if (app.state.language !== this.goal.language)
      return this.repair(
        ['key.language', 'key.words', 'key.letters'].find((id) => this.has(id)) ?? 'key.language',
      );
    if (app.state.page === 'symbols') return { targetId: 'key.letters', isRepair: true };
    const { keys } = compositionOf(app.state);
    if (this.hasVanished && this.has('undo')) return this.repair('undo');
    const rest = this.goal.after(draftOf(app.state).text.trim());
    if (rest === 'done') return keys.length === 0 ? 'done' : this.repair('key.delete');
    if (rest === 'wrong') return this.repair(this.has('undo') ? 'undo' : this.deleteKey());
    const firstWrong = keys.findIndex((key, index) => this.meant.get(key) !== rest.letters[index]);
    if (firstWrong >= 0) return this.repair(this.deleteKey());
    if (this.doubts && !this.isUnderstood(rest, keys.length)) return this.repair(this.deleteKey());
    return this.goal.language === 'zh' ? this.goOnChinese(rest) : this.goOnEnglish(rest);
  }

  private goOnChinese(rest: Rest): Intention | 'stuck' {
    const typed = compositionOf(this.app.state).keys.length;
    if (typed === 0 && this.pagesSeen === 0) {
      // Association: a word that is offered without a letter.
      const offered = this.best(rest, 0);
      return offered === null || offered.letters <= WORTH_LETTERS ? this.letter(rest, 0) : this.take(offered);
    }
    const best = this.best(rest, typed);
    if (best !== null && (best.letters === rest.letters.length || best.letters > typed + WORTH_LETTERS))
      return this.take(best);
    const atEnd = typed >= rest.letters.length;
    if (!atEnd && !rest.wordEnds.includes(typed)) return this.letter(rest, typed);
    const isPieceEnd = atEnd || typed >= this.pieceLetters();
    if (best !== null && (isPieceEnd || best.letters < typed)) return this.take(best);
    return isPieceEnd ? this.searchOn(typed, rest) : this.letter(rest, typed);
  }

  private goOnEnglish(rest: Rest): Intention | 'stuck' {
    const typed = compositionOf(this.app.state).keys.length;
    const best = this.best(rest, typed);
    if (best !== null) return this.take(best);
    if (typed < rest.letters.length) return this.letter(rest, typed);
    if (this.pagesSeen === 0 && this.has('key.space')) return { targetId: 'key.space' };
    return this.searchOn(typed, rest);
  }

  /** The next page of candidates, or else back by a letter, or nothing helps. */
  private searchOn(typed: number, rest: Rest): Intention | 'stuck' {
    // Who does not find the word says which syllable it begins with, as on any nine keys, or names its letters.
    const isNamed = (text: string): boolean =>
      this.goal.language === 'zh' ? text === rest.syllable : rest.letters.startsWith(text);
    const spelling = visibleCandidates(this.app.state).findIndex(
      ({ kind, text }) => kind === 'spelling' && isNamed(text),
    );
    if (spelling >= 0) return this.take({ index: spelling });
    const { candidates, candidatesPerPage } = this.app.state;
    const pages = Math.ceil(candidates.length / candidatesPerPage);
    const first = compositionOf(this.app.state).keys.slice(0, rest.syllable.length);
    const isKnown = this.goal.language === 'zh' && first.every(({ literal }) => literal !== undefined);
    const most = isKnown ? MOST_PAGES.known : MOST_PAGES.guessed;
    if (this.pagesSeen < Math.min(most, pages - 1))
      return { targetId: this.has('key.more') ? 'key.more' : 'key.words' };
    return typed > 1 ? this.repair(this.deleteKey()) : 'stuck';
  }

  /** Where candidates have a page of their own, words are committed one by one: few letters say little. */
  private pieceLetters(): number {
    const isPaged = this.app.layout.candidates === 'page';
    return isPaged ? PIECE_LETTERS.paged : PIECE_LETTERS.inView;
  }

  private letter(rest: Rest, typed: number): Intention | 'stuck' {
    const letter = rest.letters[typed] ?? '';
    const key = this.app.layout.rows
      .flat()
      .find(({ action }) => action.kind === 'letters' && action.letters.includes(letter));
    if (key !== undefined) return { targetId: key.id, letter };
    return this.has('key.letters') ? { targetId: 'key.letters' } : 'stuck';
  }

  private take(offer: { readonly index: number }): Intention {
    const { index } = offer;
    const place = ['candidate-', 'key.candidate.'].find((prefix) => this.has(`${prefix}${index}`));
    if (place === undefined) return { targetId: 'key.words' };
    return { targetId: `${place}${index}`, scan: Array.from({ length: index }, (_, i) => `${place}${i}`) };
  }

  /** The shown candidate that says the most of the rest. */
  private best(rest: Rest, typed: number): { readonly index: number; readonly letters: number } | null {
    let best: { index: number; letters: number } | null = null;
    for (const [index, candidate] of visibleCandidates(this.app.state).entries()) {
      const letters = rest.lettersOf(candidate.text);
      if (letters === null || !isWanted(candidate, rest, typed)) continue;
      if (letters > (best?.letters ?? 0)) best = { index, letters };
    }
    return best;
  }

  /** Whether reading or candidates show that the decoder took the last press as it was meant. */
  private isUnderstood(rest: Rest, typed: number): boolean {
    const { state } = this.app;
    const meant = rest.letters.slice(0, typed);
    if (this.goal.language === 'zh') return state.reading.replace(/[^a-z]/g, '').startsWith(meant);
    return visibleCandidates(state).some(({ text, kind }) => {
      const letters = text.toLowerCase().replace(/[^a-z]/g, '');
      return kind !== 'literal' && letters.startsWith(meant);
    });
  }

  private repair(targetId: string): Intention {
    this.doubts = false;
    return { targetId, isRepair: true };
  }

  private deleteKey(): string {
    return this.has('key.delete') ? 'key.delete' : 'key.deleteSyllable';
  }

  private has(targetId: string): boolean {
    return this.app.targets().some(({ id }) => id === targetId);
  }
}
