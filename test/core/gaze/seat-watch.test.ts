import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/core/gaze/measurement';
import { SeatWatch, type SeatBase, type SeatNotice } from '../../../src/core/gaze/seat-watch';
import type { FacePlacement } from '../../../src/core/samples';
import type { PictureSigns } from '../../../src/core/vision/picture-signs';
import { PLACEMENT } from './placement';

const BASE: SeatBase = PLACEMENT;
const SIGNS: PictureSigns = {
  faceCount: 1,
  glare: 0,
  sideRatio: 1,
  pictureBrightness: 100,
  isRepeat: false,
  isPortrait: false,
};

class Person {
  readonly watch = new SeatWatch();
  private tMs = 0;

  constructor(base: SeatBase | null = BASE) {
    this.watch.rebase(base);
  }

  /** Sits like this for so long, blinking now and then as people do. */
  sit(forMs: number, change: Partial<FacePlacement> = {}, signs: Partial<PictureSigns> = {}, open = true) {
    let notices: readonly SeatNotice[] = [];
    for (const until = this.tMs + forMs; this.tMs < until; this.tMs += 50) {
      const measurement: Measurement = {
        kind: 'face',
        tMs: this.tMs,
        frameId: this.tMs,
        placement: { ...PLACEMENT, ...change },
        eyesClosed: !open || this.tMs % 4000 < 150,
        quality: 0.9,
        eyeMotionDeg: 0.3,
        gaze: null,
      };
      notices = this.watch.step(measurement, { ...SIGNS, ...signs });
    }
    return notices;
  }
}

describe('SeatWatch', () => {
  it('says nothing of a person who sits as calibrated, sways, and blinks', () => {
    const person = new Person();
    expect(person.sit(30_000)).toEqual([]);
    expect(
      person.sit(8000, { eyesMm: { xMm: 40, yMm: -90, zMm: -640 }, yawDeg: 9, brightness: 150 }),
    ).toEqual([]);
  });

  it.each([
    ['lightChanged', { brightness: 172 }],
    ['lightChanged', { brightness: 98 }],
    ['headMoved', { eyesMm: { xMm: 90, yMm: -60, zMm: -600 } }],
    ['headMoved', { eyesMm: { xMm: 0, yMm: -60, zMm: -480 } }],
    ['headMoved', { yawDeg: -18 }],
  ] as const)('says %s after three seconds of it, and takes it back', (notice, change) => {
    const person = new Person();
    person.sit(1000);
    expect(person.sit(2500, change)).toEqual([]);
    expect(person.sit(1500, change)).toEqual([notice]);
    expect(person.sit(2500)).toEqual([]);
  });

  it('does not flicker at the limit', () => {
    const person = new Person();
    expect(person.sit(4000, { brightness: 165 })).toEqual(['lightChanged']);
    expect(person.sit(6000, { brightness: 160 })).toEqual(['lightChanged']);
  });

  it('takes the present seat as the new one when it is accepted', () => {
    const person = new Person();
    expect(person.sit(4000, { brightness: 200 })).toEqual(['lightChanged']);
    person.watch.accept();
    expect(person.sit(6000, { brightness: 200 })).toEqual([]);
    expect(person.sit(6000, { brightness: 120 })).toEqual(['lightChanged']);
  });

  it('compares with nothing before a calibration, yet sees who else is there', () => {
    const person = new Person(null);
    expect(person.sit(5000, { brightness: 20, yawDeg: 40 })).toEqual([]);
    expect(person.sit(2000, {}, { faceCount: 2 })).toEqual(['secondFace']);
    expect(person.sit(2000)).toEqual([]);
  });

  it('says that hands or lids cover the eyes, but not of a long blink or a call by closed eyes', () => {
    const person = new Person();
    expect(person.sit(8000, {}, {}, false)).toEqual([]);
    person.sit(1000);
    expect(person.sit(10_500, {}, {}, false)).toEqual(['eyesCovered']);
  });

  it('sees glare and a camera that stands on end', () => {
    expect(new Person().sit(5000, {}, { glare: 0.2 })).toEqual(['glare']);
    expect(new Person().sit(5000, {}, { isPortrait: true })).toEqual(['portrait']);
  });

  it('names the graver thing first', () => {
    expect(new Person().sit(5000, { brightness: 250 }, { faceCount: 2 })).toEqual([
      'secondFace',
      'lightChanged',
    ]);
  });
});
