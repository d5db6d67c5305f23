/** Pairs of sounds that speakers of some regions do not tell apart. */
export const FUZZY_PAIRS = ['zZh', 'cCh', 'sSh', 'nL', 'fH', 'anAng', 'enEng', 'inIng'] as const;
export type FuzzyPair = (typeof FUZZY_PAIRS)[number];
export type FuzzyPairs = Readonly<Partial<Record<FuzzyPair, boolean>>>;

/** No sounds are mixed up. */
export const NO_FUZZY_PAIRS: FuzzyPairs = {};

/** log10 of each sound that is spelt as its neighbour: what is spelt right comes first unless it makes little sense. */
const FUZZY_LOG = -0.8;

const INITIALS: Readonly<Partial<Record<FuzzyPair, readonly [string, string]>>> = {
  zZh: ['z', 'zh'],
  cCh: ['c', 'ch'],
  sSh: ['s', 'sh'],
  nL: ['n', 'l'],
  fH: ['f', 'h'],
};
const FINALS: Readonly<Partial<Record<FuzzyPair, readonly [string, string]>>> = {
  anAng: ['an', 'ang'],
  enEng: ['en', 'eng'],
  inIng: ['in', 'ing'],
};

/** A way to spell a syllable, and its log10 beside the right one. */
export interface SyllableSpelling {
  readonly letters: string;
  readonly log: number;
}

/** All ways to spell a syllable, the right one first. ü is v, and after l and n also `ue` for `üe`, as keyboards have it. */
export function spellingsOf(syllable: string, fuzzy: FuzzyPairs): readonly SyllableSpelling[] {
  const initial = /^(?:[zcs]h|[b-df-hj-np-tw-z])?/.exec(syllable)?.[0] ?? '';
  const final = syllable.slice(initial.length);
  const initials = [initial, ...neighbours(initial, INITIALS, fuzzy, (text, part) => text === part)];
  const finals = [final, ...neighbours(final, FINALS, fuzzy, (text, part) => text.endsWith(part))];
  const spellings = new Map<string, number>();
  initials.forEach((first, i) =>
    finals.forEach((rest, j) => {
      const log = (i > 0 ? FUZZY_LOG : 0) + (j > 0 ? FUZZY_LOG : 0);
      for (const letters of [first + rest, (first + rest).replace(/^([ln])ve$/, '$1ue')]) {
        spellings.set(letters, Math.max(log, spellings.get(letters) ?? -Infinity));
      }
    }),
  );
  return [...spellings].map(([letters, log]) => ({ letters, log }));
}

function neighbours(
  text: string,
  pairs: Readonly<Partial<Record<FuzzyPair, readonly [string, string]>>>,
  fuzzy: FuzzyPairs,
  ends: (text: string, part: string) => boolean,
): readonly string[] {
  return FUZZY_PAIRS.flatMap((name) => {
    const pair = fuzzy[name] === true ? pairs[name] : undefined;
    if (pair === undefined) return [];
    const [first, second] = pair;
    if (ends(text, second)) return [text.slice(0, text.length - second.length) + first];
    return ends(text, first) ? [text.slice(0, text.length - first.length) + second] : [];
  });
}
