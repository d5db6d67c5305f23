/** Largest recording that is taken over, bytes: about two minutes of plain sound. */
export const SOUND_MAX_BYTES = 20_000_000;

/** Kinds of recordings by their first bytes. */
export type SoundEnding = 'wav' | 'mp3' | 'm4a' | 'ogg' | 'webm';

const starts = (bytes: Uint8Array, from: number, text: string): boolean =>
  [...text].every((letter, at) => bytes[from + at] === letter.charCodeAt(0));

/** What a recording is, by its first bytes and not by its name; null when it is none or too large. */
export function soundEnding(bytes: Uint8Array): SoundEnding | null {
  if (bytes.length < 16 || bytes.length > SOUND_MAX_BYTES) return null;
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WAVE')) return 'wav';
  if (starts(bytes, 0, 'OggS')) return 'ogg';
  if (starts(bytes, 4, 'ftyp')) return 'm4a';
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm';
  const isMpegFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
  return starts(bytes, 0, 'ID3') || isMpegFrame ? 'mp3' : null;
}
