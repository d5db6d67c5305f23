/** Sound as everything here wants it: 16 bit, one channel. */
export interface Sound {
  readonly sampleRateHz: number;
  readonly samples: Int16Array;
}

interface Format {
  readonly isFloat: boolean;
  readonly bits: number;
  readonly channels: number;
  readonly sampleRateHz: number;
}

/** Longest header that is looked through for the sound, bytes: some programs put their notes before it. */
const MAX_HEADER_BYTES = 1_000_000;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/**
 * Reads a WAV file as it arrives, so that its beginning can be heard before its end is there. Programs that write to a
 * pipe do not know the length and state a huge one: what comes until the end of the pipe counts then.
 */
export class WavReader {
  private rest: Uint8Array = new Uint8Array(0);
  private format: Format | undefined;
  /** Bytes of sound still to come; undefined while the header is not whole. */
  private left: number | undefined;

  /** Zero before the header was whole. */
  get sampleRateHz(): number {
    return this.format?.sampleRateHz ?? 0;
  }

  /**
   * Takes the next bytes; gives the samples that are whole by now.
   * @throws RangeError when it is no WAV file or holds a kind of sound that is not known.
   */
  step(bytes: Uint8Array): Int16Array {
    this.rest = joined(this.rest, bytes);
    if (this.left === undefined && !this.readHeader()) return new Int16Array(0);
    const { format, left } = this;
    if (format === undefined || left === undefined) throw new RangeError('WAV: sound before its format');
    const frameBytes = (format.bits / 8) * format.channels;
    const length = Math.min(this.rest.length, left);
    const frames = Math.floor(length / frameBytes);
    const used = frames * frameBytes;
    const samples = toMono(this.rest.subarray(0, used), format, frames);
    this.rest = this.rest.slice(used);
    this.left = left - used;
    return samples;
  }

  /** Looks for the sound. Whether it was found. */
  private readHeader(): boolean {
    const bytes = this.rest;
    if (bytes.length < 12) return false;
    if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WAVE')
      throw new RangeError('WAV: no RIFF header');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 12;
    while (at + 8 <= bytes.length) {
      const size = view.getUint32(at + 4, true);
      if (textAt(bytes, at) === 'data') {
        if (this.format === undefined) throw new RangeError('WAV: sound before its format');
        this.left = size === 0 ? Infinity : size;
        this.rest = bytes.slice(at + 8);
        return true;
      }
      if (at > MAX_HEADER_BYTES) break;
      if (at + 8 + size > bytes.length) return false;
      if (textAt(bytes, at) === 'fmt ') this.format = readFormat(view, at + 8, size);
      // Chunks begin at even places.
      at += 8 + size + (size % 2);
    }
    if (bytes.length > MAX_HEADER_BYTES) throw new RangeError('WAV: no sound in it');
    return false;
  }
}

function readFormat(view: DataView, at: number, size: number): Format {
  if (size < 16) throw new RangeError(`WAV: format of ${size} bytes`);
  const named = view.getUint16(at, true);
  const tag = named === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : named;
  const channels = view.getUint16(at + 2, true);
  const sampleRateHz = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const isKnown = (tag === PCM && [8, 16, 24, 32].includes(bits)) || (tag === FLOAT && bits === 32);
  if (!isKnown || channels < 1 || channels > 8 || sampleRateHz < 4000 || sampleRateHz > 192_000) {
    throw new RangeError(`WAV: kind ${tag}, ${bits} bit, ${channels} channels, ${sampleRateHz} Hz`);
  }
  return { isFloat: tag === FLOAT, bits, channels, sampleRateHz };
}

const MAX = 32_767;
const clip = (value: number): number => Math.max(-MAX - 1, Math.min(MAX, Math.round(value)));

function toMono(bytes: Uint8Array, format: Format, frames: number): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = format.bits / 8;
  const read = (at: number): number => {
    if (format.isFloat) return view.getFloat32(at, true) * MAX;
    if (width === 1) return (view.getUint8(at) - 128) * 256;
    if (width === 2) return view.getInt16(at, true);
    if (width === 3) return view.getInt16(at + 1, true);
    return view.getInt16(at + 2, true);
  };
  const samples = new Int16Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel++) {
      sum += read((frame * format.channels + channel) * width);
    }
    samples[frame] = clip(sum / format.channels);
  }
  return samples;
}

/** Reads a whole WAV file. @throws RangeError when it is none */
export function readWav(bytes: Uint8Array): Sound {
  const reader = new WavReader();
  const samples = reader.step(bytes);
  if (reader.sampleRateHz === 0) throw new RangeError('WAV: the file is cut off');
  return { sampleRateHz: reader.sampleRateHz, samples };
}

/** A WAV file of 16-bit sound, one channel. */
export function writeWav({ sampleRateHz, samples }: Sound): Uint8Array {
  const bytes = new Uint8Array(44 + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) =>
    [...text].forEach((letter, i) => (bytes[at + i] = letter.charCodeAt(0)));
  put(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, 2 * sampleRateHz, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  put(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) => view.setInt16(44 + 2 * i, sample, true));
  return bytes;
}
