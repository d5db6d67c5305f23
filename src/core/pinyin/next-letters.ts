import type { NextLetters } from '../keyboard/key-odds';
import type { OpenEnds } from './decoder';
import type { Lexicon } from './lexicon';

/** Words further than this (log10) behind the best say nothing about the next letter. */
const WINDOW = 3;
/** log10 weight of a new word beginning behind a finished one, beside words that go on. */
const NEW_WORD_LOG = 0;

const firstLettersOf = new WeakMap<Lexicon, NextLetters>();

/** How often words begin with each letter. */
export function firstLetters(lexicon: Lexicon): NextLetters {
  const known = firstLettersOf.get(lexicon);
  if (known !== undefined) return known;
  const sum = new LetterSum();
  for (let child = lexicon.childStart[0] ?? 0; child < (lexicon.childStart[1] ?? 0); child += 1) {
    const node = lexicon.childNode[child] ?? 0;
    sum.add(syllableOf(lexicon, node).charAt(0), 10 ** (lexicon.nodeBest[node] ?? -99));
  }
  const shares = sum.shares();
  firstLettersOf.set(lexicon, shares);
  return shares;
}

/** How likely each letter comes next: the next one of a syllable that is begun, or the first of another one. */
export function nextLetters({ begun, whole, finishedLog }: OpenEnds, lexicon: Lexicon): NextLetters {
  let best = finishedLog;
  for (const { log } of begun) best = Math.max(best, log);
  const sum = new LetterSum();
  for (const { word, log } of begun) {
    if (log < best - WINDOW) continue;
    const typed = word.end - (word.before?.end ?? word.start);
    sum.add(syllableOf(lexicon, word.node).charAt(typed), 10 ** (log - best));
  }
  const first = firstLetters(lexicon);
  const newWord = 10 ** (finishedLog + NEW_WORD_LOG - best);
  for (const [letter, share] of Object.entries(first)) sum.add(letter, share * newWord);
  for (const { word, log } of whole) {
    if (log < best - WINDOW) continue;
    const end = lexicon.childStart[word.node + 1] ?? 0;
    const here = lexicon.nodeBest[word.node] ?? -99;
    for (let child = lexicon.childStart[word.node] ?? 0; child < end; child += 1) {
      const node = lexicon.childNode[child] ?? 0;
      const reached = log - here + (lexicon.nodeBest[node] ?? -99);
      if (reached > best - WINDOW) sum.add(syllableOf(lexicon, node).charAt(0), 10 ** (reached - best));
    }
  }
  return sum.shares();
}

function syllableOf(lexicon: Lexicon, node: number): string {
  return lexicon.table.syllables[lexicon.nodeSyllable[node] ?? 0] ?? '';
}

/** Weights by letter. */
class LetterSum {
  private readonly weights: Record<string, number> = {};
  private total = 0;

  add(letter: string, weight: number): void {
    if (letter === '') return;
    this.weights[letter] = (this.weights[letter] ?? 0) + weight;
    this.total += weight;
  }

  shares(): NextLetters {
    const total = Math.max(Number.MIN_VALUE, this.total);
    return Object.fromEntries(
      Object.entries(this.weights).map(([letter, weight]) => [letter, weight / total]),
    );
  }
}
