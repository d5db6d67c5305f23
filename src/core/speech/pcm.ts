/** Samples below this count as silence: about −54 dB of full scale. */
export const SILENCE_LEVEL = 64;

/**
 * The samples at another volume.
 *
 * @param volume amplitude factor, 0–1. At 1 the samples are returned as they are.
 */
export function scaleVolume(samples: Int16Array, volume: number): Int16Array {
  return volume === 1 ? samples : samples.map((sample) => Math.round(sample * volume));
}

/** How much louder one step of "louder" is: 6 dB. */
const STEP_GAIN = 2;

/**
 * The samples louder by some steps. Quiet parts grow by the whole step; loud ones are pressed together and never clipped,
 * so that the words stay clear.
 *
 * @param steps 0 leaves the samples as they are.
 */
export function makeLouder(samples: Int16Array, steps: number): Int16Array {
  if (steps <= 0) return samples;
  const gain = STEP_GAIN ** steps;
  return samples.map((sample) => Math.round(32_767 * Math.tanh((gain * sample) / 32_768)));
}

/** Whether every sample is below the level of silence. */
export function isSilent(samples: Int16Array): boolean {
  return samples.every((sample) => Math.abs(sample) < SILENCE_LEVEL);
}

/**
 * Shortens the pause at the end of a piece whose sentence goes on in another voice, so that a mixed sentence
 * sounds like one. Silence is held back until sound follows it; at the end only `maxTailSamples` of it remain.
 */
export class TailTrimmer {
  private held: Int16Array[] = [];

  constructor(private readonly maxTailSamples: number) {}

  /** Takes the next samples; gives those that can be sent now. */
  step(samples: Int16Array): Int16Array[] {
    let end = samples.length;
    while (end > 0 && Math.abs(samples[end - 1] ?? 0) < SILENCE_LEVEL) end--;
    if (end === 0) {
      this.held.push(samples);
      return [];
    }
    const ready = [...this.held, samples.slice(0, end)];
    this.held = end < samples.length ? [samples.slice(end)] : [];
    return ready;
  }

  /** Ends the piece: gives what is left of its tail. */
  finish(): Int16Array[] {
    const tail: Int16Array[] = [];
    let room = this.maxTailSamples;
    for (const samples of this.held) {
      if (room === 0) break;
      const part = samples.subarray(0, room);
      tail.push(part);
      room -= part.length;
    }
    this.held = [];
    return tail;
  }

  reset(): void {
    this.held = [];
  }
}

/**
 * The samples in parts of at most `maxSamples`, in order; empty samples give no part.
 *
 * @throws RangeError when `maxSamples` is not at least 1.
 */
export function splitSamples(samples: Int16Array, maxSamples: number): Int16Array[] {
  if (maxSamples < 1) throw new RangeError(`maxSamples ${maxSamples}`);
  const parts: Int16Array[] = [];
  // Copies, not views: a view sent to another process would carry the whole buffer with it.
  for (let at = 0; at < samples.length; at += maxSamples) parts.push(samples.slice(at, at + maxSamples));
  return parts;
}
