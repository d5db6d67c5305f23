import { SOUND_MAX_BYTES } from '../../core/boards/sound-check';
import { polishRecording } from '../../core/speech/recording-polish';
import { writeWav } from '../../core/speech/wav';
import { MAX_RECORDING_MS } from './microphone';

/** Rate at which recordings are kept: all that a voice has. */
const RATE_HZ = 32_000;

/** Why a sound cannot be used. */
export type SoundTrouble = 'unknown' | 'tooLong' | 'silent';

export type PreparedSound =
  | { readonly kind: 'sound'; readonly wav: Uint8Array; readonly durationMs: number }
  | { readonly kind: 'trouble'; readonly trouble: SoundTrouble };

const trouble = (why: SoundTrouble): PreparedSound => ({ kind: 'trouble', trouble: why });

/** Turns any sound that the browser can read into a recording: one channel, its silence cut off, as loud as the others. */
export async function prepareRecording(file: Blob): Promise<PreparedSound> {
  if (file.size === 0 || file.size > SOUND_MAX_BYTES) return trouble(file.size === 0 ? 'unknown' : 'tooLong');
  const bytes = await file.arrayBuffer();
  // Decoding also brings it to this context's rate.
  const decoded = await new OfflineAudioContext(1, 1, RATE_HZ).decodeAudioData(bytes).catch(() => null);
  if (decoded === null) return trouble('unknown');
  if (decoded.duration * 1000 > MAX_RECORDING_MS + 5000) return trouble('tooLong');
  const polished = polishRecording(toMono(decoded), RATE_HZ);
  if (polished.kind === 'silent') return trouble('silent');
  const { samples } = polished;
  return {
    kind: 'sound',
    wav: writeWav({ sampleRateHz: RATE_HZ, samples }),
    durationMs: Math.round((samples.length / RATE_HZ) * 1000),
  };
}

function toMono(buffer: AudioBuffer): Float32Array {
  const sum = new Float32Array(buffer.length);
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    buffer.getChannelData(channel).forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
  }
  return sum.map((value) => value / buffer.numberOfChannels);
}
