import { LANGUAGES, type Bilingual, type Language } from '../language';

const LANGUAGE_OF_PREFIX: Readonly<Record<string, Language>> = { zh: 'zh', cmn: 'zh', en: 'en' };

/** `zh-CN`, `zh_Hans`, `cmn` → zh; `en-US` → en; every other locale → null. */
export function languageOfLocale(locale: string): Language | null {
  const prefix = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(LANGUAGE_OF_PREFIX, prefix) ? (LANGUAGE_OF_PREFIX[prefix] ?? null) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The words of a board file in both languages. OBF keeps translations in `strings`: locale → (text as written
 * on the button → text in that locale). Only own properties are read, so a key such as `__proto__` is a word.
 */
export class ObfWords {
  /** Languages in which some words were missing and the other language's stand in for them. */
  readonly missing = new Set<Language>();
  private readonly tables: Readonly<Record<Language, readonly Record<string, unknown>[]>>;

  constructor(
    strings: unknown,
    private readonly written: Language | null,
  ) {
    const tables: Record<Language, Record<string, unknown>[]> = { zh: [], en: [] };
    for (const [locale, table] of isObject(strings) ? Object.entries(strings) : []) {
      const language = languageOfLocale(locale);
      if (language !== null && isObject(table)) tables[language].push(table);
    }
    this.tables = tables;
  }

  private translated(text: string, language: Language): string | null {
    for (const table of this.tables[language]) {
      const word = Object.hasOwn(table, text) ? table[text] : undefined;
      if (typeof word === 'string' && word !== '') return word;
    }
    return language === this.written ? text : null;
  }

  /** The text in both languages; where one has no words the other's are used, so that no tile is ever mute. */
  both(text: string): Bilingual {
    if (text === '') return { zh: '', en: '' };
    const found = { zh: this.translated(text, 'zh'), en: this.translated(text, 'en') };
    for (const language of LANGUAGES) if (found[language] === null) this.missing.add(language);
    return { zh: found.zh ?? found.en ?? text, en: found.en ?? found.zh ?? text };
  }
}

/** The tables of locales that are neither Chinese nor English: kept for the way back. */
export function foreignStrings(strings: unknown): Record<string, unknown> {
  const entries = isObject(strings) ? Object.entries(strings) : [];
  return Object.fromEntries(
    entries.filter(
      ([locale, table]) => locale !== '__proto__' && languageOfLocale(locale) === null && isObject(table),
    ),
  );
}

/**
 * Collects the `strings` of a file being written. The text in the file's own language is the key, so that programs
 * which ignore `strings` still show words; where one such text has two translations, the second gets a key of its own.
 */
export class ObfWordList {
  private readonly words = new Map<string, Bilingual>();

  constructor(private readonly written: Language = 'zh') {}

  /** Adds the words and returns what to write on the button. `spareKey` must be unique in the board. */
  add(words: Bilingual, spareKey: string): string {
    if (words.zh === '' && words.en === '') return '';
    const text = words[this.written];
    const known = this.words.get(text);
    const isTaken = known !== undefined && (known.zh !== words.zh || known.en !== words.en);
    const key = text === '' || isTaken ? `:${spareKey}` : text;
    this.words.set(key, words);
    return key;
  }

  /** `strings` as it stands in the file. */
  tables(): Readonly<Record<Language, Readonly<Record<string, string>>>> {
    const table = (language: Language) =>
      Object.fromEntries([...this.words].map(([key, words]) => [key, words[language]]));
    return { zh: table('zh'), en: table('en') };
  }
}
