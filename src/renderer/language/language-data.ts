import { EnglishEngine } from '../../core/english/english-engine';
import { parseEnglishWords } from '../../core/english/english-words';
import { tableFromPhrases } from '../../core/pinyin/bank-table';
import { parsePhraseBank } from '../../core/pinyin/phrase-bank';
import { PinyinEngine } from '../../core/pinyin/pinyin-engine';
import { parseTalk } from '../../core/pinyin/talk';
import { unpackTable } from '../../core/pinyin/table';
import { decodeText } from './decode-text';
import type { CandidateRequest } from '../../core/keyboard/composition';
import { weightAt } from '../../core/learning/learnt';
import type { LanguageProblemCode, Person } from './protocol';

/** Where the data lies below the origin. */
export const LANGUAGE_FILES = {
  table: '/resources/language/zh-trigram.zhlm.gz',
  zhPhrases: '/resources/language/phrases-zh.txt',
  zhTalk: '/resources/language/talk-zh.tsv.gz',
  enPhrases: '/resources/language/phrases-en.txt',
  enWords: '/resources/language/en-words.txt',
  enText: '/resources/language/en-sentences.txt.gz',
} as const;

/** Reads a file below the origin; rejects when it cannot be had. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Answers requests of both languages. */
export interface LanguageEngines {
  readonly zh: Pick<PinyinEngine, 'suggest' | 'syllablesOf' | 'learn' | 'mixUp'>;
  readonly en: Pick<EnglishEngine, 'suggest' | 'learn'>;
}

/** The engines, and what could not be loaded: both languages work in any case, with less when data is missing. */
export interface LoadedLanguage {
  readonly engines: LanguageEngines;
  readonly problems: readonly { readonly code: LanguageProblemCode; readonly detail: string }[];
}

/** Loads everything; never rejects for missing or damaged data. */
export async function loadLanguage(read: ReadFile): Promise<LoadedLanguage> {
  const problems: { code: LanguageProblemCode; detail: string }[] = [];
  const text = async (path: string): Promise<string> => {
    try {
      return decodeText(await gunzip(await read(path)));
    } catch (error) {
      problems.push({ code: 'languageWordsMissing', detail: `${path}: ${messageOf(error)}` });
      return '';
    }
  };
  const [zhText, zhTalk, enText, wordText, sentenceText, packed] = await Promise.all([
    text(LANGUAGE_FILES.zhPhrases),
    text(LANGUAGE_FILES.zhTalk),
    text(LANGUAGE_FILES.enPhrases),
    text(LANGUAGE_FILES.enWords),
    text(LANGUAGE_FILES.enText),
    read(LANGUAGE_FILES.table).catch((error: unknown) => {
      problems.push({ code: 'languageTableMissing', detail: messageOf(error) });
      return undefined;
    }),
  ]);
  const { phrases, faults } = parsePhraseBank(zhText);
  if (faults.length > 0)
    problems.push({ code: 'languageWordsMissing', detail: faults.slice(0, 5).join('; ') });

  let table = tableFromPhrases(phrases);
  if (packed !== undefined) {
    const unpacked = await gunzip(packed).then(unpackTable, (error: unknown) => ({
      kind: 'damaged' as const,
      detail: messageOf(error),
    }));
    if (unpacked.kind === 'table') table = unpacked.table;
    else problems.push({ code: 'languageTableDamaged', detail: unpacked.detail });
  }
  const engines = {
    zh: new PinyinEngine(table, phrases, parseTalk(zhTalk)),
    en: new EnglishEngine(parseEnglishWords(wordText), linesOf(enText), linesOf(sentenceText)),
  };
  return { engines, problems };
}

/** Tells the engines what they know of the person who types, in place of what they knew. */
export function knowPerson({ zh, en }: LanguageEngines, { learnt, fuzzy, nowMs }: Person): void {
  zh.mixUp(fuzzy);
  zh.learn(learnt, (entry) => weightAt(entry, nowMs));
  en.learn(learnt, (entry) => weightAt(entry, nowMs));
}

/** The engine that answers a request. */
export function suggest(
  engines: LanguageEngines,
  request: CandidateRequest,
): ReturnType<PinyinEngine['suggest']> {
  return engines[request.language].suggest(request);
}

/** Lines with something in them; those that start with # are comments. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

/** Unzips; bytes that a server has unzipped already are taken as they are. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
