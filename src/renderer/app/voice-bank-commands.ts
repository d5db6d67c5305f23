import {
  MAX_BANK_ENTRIES,
  MAX_BANK_WORDS,
  type BankEntry,
  type VoiceBank,
} from '../../core/speech/voice-bank';
import { prepareRecording, type SoundTrouble } from '../audio/prepare-recording';
import { bankStore } from '../stores/bank-store';

/** Reads the bank of the last run. What is wrong with it, the main process reports. */
export async function loadVoiceBank(): Promise<void> {
  bankStore.setState({ bank: await window.app.loadVoiceBank() });
}

/** Changes the bank, at once and on the disk. A failed save is reported; the change stays for this run. */
function changeBank(edit: (bank: VoiceBank) => VoiceBank): Promise<void> {
  const bank = edit(bankStore.getState().bank).slice(0, MAX_BANK_ENTRIES);
  bankStore.setState({ bank });
  return window.app.saveVoiceBank(bank).catch(() => undefined);
}

/** Makes a sound ready to be played and keeps it; its name, or why it cannot be used. */
export async function keepSound(
  file: Blob,
): Promise<{ readonly sound: string; readonly durationMs: number } | SoundTrouble> {
  const prepared = await prepareRecording(file);
  if (prepared.kind === 'trouble') return prepared.trouble;
  return { sound: await window.app.saveMedia(prepared.wav, 'wav'), durationMs: prepared.durationMs };
}

/** Adds a recording of these words to the bank. Why not, when it cannot be used. */
export async function addRecording(words: string, file: Blob): Promise<SoundTrouble | null> {
  const kept = await keepSound(file);
  if (typeof kept === 'string') return kept;
  const entry: BankEntry = {
    id: crypto.randomUUID(),
    words: words.trim().slice(0, MAX_BANK_WORDS),
    ...kept,
    addedAt: new Date().toISOString(),
  };
  await changeBank((bank) => [entry, ...bank]);
  return null;
}

/** The words that a file's name gives: without its ending, and without numbers before them. */
export const wordsOfFile = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/^\d+[\s._-]+/, '')
    .replaceAll('_', ' ')
    .trim();

/** Adds files, each with the words of its name. Names of those that could not be used, with why. */
export async function addFiles(files: readonly File[]): Promise<{ name: string; trouble: SoundTrouble }[]> {
  const refused: { name: string; trouble: SoundTrouble }[] = [];
  for (const file of files) {
    const trouble = await addRecording(wordsOfFile(file.name), file);
    if (trouble !== null) refused.push({ name: file.name, trouble });
  }
  return refused;
}

export const renameRecording = (id: string, words: string): void =>
  void changeBank((bank) =>
    bank.map((entry) => (entry.id === id ? { ...entry, words: words.slice(0, MAX_BANK_WORDS) } : entry)),
  );

/** Takes a recording out of the bank. Its file stays, as those of tiles do. */
export const removeRecording = (id: string): void =>
  void changeBank((bank) => bank.filter((entry) => entry.id !== id));
