/** Marks the start of a sentence. */
export const SENTENCE_START = '<s>';

/** Words of a text in lower case, only those of its last, unfinished sentence; SENTENCE_START comes first. */
export function lastSentence(text: string): readonly string[] {
  const sentence = text.slice(text.search(/[^.!?\n]*$/));
  return [SENTENCE_START, SENTENCE_START, ...wordsOf(sentence)];
}

/** Words of a sentence in lower case; apostrophes stay. */
export function wordsOf(sentence: string): readonly string[] {
  return (
    sentence
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[a-z]+(?:'[a-z]+)*/g) ?? []
  );
}

/** How much a set of sentences counts beside what is known without it. */
export interface SentenceTrust {
  /** Share of its words, wherever they stand, 0–1. */
  readonly wordShare: number;
  /** How many occurrences of a context of one word, and of two, count as much as the shorter context does. */
  readonly single: number;
  readonly double: number;
}

/** The phrase bank (found on phrases held out of it). */
export const BANK_TRUST: SentenceTrust = { wordShare: 0, single: 4, double: 2 };
/** What this person said: a sentence said once comes again. Chosen, not measured. */
export const LEARNT_TRUST: SentenceTrust = { wordShare: 0.1, single: 1, double: 0.3 };

/**
 * Interpolated trigram over some hundred sentences, beside what is known without them
 * (Jelinek, Mercer 1980, with weights by context count as in Witten, Bell 1991).
 */
export class SentenceModel {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();

  constructor(private readonly trust: SentenceTrust) {}

  /** Adds one sentence to the counts, as often as `weight` says. */
  learn(sentence: string, weight = 1): void {
    const words = [SENTENCE_START, SENTENCE_START, ...wordsOf(sentence)];
    for (let i = 2; i < words.length; i += 1) {
      const [first = '', second = '', word = ''] = words.slice(i - 2, i + 1);
      this.count('', word, weight);
      this.count(second, word, weight);
      this.count(`${first} ${second}`, word, weight);
    }
  }

  /** Every word of the training text. */
  get vocabulary(): Iterable<string> {
    return this.counts.get('')?.keys() ?? [];
  }

  /** How often a word occurs. */
  countOf(word: string): number {
    return this.counts.get('')?.get(word) ?? 0;
  }

  /** Words seen behind the last word of a context. */
  successors(context: readonly string[]): Iterable<string> {
    return this.counts.get(context.at(-1) ?? '')?.keys() ?? [];
  }

  /**
   * P(word | context), 0–1.
   * @param word In lower case.
   * @param other P(word | context) without these sentences.
   */
  probability(context: readonly string[], word: string, other: number): number {
    const { wordShare, single, double } = this.trust;
    const second = context.at(-1) ?? '';
    const alone = wordShare === 0 ? other : wordShare * this.share('', word) + (1 - wordShare) * other;
    const afterOne = this.mixed(second, word, single, alone);
    return this.mixed(`${context.at(-2) ?? ''} ${second}`, word, double, afterOne);
  }

  private mixed(context: string, word: string, trust: number, shorter: number): number {
    const total = this.totals.get(context) ?? 0;
    const weight = total / (total + trust);
    return weight * this.share(context, word) + (1 - weight) * shorter;
  }

  private share(context: string, word: string): number {
    const total = this.totals.get(context) ?? 0;
    return total === 0 ? 0 : (this.counts.get(context)?.get(word) ?? 0) / total;
  }

  private count(context: string, word: string, weight: number): void {
    const row = this.counts.get(context) ?? new Map<string, number>();
    row.set(word, (row.get(word) ?? 0) + weight);
    this.counts.set(context, row);
    this.totals.set(context, (this.totals.get(context) ?? 0) + weight);
  }
}
