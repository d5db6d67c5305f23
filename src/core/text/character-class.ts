/** Chinese characters of the basic plane and extension A: what pinyin produces. */
const HAN = /[\u3400-\u9fff]/;
const LATIN_WORD = /[\p{Script=Latin}\d'’-]/u;
const OPENING = /[([{<“‘"（［｛《〈「『【]/;
const NO_SPACE_BEFORE = /^[.,!?;:%)\]}>”’…，。！？；：、）］｝》〉」』】·~～-]/;
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uffef“”‘’…·]/;
const SENTENCE_END = /[.!?。！？…\n]["”’'）)]?\s*$/;
const ANY_PUNCTUATION_END = /[\p{P}\n]\s*$/u;

/** Whether the character is Chinese. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** Whether the character may be part of a word written with spaces (Latin letters, digits, apostrophe, hyphen). */
export function isLatinWordCharacter(character: string): boolean {
  return LATIN_WORD.test(character);
}

/** Whether the text opens something, so that what follows sticks to it. */
export function endsWithOpening(text: string): boolean {
  return OPENING.test(text.slice(-1));
}

/** Whether the text starts with a mark that sticks to the word before it. */
export function startsWithClosing(text: string): boolean {
  return NO_SPACE_BEFORE.test(text);
}

/** Whether the character takes a full Chinese cell, so that no space is wanted beside it. */
export function isFullWidth(character: string): boolean {
  return HAN.test(character) || FULL_WIDTH.test(character);
}

/** Whether the next word starts a sentence: nothing before, or a full stop, question or exclamation mark. */
export function atSentenceStart(textBefore: string): boolean {
  return textBefore.trim() === '' || SENTENCE_END.test(textBefore);
}

/** Whether the text already ends with some punctuation mark. */
export function endsWithPunctuation(text: string): boolean {
  return ANY_PUNCTUATION_END.test(text);
}
