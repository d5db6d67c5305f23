/** The short sounds of the interface: a soft click at a pick, a beep when words are shown instead of said. */
export class Sounds {
  private readonly context = new AudioContext({ latencyHint: 'interactive' });

  click(): void {
    this.blip(1_800, 0.03, 0.12);
  }

  beep(): void {
    this.blip(880, 0.25, 0.5);
  }

  /** A call is announced: two soft notes, for the one who is about to call. */
  chirp(): void {
    this.blip(660, 0.12, 0.2);
    this.blip(990, 0.12, 0.2, 0.14);
  }

  /** One step of the scanning highlight. */
  tick(): void {
    this.blip(2_600, 0.015, 0.04);
  }

  private blip(hz: number, durationS: number, loudness: number, delayS = 0): void {
    void this.context.resume();
    const atS = this.context.currentTime + delayS;
    const oscillator = this.context.createOscillator();
    const envelope = this.context.createGain();
    oscillator.frequency.value = hz;
    envelope.gain.setValueAtTime(loudness, atS);
    envelope.gain.exponentialRampToValueAtTime(0.001, atS + durationS);
    oscillator.connect(envelope).connect(this.context.destination);
    oscillator.start(atS);
    oscillator.stop(atS + durationS);
  }
}
