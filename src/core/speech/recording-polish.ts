/** Loudness that every recording is brought to: RMS of its speech, dB of full scale. Near that of the embedded voice. */
export const TARGET_RMS_DB = -20;
/** Most that a quiet recording is raised: beyond it there is more noise than voice. */
const MAX_GAIN_DB = 30;
/** Highest sample that remains: -1 dB of full scale. */
const PEAK = 0.89;
/** Speech stands out of the noise by this much, and is not further below the loudest parts than that. */
const ABOVE_NOISE = 3;
const BELOW_LOUD = 0.02;
/** -54 dB of full scale: quieter than this nothing is speech. */
const LEAST_LEVEL = 0.002;
const FRAME_S = 0.01;
/** What remains of the quiet before and after: consonants begin and end softly. */
const LEAD_S = 0.08;
const TAIL_S = 0.15;
const FADE_S = 0.005;

const fromDb = (db: number): number => 10 ** (db / 20);

function frameLevels(samples: Float32Array, frame: number): number[] {
  const levels: number[] = [];
  for (let at = 0; at + frame <= samples.length; at += frame) {
    let sum = 0;
    for (let i = at; i < at + frame; i++) sum += (samples[i] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / frame));
  }
  return levels;
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;

/** The level above which a part of this recording is speech. */
function speechLevel(levels: readonly number[]): number {
  const sorted = [...levels].sort((a, b) => a - b);
  const loud = share(sorted, 0.95);
  // Where there is hardly any pause the quietest tenth is speech too: the threshold stays below the loud parts.
  const noise = Math.min(share(sorted, 0.1) * ABOVE_NOISE, loud / 2);
  return Math.max(LEAST_LEVEL, noise, loud * BELOW_LOUD);
}

/** A recording made ready to be played among synthesised words. */
export type Polished =
  | { readonly kind: 'sound'; readonly samples: Int16Array }
  /** Nothing in it is loud enough to be speech. */
  | { readonly kind: 'silent' };

/**
 * Cuts the quiet off both ends and brings the speech to the common loudness, so that no phrase jumps out or is lost.
 *
 * @param samples one channel, -1 to 1.
 */
export function polishRecording(samples: Float32Array, sampleRateHz: number): Polished {
  const frame = Math.max(1, Math.round(FRAME_S * sampleRateHz));
  const levels = frameLevels(samples, frame);
  const threshold = speechLevel(levels);
  const isSpeech = levels.map((level) => level > threshold);
  const first = isSpeech.indexOf(true);
  if (first < 0) return { kind: 'silent' };
  const last = isSpeech.lastIndexOf(true);
  const from = Math.max(0, first * frame - Math.round(LEAD_S * sampleRateHz));
  const to = Math.min(samples.length, (last + 1) * frame + Math.round(TAIL_S * sampleRateHz));

  const spoken = levels.filter((_, at) => isSpeech[at]);
  const rms = Math.sqrt(spoken.reduce((sum, level) => sum + level ** 2, 0) / spoken.length);
  const gain = Math.min(fromDb(TARGET_RMS_DB) / rms, fromDb(MAX_GAIN_DB));
  const fade = Math.round(FADE_S * sampleRateHz);
  const polished = new Int16Array(to - from);
  for (let i = 0; i < polished.length; i++) {
    const edge = Math.min(1, (i + 1) / fade, (polished.length - i) / fade);
    polished[i] = Math.round(32_767 * edge * limited((samples[from + i] ?? 0) * gain));
  }
  return { kind: 'sound', samples: polished };
}

/** Half of the range is kept as it is; what is louder is pressed into the rest, without corners. */
function limited(value: number): number {
  const knee = PEAK / 2;
  const size = Math.abs(value);
  if (size <= knee) return value;
  return Math.sign(value) * (knee + (PEAK - knee) * Math.tanh((size - knee) / (PEAK - knee)));
}
