/** The two languages the product speaks today. Chinese first. */
export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The words in a language; in the other one when there are none, so that nothing is ever blank or mute. */
export const inEither = (words: Bilingual, language: Language): string =>
  words[language] || words[language === 'zh' ? 'en' : 'zh'];
