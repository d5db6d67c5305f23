import type { Language } from '../../../core/language';

/** Ways in which systems name the languages we speak: `zh-CN`, `zh_CN`, `cmn`, `yue`, `en-GB`. */
export function languageOf(tag: string): Language | null {
  const start = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (['zh', 'cmn', 'yue', 'wuu', 'hak'].includes(start)) return 'zh';
  return start === 'en' || start === 'eng' ? 'en' : null;
}

/** Mandarin of the mainland before that of elsewhere, and that before Cantonese; American English first. */
export function rankOf(tag: string): number {
  const small = tag.toLowerCase().replaceAll('_', '-');
  const order = ['zh-cn', 'cmn', 'en-us', 'en-gb', 'zh-tw', 'zh', 'en'];
  const at = order.findIndex((start) => small.startsWith(start));
  return at < 0 ? order.length : at;
}
