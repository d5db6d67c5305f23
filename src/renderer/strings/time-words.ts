import type { Language } from '../../core/language';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' };

/** Day and time of this machine's time zone, short: `11月22日 08:15`. */
export function timeWords(atMs: number, language: Language): string {
  return new Date(atMs).toLocaleString(LOCALES[language], {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
