import type { Language } from '../language';
import { hasSpeakable, splitByLanguage } from './split-by-language';
import type { LanguagePiece } from './split-by-language';
import { splitSentences } from './split-sentences';

/** What is handed to an engine at once: one language, at most a sentence. */
export interface SpeechPiece extends LanguagePiece {
  /** The sentence goes on in another voice: the pause at the end of this piece should be short. */
  readonly continues: boolean;
}

/**
 * The order of work for an utterance: sentence by sentence, and inside each, language by language. Pieces with
 * nothing to say (bare punctuation) are left out; an empty plan means silence is right.
 *
 * @param fallback language of parts written in neither script.
 */
export function planSpeech(text: string, fallback: Language): SpeechPiece[] {
  return splitSentences(text).flatMap((sentence) => {
    const pieces = splitByLanguage(sentence, fallback).filter((piece) => hasSpeakable(piece.text));
    return pieces.map((piece, at) => ({ ...piece, continues: at < pieces.length - 1 }));
  });
}
