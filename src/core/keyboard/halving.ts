/** Where one looks when there is nothing but left and right. */
export type Side = 'left' | 'right';

/** What the two sides stand for now. */
export interface Halves<Choice> {
  readonly left: readonly Choice[];
  readonly right: readonly Choice[];
}

/**
 * Parts choices between left and right: their order stays, and the weights of both sides are as even as that allows,
 * so that likely choices need fewer looks (the alphabetic code of Hu and Tucker, 1971, by its greedy approximation).
 * @param weightOf How likely a choice is, > 0; only ratios count.
 * @throws RangeError when there are fewer than two choices.
 */
export function halve<Choice>(
  choices: readonly Choice[],
  weightOf: (choice: Choice) => number,
): Halves<Choice> {
  if (choices.length < 2) throw new RangeError(`${choices.length} choices cannot be halved`);
  const total = choices.reduce((sum, choice) => sum + weightOf(choice), 0);
  let best = 1;
  let bestDifference = Infinity;
  let before = 0;
  choices.slice(0, -1).forEach((choice, at) => {
    before += weightOf(choice);
    const difference = Math.abs(total - 2 * before);
    if (difference < bestDifference) [best, bestDifference] = [at + 1, difference];
  });
  return { left: choices.slice(0, best), right: choices.slice(best) };
}

/**
 * What remains after looks to these sides; the way back stands last from the second look on, so that looking right
 * again and again always leads out.
 */
export function remaining<Choice>(
  choices: readonly Choice[],
  path: readonly Side[],
  back: Choice,
  weightOf: (choice: Choice) => number,
): readonly Choice[] {
  let left = choices;
  for (const side of path) {
    if (left.length < 2) break;
    left = [...halve(left, weightOf)[side].filter((choice) => choice !== back), back];
  }
  return left;
}
