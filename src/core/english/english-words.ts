/** A word with how often it occurs. */
export interface WordCount {
  /** As it is written inside a sentence: `don't`, `I'm`, `Monday`. */
  readonly text: string;
  readonly count: number;
}

/**
 * Contractions with their counts, in the units of the word list (film subtitles): the list itself splits them. Counts
 * are those of the split parts, shared out by hand.
 */
const CONTRACTIONS: readonly (readonly [string, number])[] = [
  ["I'm", 343_000],
  ["don't", 321_000],
  ["it's", 310_000],
  ["that's", 190_000],
  ["you're", 160_000],
  ["I'll", 120_000],
  ["can't", 105_000],
  ["what's", 90_000],
  ["let's", 85_000],
  ["didn't", 80_000],
  ["I've", 78_000],
  ["he's", 75_000],
  ["we're", 70_000],
  ["there's", 60_000],
  ["she's", 50_000],
  ["they're", 45_000],
  ["I'd", 44_000],
  ["you'll", 40_000],
  ["won't", 36_000],
  ["isn't", 34_000],
  ["doesn't", 33_000],
  ["we'll", 32_000],
  ["wasn't", 26_000],
  ["you've", 26_000],
  ["wouldn't", 25_000],
  ["we've", 22_000],
  ["where's", 20_000],
  ["couldn't", 19_000],
  ["haven't", 18_000],
  ["who's", 17_000],
  ["aren't", 16_000],
  ["you'd", 15_000],
  ["it'll", 12_000],
  ["here's", 12_000],
  ["how's", 12_000],
  ["he'll", 11_000],
  ["shouldn't", 11_000],
  ["they'll", 9_000],
  ["she'll", 8_000],
  ["he'd", 8_000],
  ["we'd", 7_000],
  ["hasn't", 7_000],
  ["weren't", 6_000],
  ["they've", 6_000],
  ["that'll", 5_000],
  ["hadn't", 4_000],
  ["she'd", 4_000],
  ["they'd", 4_000],
  ["everything's", 3_500],
  ["something's", 3_000],
  ["o'clock", 3_000],
  ["when's", 1_000],
  ["why's", 500],
];

/** Words that are written with a capital wherever they stand. */
const CAPITALIZED =
  'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September ' +
  'October November December English Chinese China Beijing Shanghai America American England London Christmas ' +
  'Easter God Internet TV ALS CT MRI';

/**
 * Reads the word list (`word<tab>count` a line, lower case) and adds contractions and capitals. Lines that cannot be
 * read are left out.
 */
export function parseEnglishWords(content: string): readonly WordCount[] {
  const counts = new Map<string, number>();
  for (const line of content.split('\n')) {
    const [word = '', count = ''] = line.split('\t');
    const number = Number(count);
    if (/^[a-z]+$/.test(word) && number > 0) counts.set(word, number);
  }
  for (const text of CAPITALIZED.split(' ')) {
    const lower = text.toLowerCase();
    const count = counts.get(lower) ?? RARE_COUNT;
    counts.delete(lower);
    counts.set(text, count);
  }
  for (const [text, count] of CONTRACTIONS) counts.set(text, count);
  return [...counts].map(([text, count]) => ({ text, count }));
}

/** Count of a word that the list does not have. */
export const RARE_COUNT = 50;

/** The letters that have to be typed for a word: lower case, apostrophes and hyphens left out. */
export function typedLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
