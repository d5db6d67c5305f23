/** Seeded random numbers, so that a recording or a live run can be made again. */

export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Mean 0, SD 1. */
  readonly normal: () => number;
}

/** 32-bit FNV-1a hash of a string. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** The mulberry32 generator. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  // Box-Muller; 1 - uniform() is never 0
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** Slowly varying noise of a given SD: each step keeps the share `memory` of the last value. */
export function makeDrift(random: Random, sd: number, memory: number): () => number {
  let value = random.normal() * sd;
  return () => {
    value = memory * value + Math.sqrt(1 - memory * memory) * sd * random.normal();
    return value;
  };
}

/** A new array in random order. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
