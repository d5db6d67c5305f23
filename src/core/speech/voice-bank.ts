import { z } from 'zod';

/** Most recordings in the bank, and the longest words of one, UTF-16 units. */
export const MAX_BANK_ENTRIES = 5000;
export const MAX_BANK_WORDS = 500;

/** A phrase in the person's own voice. */
export const bankEntrySchema = z.object({
  id: z.string().min(1).max(100),
  /** What is heard in it; empty for one that nobody has named yet. */
  words: z.string().max(MAX_BANK_WORDS),
  /** The recording, a kept file: `media:….wav`. */
  sound: z.string().min(1).max(200),
  durationMs: z.number().min(0),
  /** When it was added, ISO 8601. */
  addedAt: z.string().max(40),
});
export type BankEntry = z.infer<typeof bankEntrySchema>;

/** The person's message bank, newest first. */
export const bankSchema = z.array(bankEntrySchema).max(MAX_BANK_ENTRIES);
export type VoiceBank = readonly BankEntry[];

/** Words as they are compared: without case, spaces and punctuation. */
export const bankKey = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The recording to play instead of synthesis, if these words were recorded; the newest of several. */
export function recordingOf(bank: VoiceBank, text: string): BankEntry | undefined {
  const key = bankKey(text);
  return key === '' ? undefined : bank.find(({ words }) => bankKey(words) === key);
}

/** Characters that begin each initial in the order of pinyin; i, u and v begin none. */
const BOUNDARIES = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const INITIALS = 'abcdefghjklmnopqrstwxyz';
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** First letters of the pinyin of a text, Latin as it is: `翻身 OK` → `fsok`. By the order of dictionaries, not by context. */
export function initialsOf(text: string): string {
  return [...bankKey(text)]
    .map((character) => {
      if (!/\p{Script=Han}/u.test(character)) return character;
      let at = BOUNDARIES.length - 1;
      while (at > 0 && byPinyin.compare(character, BOUNDARIES.charAt(at)) < 0) at -= 1;
      return INITIALS.charAt(at);
    })
    .join('');
}

/** Entries whose words hold what is looked for, or whose pinyin initials do. All, when nothing is looked for. */
export function searchBank(bank: VoiceBank, query: string): VoiceBank {
  const key = bankKey(query);
  if (key === '') return bank;
  return bank.filter(({ words }) => bankKey(words).includes(key) || initialsOf(words).includes(key));
}
