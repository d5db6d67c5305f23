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

/** How many occurrences of a context count as much as the shorter context does (found on held-out phrases). */
const BIGRAM_TRUST = 4;
const TRIGRAM_TRUST = 2;
/** Share of the phrases beside the general word list. */
const PHRASE_SHARE = 0.5;

/**
 * Interpolated trigram over the phrase bank, backed off to general word frequencies
 * (Jelinek, Mercer 1980, with weights by context count as in Witten, Bell 1991).
 */
export class SentenceModel {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();

  /** @param sentences Training text, one sentence each. */
  constructor(sentences: readonly string[]) {
    for (const sentence of sentences) this.learn(sentence);
  }

  /** Adds one sentence to the counts. */
  learn(sentence: string): void {
    const words = [SENTENCE_START, SENTENCE_START, ...wordsOf(sentence)];
    for (let i = 2; i < words.length; i += 1) {
      const [first = '', second = '', word = ''] = words.slice(i - 2, i + 1);
      this.count('', word);
      this.count(second, word);
      this.count(`${first} ${second}`, word);
    }
  }

  /** Every word of the training text. */
  get vocabulary(): Iterable<string> {
    return this.counts.get('')?.keys() ?? [];
  }

  /** Words seen behind the last word of a context. */
  successors(context: readonly string[]): Iterable<string> {
    return this.counts.get(context.at(-1) ?? '')?.keys() ?? [];
  }

  /**
   * P(word | context), 0–1.
   * @param word In lower case.
   * @param general Share of the word in general text.
   */
  probability(context: readonly string[], word: string, general: number): number {
    const second = context.at(-1) ?? '';
    const single = PHRASE_SHARE * this.share('', word) + (1 - PHRASE_SHARE) * general;
    const double = this.mixed(second, word, BIGRAM_TRUST, single);
    return this.mixed(`${context.at(-2) ?? ''} ${second}`, word, TRIGRAM_TRUST, double);
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

  private count(context: string, word: string): void {
    const row = this.counts.get(context) ?? new Map<string, number>();
    row.set(word, (row.get(word) ?? 0) + 1);
    this.counts.set(context, row);
    this.totals.set(context, (this.totals.get(context) ?? 0) + 1);
  }
}
