/** Longest stretch handed to an engine at once, in UTF-16 units: some 20–40 s of speech. */
export const MAX_SENTENCE_LENGTH = 160;

/** Sentence ends: the mark, further marks and closing quotes after it, and the spaces up to the next word. */
const SENTENCE = /.*?(?:[。！？!?；;\n]+[”’」』）)"']*\s*|\.+[”’)"']*(?:\s+|$)|$)/gsu;
const PAUSE = /[，,、：: ]/u;

/** Cuts one over-long sentence, at its last pause if it has one; never inside a surrogate pair. */
function cutLong(sentence: string, maxLength: number): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > maxLength) {
    let cut = maxLength;
    for (let at = maxLength - 1; at > maxLength / 2; at--) {
      if (PAUSE.test(rest.charAt(at))) {
        cut = at + 1;
        break;
      }
    }
    const unit = rest.charCodeAt(cut - 1);
    if (unit >= 0xd800 && unit < 0xdc00) cut -= 1;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/**
 * Cuts text into sentences, so that a long text is spoken from its first sentence on and can be stopped between
 * any two. Joined they are the text again. Decimal points do not end a sentence.
 *
 * @param maxLength longest part in UTF-16 units, at least 2; longer sentences are cut at a pause.
 */
export function splitSentences(text: string, maxLength: number = MAX_SENTENCE_LENGTH): string[] {
  const sentences = text.match(SENTENCE) ?? [];
  return sentences.filter((sentence) => sentence !== '').flatMap((sentence) => cutLong(sentence, maxLength));
}
