const HIGH_HZ = 988;
const LOW_HZ = 740;
const TONE_S = 0.32;
/** Pairs of tones, then a pause in which the bedside can be heard. */
const PERIOD_S = 1.6;
/** Loudness at first, and the time after which it is at its fullest. */
const FIRST_GAIN = 0.35;
const FULL_AFTER_S = 20;

/** The call's sound: two tones, repeated and growing louder until it is stopped. Not subject to the voice's volume. */
export class Siren {
  private readonly context = new AudioContext({ latencyHint: 'interactive' });
  private timer: ReturnType<typeof setInterval> | undefined;
  private startedS = 0;

  get sounding(): boolean {
    return this.timer !== undefined;
  }

  start(): void {
    if (this.sounding) return;
    void this.context.resume();
    this.startedS = this.context.currentTime;
    this.soundOnce();
    this.timer = setInterval(() => this.soundOnce(), PERIOD_S * 1000);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private soundOnce(): void {
    const elapsedS = this.context.currentTime - this.startedS;
    const loudness = Math.min(1, FIRST_GAIN + ((1 - FIRST_GAIN) * elapsedS) / FULL_AFTER_S);
    [HIGH_HZ, LOW_HZ, HIGH_HZ].forEach((hz, i) =>
      this.tone(hz, this.context.currentTime + 0.01 + i * TONE_S, loudness),
    );
  }

  private tone(hz: number, atS: number, loudness: number): void {
    const oscillator = this.context.createOscillator();
    const envelope = this.context.createGain();
    // A triangle carries farther than a sine and is less harsh than a square.
    oscillator.type = 'triangle';
    oscillator.frequency.value = hz;
    envelope.gain.setValueAtTime(0, atS);
    envelope.gain.linearRampToValueAtTime(loudness, atS + 0.02);
    envelope.gain.setValueAtTime(loudness, atS + TONE_S - 0.04);
    envelope.gain.linearRampToValueAtTime(0, atS + TONE_S);
    oscillator.connect(envelope).connect(this.context.destination);
    oscillator.start(atS);
    oscillator.stop(atS + TONE_S);
  }
}
