import type { Boards } from './board-edits';
import { SYMBOL_WORDS } from './symbol-words';

/** How well a word fits: the whole, its beginning, somewhere in it, not at all. */
function fit(word: string, sought: string): number {
  const lower = word.toLowerCase();
  return lower === sought ? 3 : lower.startsWith(sought) ? 2 : lower.includes(sought) ? 1 : 0;
}

function wordsOnTiles(boards: Boards): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { tiles } of boards) {
    for (const { symbol, label } of tiles) {
      if (!symbol.startsWith('noto:')) continue;
      const name = symbol.slice('noto:'.length);
      words.set(name, [...(words.get(name) ?? []), label.zh, label.en]);
    }
  }
  return words;
}

/**
 * Pictures whose words fit what a carer wrote, in Chinese or English, best first; all of them, in the order of
 * the table, for an empty search. Names as tiles hold them, `noto:bed`.
 *
 * @param boards what tiles with a picture say counts as words of the picture.
 */
export function searchSymbols(search: string, boards: Boards): string[] {
  const sought = search.trim().toLowerCase();
  const onTiles = wordsOnTiles(boards);
  const scored = [...SYMBOL_WORDS].map(([name, chinese]) => {
    const own = [...name.split('-'), name.replaceAll('-', ' '), ...chinese];
    const score = Math.max(...own.map((word) => fit(word, sought) * 2));
    const said = (onTiles.get(name) ?? []).map((word) => fit(word, sought) * 2 - 1);
    return { name, score: sought === '' ? 1 : Math.max(score, ...said) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => `noto:${name}`);
}
