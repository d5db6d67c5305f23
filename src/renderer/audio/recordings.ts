import { setSink } from './output-sink';

/** Loudness of each step of "louder"; a compressor keeps it from being clipped. */
const STEP_GAIN = 2;

export interface PlayOptions {
  /** 0–1. */
  readonly volume?: number;
  /** Steps louder than usual. */
  readonly louder?: number;
  readonly onEnd?: () => void;
}

/** Plays recorded phrases in place of the voice. One at a time; `onFailure` when there is no sound to be had. */
export class Recordings {
  private readonly context = new AudioContext({ latencyHint: 'interactive' });
  private readonly compressor = this.context.createDynamicsCompressor();
  private playing: { stop(): void } | null = null;

  constructor() {
    this.compressor.connect(this.context.destination);
  }

  /** Plays a kept recording. `onFailure` is called when it cannot be played. */
  play(url: string, onFailure: () => void, options: PlayOptions = {}): void {
    this.stop();
    const player = { stop: () => undefined };
    this.playing = player;
    this.load(url).then(
      (buffer) => {
        if (this.playing === player) this.playing = this.begin(buffer, options);
      },
      () => {
        if (this.playing !== player) return;
        this.playing = null;
        onFailure();
      },
    );
  }

  stop(): void {
    this.playing?.stop();
    this.playing = null;
  }

  /** Sends the sound to another loudspeaker; empty: the system's. False when it cannot be had. */
  setSink(deviceId: string): Promise<boolean> {
    return setSink(this.context, deviceId);
  }

  private async load(url: string): Promise<AudioBuffer> {
    void this.context.resume();
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return this.context.decodeAudioData(await response.arrayBuffer());
  }

  private begin(buffer: AudioBuffer, { volume = 1, louder = 0, onEnd }: PlayOptions): { stop(): void } {
    const source = this.context.createBufferSource();
    const gain = this.context.createGain();
    source.buffer = buffer;
    gain.gain.value = volume * STEP_GAIN ** louder;
    // Only what is too loud needs the compressor; it would make every recording duller.
    source.connect(gain).connect(louder > 0 ? this.compressor : this.context.destination);
    const player = {
      stop: () => {
        source.onended = null;
        source.stop();
        gain.disconnect();
      },
    };
    source.onended = () => {
      gain.disconnect();
      if (this.playing === player) this.playing = null;
      onEnd?.();
    };
    source.start();
    return player;
  }
}
