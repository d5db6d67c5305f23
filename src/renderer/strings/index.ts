import type { Language } from '../../core/language';
import { en } from './en';
import type { Strings } from './strings';
import { zh } from './zh';

export type { Strings } from './strings';

const STRINGS: Readonly<Record<Language, Strings>> = { zh, en };

/** All words of the interface in a language. */
export const stringsOf = (language: Language): Strings => STRINGS[language];

/** The language that is shown small beside the main one. */
export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');
