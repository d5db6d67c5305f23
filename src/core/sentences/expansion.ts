import { z } from 'zod';
import type { Language } from '../language';

/** What is asked of the user's own server: to make whole sentences of initials or keywords. */
export const expansionAskSchema = z.object({
  language: z.enum(['zh', 'en']),
  /** Letters that are open on the keyboard, lower case: initials of the sentence wanted. Empty when there are none. */
  letters: z.string().regex(/^[a-z]{0,40}$/),
  /** What is written before: keywords when there are no letters. */
  words: z.string().max(300),
});
export type ExpansionAsk = z.infer<typeof expansionAskSchema>;

/** Why there are no sentences. `off`: not allowed or not switched on; `superseded`: a newer question took its place. */
export type ExpansionFailure =
  | 'off'
  | 'notAllowed'
  | 'unreachable'
  | 'timeout'
  | 'redirect'
  | 'status'
  | 'tooLarge'
  | 'unreadable'
  | 'superseded';

/** What came of a question. `sent` is the exact text that left this process; empty when nothing did. */
export type ExpansionReply =
  | {
      readonly kind: 'sentences';
      readonly sentences: readonly string[];
      readonly sent: string;
      readonly tookMs: number;
    }
  | {
      readonly kind: 'failed';
      readonly why: ExpansionFailure;
      readonly sent: string;
      readonly detail: string;
    };

/** Most sentences taken from an answer, and the longest one, UTF-16 units. */
export const MAX_SENTENCES = 3;
const MAX_SENTENCE = 200;

const INSTRUCTIONS: Readonly<Record<Language, string>> = {
  zh:
    '你帮助一位渐冻症患者用眼睛打字。把给出的拼音首字母或关键词补成患者想对身边的人说的完整句子。' +
    '给三个不同的句子，简短、口语、第一人称。首字母按顺序对应每个字。不要解释。只回答 JSON：{"sentences":["…","…","…"]}',
  en:
    'You help a person with ALS who types with the eyes. Turn the given initials or keywords into whole sentences ' +
    'this person would say to somebody nearby. Give three different ones, short, spoken, first person. Initials stand ' +
    'for the words in order. Explain nothing. Answer with JSON only: {"sentences":["…","…","…"]}',
};

const LABELS: Readonly<Record<Language, { letters: string; words: string; before: string }>> = {
  zh: { letters: '首字母：', words: '关键词：', before: '前面已写：' },
  en: { letters: 'Initials: ', words: 'Keywords: ', before: 'Written before: ' },
};

/** The text of the question about letters or words, as the server reads it. */
export function questionOf({ language, letters, words }: ExpansionAsk): string {
  const label = LABELS[language];
  const before = words.trim();
  if (letters === '') return `${label.words}${before}`;
  const question = `${label.letters}${[...letters].join(' ')}`;
  return before === '' ? question : `${label.before}${before}\n${question}`;
}

/**
 * The body of the request, for `POST …/v1/chat/completions` as OpenAI's interface describes it and llama.cpp, Ollama
 * and LM Studio answer it (https://platform.openai.com/docs/api-reference/chat/create).
 */
export function expansionBody(ask: ExpansionAsk, model: string): string {
  return JSON.stringify({
    ...(model === '' ? {} : { model }),
    messages: [
      { role: 'system', content: INSTRUCTIONS[ask.language] },
      { role: 'user', content: questionOf(ask) },
    ],
    temperature: 0.4,
    max_tokens: 200,
    stream: false,
  });
}

/** Where below an address the question goes: the address may end with `/v1`, or be that of the very end point. */
export function expansionPath(path: string): string {
  if (path.endsWith('/chat/completions')) return path;
  return /\/v\d+$/.test(path) ? `${path}/chat/completions` : `${path}/v1/chat/completions`;
}

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1),
});
const contentSchema = z.union([
  z.object({ sentences: z.array(z.string()).min(1) }).transform(({ sentences }) => sentences),
  z.array(z.string()).min(1),
]);

/** The sentences of a server's answer; null when it is not what was asked for. Never throws. */
export function parseExpansion(body: string): readonly string[] | null {
  const reply = replySchema.safeParse(parseJson(body));
  if (!reply.success) return null;
  const content = reply.data.choices[0]?.message.content ?? '';
  const sentences = contentSchema.safeParse(parseJson(jsonWithin(content)));
  if (!sentences.success) return null;
  const clean = sentences.data.map(cleaned).filter((text) => text !== '' && text.length <= MAX_SENTENCE);
  return clean.length === 0 ? null : [...new Set(clean)].slice(0, MAX_SENTENCES);
}

/** Models like to wrap JSON in a fence or to think aloud before it: the last object or list counts. */
function jsonWithin(content: string): string {
  const text = content.replace(/<think>[\s\S]*?<\/think>/g, '');
  return /(?:\{[^{}]*\}|\[[^[\]{}]*\])(?=[^\]}]*$)/.exec(text)?.[0] ?? text;
}

/** One line, without control characters or unpaired surrogates. */
function cleaned(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
