/** How often one word follows another in everyday talk. */
export interface WordPairCount {
  /** Empty at the start of a sentence. */
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** Reads `first<tab>second<tab>count` lines; lines that cannot be read are left out. */
export function parseTalk(content: string): readonly WordPairCount[] {
  return content.split('\n').flatMap((line): WordPairCount[] => {
    const [first = '', second = '', number = ''] = line.split('\t');
    const count = Number(number);
    return second !== '' && count > 0 ? [{ first, second, count }] : [];
  });
}
