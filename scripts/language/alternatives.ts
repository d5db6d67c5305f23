/** A sentence and how often it counts. */
export interface WeighedSentence {
  readonly text: string;
  readonly weight: number;
}

/**
 * The sentences that lines with alternatives stand for: `I want [tea|coffee]`. A line with very many is sampled, each
 * alternative about equally often, always in the same way. All sentences of a line together count as the root of their
 * number: a line of many says more than one of few, but not as much more as it is longer.
 * @param most Sentences taken of one line.
 */
export function sentencesOf(lines: readonly string[], most: number): readonly WeighedSentence[] {
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const texts = [...new Set(written(line, most))];
      return texts.map((text) => ({ text, weight: 1 / Math.sqrt(texts.length) }));
    });
}

function written(line: string, most: number): readonly string[] {
  const parts = [...line.matchAll(/\[([^\]]*)\]|([^[\]]+)/g)].map(([, choice, plain]) =>
    choice === undefined ? [plain ?? ''] : choice.split('|'),
  );
  const total = parts.reduce((product, choices) => product * choices.length, 1);
  const texts: string[] = [];
  const bags = parts.map((choices) => new Bag(choices));
  for (let index = 0; index < Math.min(total, most); index += 1) {
    let rest = index;
    const text = parts.map((choices, place) => {
      if (total > most) return bags[place]?.next() ?? '';
      const choice = choices[rest % choices.length] ?? '';
      rest = Math.floor(rest / choices.length);
      return choice;
    });
    texts.push(text.join('').replace(/\s+/g, ' ').trim());
  }
  return texts;
}

/** Gives out all its things in a mixed order before it begins again. */
class Bag {
  private left: string[] = [];
  private seed = 1;

  constructor(private readonly things: readonly string[]) {}

  next(): string {
    if (this.left.length === 0) this.left = [...this.things];
    // Numerical Recipes' linear congruential generator: the same numbers everywhere.
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    const at = Math.floor((this.seed / 2 ** 32) * this.left.length);
    return this.left.splice(at, 1)[0] ?? '';
  }
}
