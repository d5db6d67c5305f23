import { forget, learn, learntPieces, type LearntKey } from '../../core/learning/learnt';
import { compositionOf, type TypingState, visibleCandidates } from '../../core/text/typing-state';
import { learntStore } from '../stores/learnt-store';
import { settingsStore } from '../stores/settings-store';
import { languageClient } from './language';

/** Longest word that is learnt from its parts, characters. */
const LONGEST_WORD = 8;

/** Loads what was learnt, and keeps the decoders told of it and of the sounds that are mixed up. */
export async function startLearning(): Promise<void> {
  settingsStore.subscribe(({ fuzzyPinyin }, before) => {
    if (JSON.stringify(fuzzyPinyin) !== JSON.stringify(before.fuzzyPinyin)) tellDecoders();
  });
  tellDecoders();
  const entries = await window.app.listLearnt();
  // What was said meanwhile is newer than what was on the disk.
  const early = learntStore.getState().entries;
  learntStore.setState({ entries: [...forget(entries, early), ...early] });
  tellDecoders();
}

/** Learns the sentences of a message that was spoken or finished. Never call it for what is private. */
export function learnMessage(message: string): void {
  learnPieces(learntPieces(message));
}

/** Forgets these, or everything, here and on the disk. */
export function forgetLearnt(gone: readonly LearntKey[] | 'all'): void {
  learntStore.setState(({ entries }) => ({ entries: gone === 'all' ? [] : forget(entries, gone) }));
  // The main process reports a disk that cannot be written.
  window.app.forgetLearnt(gone).catch(() => undefined);
  tellDecoders();
}

/** Parts picked one after the other from the same letters, and the state after the last of them. */
let picked = { text: '', revision: -1 };

/**
 * Learns a Chinese word that was put together from parts: a name that no dictionary has. Told of every pick.
 * @param index Place of the candidate on the page, as picked.
 */
export function notePick(before: TypingState, after: TypingState, index: number): void {
  const candidate = visibleCandidates(before)[index];
  if (candidate === undefined || before.language !== 'zh') return;
  const isFirst = picked.revision !== before.revision;
  if (candidate.kind === 'spelling') {
    // No text yet: what was put together so far goes on behind it.
    if (!isFirst) picked = { ...picked, revision: after.revision };
    return;
  }
  const text = (isFirst ? '' : picked.text) + candidate.text;
  picked = { text, revision: after.revision };
  if (compositionOf(after).keys.length > 0) return;
  picked = { text: '', revision: -1 };
  const isWord = !isFirst && text.length <= LONGEST_WORD && /^[\u3400-\u9fff]+$/.test(text);
  if (isWord) learnPieces([{ language: 'zh', text }]);
}

function learnPieces(pieces: readonly LearntKey[]): void {
  if (!settingsStore.getState().learning || pieces.length === 0) return;
  const { entries, changed } = learn(learntStore.getState().entries, pieces, Date.now());
  learntStore.setState({ entries });
  window.app.saveLearnt(changed).catch(() => undefined);
  tellDecoders();
}

function tellDecoders(): void {
  languageClient.know({
    learnt: learntStore.getState().entries,
    fuzzy: settingsStore.getState().fuzzyPinyin,
    nowMs: Date.now(),
  });
}
