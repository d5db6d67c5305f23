/** Plays recorded phrases in place of the voice. One at a time; `failed` when there is no sound to be had. */
export class Recordings {
  private playing: HTMLAudioElement | null = null;

  /** Plays a kept recording. `onFailure` is called when it cannot be played, `onEnd` when it is over. */
  play(url: string, onFailure: () => void, onEnd: () => void = () => undefined, volume = 1): void {
    this.stop();
    const audio = new Audio(url);
    audio.volume = volume;
    this.playing = audio;
    const isCurrent = () => this.playing === audio;
    const fail = () => {
      if (!isCurrent()) return;
      this.playing = null;
      onFailure();
    };
    audio.onerror = fail;
    audio.onended = () => {
      if (!isCurrent()) return;
      this.playing = null;
      onEnd();
    };
    audio.play().catch(fail);
  }

  stop(): void {
    this.playing?.pause();
    this.playing = null;
  }
}
