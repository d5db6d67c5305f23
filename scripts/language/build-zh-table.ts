/**
 * Builds resources/language/zh-trigram.zhlm.gz anew from Debian's libime data:
 *   apt-get install libime-bin libime-data libime-data-language-model
 *   npx tsx scripts/language/build-zh-table.ts [OUT]
 * Without OUT nothing is written: the result is only compared with the file in the repository. Takes half a minute.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readKenlmTrie } from './kenlm-trie';
import { buildZhTable, readDictionary } from './zh-table';
import { packZhTable } from './zh-table-packing';

const PACKAGES = 'libime-bin libime-data libime-data-language-model';
const shipped = new URL('../../resources/language/zh-trigram.zhlm.gz', import.meta.url);

const [out] = process.argv.slice(2);
const model = readKenlmTrie(readFileSync(found('zh_CN.lm', languageModelPaths())));
console.log(`language model: ${model.words.length} words`);
const dictionary = readDictionary(dictionaryText(found('sc.dict', ['/usr/share/libime/sc.dict'])));
console.log(`dictionary: ${dictionary.size} words`);
const table = buildZhTable(model, dictionary);
console.log(
  `table: ${table.wordCount} words, ${table.bigramWord.length} bigrams, ${table.trigramWord.length} trigrams`,
);
const packed = packZhTable(table);
const isSame = gunzipSync(packed).equals(gunzipSync(readFileSync(shipped)));
console.log(
  `${packed.length} bytes; ${isSame ? 'the same as' : 'DIFFERENT from'} the file in the repository`,
);
if (out !== undefined) writeFileSync(out, packed);
else if (!isSame) process.exitCode = 1;

/** The model lies in a folder named after the machine's architecture. */
function languageModelPaths(): readonly string[] {
  return existsSync('/usr/lib')
    ? readdirSync('/usr/lib').map((folder) => join('/usr/lib', folder, 'libime/zh_CN.lm'))
    : [];
}

function found(name: string, paths: readonly string[]): string {
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`${name} is not here. On Debian: apt-get install ${PACKAGES}`);
  return path;
}

function dictionaryText(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zh-table-'));
  try {
    const text = join(folder, 'sc.txt');
    execFileSync('libime_pinyindict', ['-d', path, text]);
    return readFileSync(text, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
