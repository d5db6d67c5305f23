/** A picture without any contrast (lid on the lens, no light at all) may well repeat itself. */
const LEAST_CONTRAST = 6;

/** Tells pictures that are the same to the last bit: some drivers go on sending the last one. */
export class StillPicture {
  private last: Uint8ClampedArray | null = null;

  /** @param sample some pixels of a picture, RGBA */
  isRepeat(sample: Uint8ClampedArray): boolean {
    const { last } = this;
    this.last = sample;
    if (last === null || last.length !== sample.length) return false;
    let [least, most] = [255, 0];
    for (let i = 0; i < sample.length; i++) {
      const value = sample[i]!;
      if (value !== last[i]) return false;
      if (i % 4 === 3) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least >= LEAST_CONTRAST;
  }
}
