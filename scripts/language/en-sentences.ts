/** Words that a keyboard must not put forward by itself. Typing them is not hindered. */
const COARSE =
  /\b(?:fuck\w*|shit\w*|bullshit|cunt\w*|whore\w*|slut\w*|nigger\w*|rap(?:e[ds]?|ist|ing)|faggot\w*|dick|cock|pussy|bitch\w*|bastard\w*|piss\w*|arse\w*|asshole\w*|nazi\w*|suicid\w*)\b/i;
/** Fewest words that say something about which word follows which. */
const FEWEST_WORDS = 3;

/**
 * Whole English sentences of the dictionary `de-en` (German, `::`, English; `|` and `;` between entries): those that
 * begin with a capital and end with a mark, without placeholders and alternatives.
 */
export function dictionarySentences(content: string): readonly string[] {
  const found: string[] = [];
  for (const line of content.split('\n')) {
    const [german = '', english = ''] = line.split('::');
    if (german.startsWith('#')) continue;
    for (const part of english.split(/[|;]/)) {
      const text = tidy(part.replace(/\[[^\]]*\]|\{[^}]*\}/g, '').replace(/^\W+/, ''));
      const isWhole = /^[A-Z].*[.?!]$/.test(text) && !/\bsb\.|\bsth\.|[/<(]|\.\.\.|…/.test(text);
      if (isWhole && isUseful(text)) found.push(text);
    }
  }
  return found;
}

/** The examples of a WordNet data file: in quotation marks behind the definition. */
export function wordnetSentences(content: string): readonly string[] {
  const found: string[] = [];
  for (const line of content.split('\n')) {
    const gloss = line.split('| ')[1] ?? '';
    for (const [, quoted = ''] of gloss.matchAll(/"([^"]+)"/g)) {
      const text = tidy(quoted);
      if (/^[a-zA-Z' ,.?!-]+$/.test(text) && isUseful(text)) found.push(text);
    }
  }
  return found;
}

/** The first of every sentence that differs in more than capitals and marks. */
export function withoutRepeats(sentences: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return sentences.filter((sentence) => {
    const key = keyOf(sentence);
    return !seen.has(key) && seen.add(key);
  });
}

/** What is the same in sentences that differ in capitals and marks only. */
export const keyOf = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^a-z' ]/g, '')
    .trim();

const tidy = (text: string): string => text.replace(/’/g, "'").replace(/\s+/g, ' ').trim();

const isUseful = (text: string): boolean => text.split(' ').length >= FEWEST_WORDS && !COARSE.test(text);
