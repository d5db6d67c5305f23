import { describe, expect, it } from 'vitest';
import type { GazeSample, Target } from '../../../src/core/samples';
import { RestingPointer } from '../../../src/core/selection/resting-pointer';

const target = (id: string, leftPx: number): Target =>
  ({ id, rect: { leftPx, topPx: 0, widthPx: 100, heightPx: 100 } }) as Target;
const LEFT = target('left', 0);
const RIGHT = target('right', 200);
const NEW = target('new', 0);

/** A pointer that goes somewhere and stays there for a while. */
class Hand {
  private readonly pointer = new RestingPointer();
  private tMs = 0;

  at(xPx: number, targets: readonly Target[], forMs = 33): string[] {
    let ids: string[] = [];
    for (const untilMs = this.tMs + forMs; this.tMs < untilMs; this.tMs += 33) {
      const sample = { kind: 'gaze', tMs: this.tMs, point: { xPx, yPx: 50 }, source: 'mouse' } as GazeSample;
      ids = this.pointer.allowed(sample, targets).map(({ id }) => id);
    }
    return ids;
  }

  out(targets: readonly Target[]): void {
    this.tMs += 33;
    this.pointer.allowed({ kind: 'lost', tMs: this.tMs, reason: 'noFace', source: 'mouse' }, targets);
  }
}

describe('RestingPointer', () => {
  it('picks as ever what was there when the pointer came', () => {
    const hand = new Hand();
    hand.at(150, [LEFT, RIGHT], 500);
    expect(hand.at(50, [LEFT, RIGHT], 2000)).toEqual(['left', 'right']);
  });

  it('cannot pick what appears under it while it rests, before it has left it and come back', () => {
    const hand = new Hand();
    hand.at(50, [LEFT, RIGHT], 1000);
    expect(hand.at(50, [NEW, RIGHT], 5000)).toEqual(['right']);
    // Moving on it is not enough.
    expect(hand.at(80, [NEW, RIGHT], 500)).toEqual(['right']);
    expect(hand.at(150, [NEW, RIGHT])).toEqual(['new', 'right']);
    expect(hand.at(50, [NEW, RIGHT], 1000)).toEqual(['new', 'right']);
  });

  it('may pick what appears under a pointer on its way, and elsewhere', () => {
    const hand = new Hand();
    hand.at(150, [RIGHT], 500);
    hand.at(90, [RIGHT]);
    expect(hand.at(60, [NEW, RIGHT])).toEqual(['new', 'right']);
    hand.at(150, [RIGHT], 500);
    expect(hand.at(150, [NEW, RIGHT], 500)).toEqual(['new', 'right']);
  });

  it('begins anew when the pointer comes back to the window', () => {
    const hand = new Hand();
    hand.at(50, [LEFT], 500);
    hand.at(50, [NEW], 500);
    hand.out([NEW]);
    expect(hand.at(50, [NEW])).toEqual(['new']);
  });
});
