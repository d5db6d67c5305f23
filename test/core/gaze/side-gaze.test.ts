import { describe, expect, it } from 'vitest';
import { areSidesLearnt, learnSides, SideFollower } from '../../../src/core/gaze/side-gaze';
import { gaussian, seededRandom } from '../../simulation/random';

const random = seededRandom(7);
const looks = (deg: number, sdDeg: number, frames = 60): number[] =>
  Array.from({ length: frames }, () => deg + sdDeg * gaussian(random));

describe('learning left and right', () => {
  it('takes two looks that are apart, whichever way the angles run', () => {
    for (const [left, right] of [
      [12, -14],
      [-9, 8],
    ] as const) {
      const learnt = learnSides(looks(left, 2), looks(right, 2));
      if (learnt.kind !== 'learnt') throw new Error(learnt.reason);
      expect(learnt.sides.leftDeg).toBeCloseTo(left, -0.3);
      expect(areSidesLearnt(learnt.sides)).toBe(true);
    }
    expect(areSidesLearnt({ leftDeg: 0, rightDeg: 0 })).toBe(false);
  });

  it('is not misled by a glance away or a wrong start', () => {
    const learnt = learnSides([...looks(-15, 1, 20), ...looks(12, 1)], looks(-12, 1));
    expect(learnt).toMatchObject({ kind: 'learnt' });
  });

  it('refuses looks that cannot be told apart, and too few of them', () => {
    expect(learnSides(looks(3, 1), looks(-1, 1))).toEqual({ kind: 'failed', reason: 'notApart' });
    expect(learnSides(looks(8, 6), looks(-8, 6))).toEqual({ kind: 'failed', reason: 'notApart' });
    expect(learnSides(looks(12, 1, 5), looks(-12, 1))).toEqual({ kind: 'failed', reason: 'tooFew' });
  });
});

describe('following left and right', () => {
  it('says where one looks, and forgives single bad frames', () => {
    const follower = new SideFollower({ leftDeg: 12, rightDeg: -12 });
    for (const deg of looks(12, 1.5)) follower.step(deg);
    expect(follower.step(-40)).toBeLessThan(-0.6);
    follower.interrupt();
    expect(Math.abs(follower.step(0))).toBeLessThan(0.3);
    for (const deg of looks(-12, 1.5)) follower.step(deg);
    expect(follower.step(-12)).toBeGreaterThan(0.7);
  });

  it('follows somebody who slides down in the chair', () => {
    const follower = new SideFollower({ leftDeg: 12, rightDeg: -12 });
    let wrong = 0;
    for (let look = 0; look < 120; look += 1) {
      const shiftDeg = (8 * look) / 120;
      const isLeft = look % 2 === 0;
      let position = 0;
      for (const deg of looks((isLeft ? 12 : -12) + shiftDeg, 2, 45)) position = follower.step(deg);
      if (isLeft ? position > -0.6 : position < 0.6) wrong += 1;
    }
    expect(wrong).toBeLessThanOrEqual(4);
  });

  it('never lets one side run over to the other', () => {
    const follower = new SideFollower({ leftDeg: 12, rightDeg: -12 });
    for (const deg of looks(60, 1, 20_000)) follower.step(deg);
    expect(follower.step(-12)).toBeGreaterThan(-5);
    for (let i = 0; i < 5; i += 1) follower.step(-12);
    expect(follower.step(-12)).toBeGreaterThan(0.6);
  });
});
