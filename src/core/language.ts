/** The two languages the product speaks today. Chinese first. */
export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
