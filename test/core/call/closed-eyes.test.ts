import { describe, expect, it } from 'vitest';
import { stepClosedEyes, type ClosedEyes } from '../../../src/core/call/closed-eyes';
import type { Measurement } from '../../../src/core/gaze/measurement';

const FRAME_MS = 33;
type Eyes = 'open' | 'closed' | 'gone' | 'nothing';

function measurement(eyes: Eyes, tMs: number): Measurement {
  return eyes === 'gone'
    ? { kind: 'noFace', tMs, frameId: 0, reason: 'noFace' }
    : ({ kind: 'face', tMs, frameId: 0, eyesClosed: eyes === 'closed' } as Measurement);
}

/** Signs of a story: how the eyes are, and for how long in ms. `nothing`: no frame comes. */
function signsOf(story: readonly (readonly [Eyes, number])[]): string[] {
  const signs: string[] = [];
  let state: ClosedEyes = null;
  let tMs = 1000;
  for (const [eyes, forMs] of story) {
    const untilMs = tMs + forMs;
    if (eyes === 'nothing') tMs = untilMs;
    for (; tMs < untilMs; tMs += FRAME_MS) {
      const step = stepClosedEyes(state, measurement(eyes, tMs));
      state = step.state;
      if (step.sign !== 'none') signs.push(step.sign);
    }
  }
  return signs;
}

describe('stepClosedEyes', () => {
  it('says once that it is long enough, and calls when the eyes open', () => {
    const story = [
      ['open', 500],
      ['closed', 3000],
      ['open', 500],
    ] as const;
    expect(signsOf(story)).toEqual(['heard', 'call']);
  });

  it('is not ended by a moment in which the face was lost', () => {
    const story = [
      ['closed', 1500],
      ['gone', 200],
      ['closed', 1500],
      ['open', 500],
    ] as const;
    expect(signsOf(story)).toEqual(['heard', 'call']);
  });

  it('is not ended by a second in which the computer was too busy to look', () => {
    const story = [
      ['closed', 700],
      ['nothing', 1100],
      ['closed', 1300],
      ['open', 500],
    ] as const;
    expect(signsOf(story)).toEqual(['heard', 'call']);
  });

  it.each<[string, readonly (readonly [Eyes, number])[]]>([
    ['blinks', Array.from({ length: 40 }, (_, at) => [at % 2 ? 'closed' : 'open', 200] as const)],
    [
      'eyes closed for a moment too short',
      [
        ['closed', 1900],
        ['open', 500],
      ],
    ],
    [
      'two short closures',
      [
        ['closed', 1500],
        ['open', 100],
        ['closed', 1500],
        ['open', 500],
      ],
    ],
    [
      'a face that is not seen',
      [
        ['closed', 1500],
        ['gone', 1200],
        ['closed', 1500],
        ['open', 500],
      ],
    ],
    [
      'a camera that stood still',
      [
        ['closed', 1000],
        ['nothing', 3000],
        ['open', 500],
      ],
    ],
  ])('is not raised by %s', (_name, story) => {
    expect(signsOf(story)).toEqual([]);
  });

  it('is not raised by somebody who slept', () => {
    expect(
      signsOf([
        ['open', 500],
        ['closed', 60_000],
        ['open', 500],
      ]),
    ).toEqual(['heard']);
  });
});
