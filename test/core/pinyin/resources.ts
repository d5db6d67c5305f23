import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type BankPhrase, parsePhraseBank } from '../../../src/core/pinyin/phrase-bank';
import { type PinyinTable, unpackTable } from '../../../src/core/pinyin/table';

const folder = new URL('../../../resources/language/', import.meta.url);

/** The packed table as it is shipped, unzipped. */
export function packedTable(): Uint8Array {
  return gunzipSync(readFileSync(new URL('zh-trigram.zhlm.gz', folder)));
}

/** The table as it is shipped. */
export function shippedTable(): PinyinTable {
  const result = unpackTable(packedTable());
  if (result.kind === 'damaged') throw new Error(result.detail);
  return result.table;
}

/** The phrase bank as it is shipped. */
export function shippedPhrases(): readonly BankPhrase[] {
  return parsePhraseBank(readFileSync(new URL('phrases-zh.txt', folder), 'utf8')).phrases;
}
