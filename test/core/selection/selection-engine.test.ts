import { describe, expect, it } from 'vitest';
import { pxPerDeg } from '../../../src/core/geometry';
import type { GazeSample, Target } from '../../../src/core/samples';
import { dwellTimes } from '../../../src/core/selection/dwell-times';
import { SelectionEngine } from '../../../src/core/selection/selection-engine';
import type { Pick, SelectionState } from '../../../src/core/selection/selection-state';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import type { ScreenPoint } from '../../../src/core/units';
import { centreOf, gridOfTargets, LAPTOP, targetAt } from '../../simulation/page';

const FRAME_MS = 1000 / 30;
const PX_PER_DEG = pxPerDeg(LAPTOP, 600);
const A = targetAt('a', { leftPx: 100, topPx: 100, widthPx: 400, heightPx: 300 });
const B = targetAt('b', { leftPx: 1000, topPx: 100, widthPx: 400, heightPx: 300 });
const NOWHERE: ScreenPoint = { xPx: 750, yPx: 900 };

/** Eyes that are told where to look for how long. */
class Script {
  readonly engine = new SelectionEngine({
    dwellMs: dwellTimes(DEFAULT_SETTINGS.dwell),
    pxPerDeg: PX_PER_DEG,
  });
  readonly picks: Pick[] = [];
  state: SelectionState = this.engine.step(lost(0), []);
  tMs = 0;

  constructor(
    public targets: readonly Target[] = [A, B],
    private readonly sigmaPx = 30,
  ) {}

  look(at: Target | ScreenPoint, durationMs: number): this {
    const point = 'rect' in at ? centreOf(at.rect) : at;
    return this.run(durationMs, (tMs) => seen(tMs, point, this.sigmaPx));
  }

  blink(durationMs: number, reason: 'eyesClosed' | 'noFace' = 'eyesClosed'): this {
    return this.run(durationMs, (tMs) => lost(tMs, reason));
  }

  private run(durationMs: number, sampleAt: (tMs: number) => GazeSample): this {
    const endMs = this.tMs + durationMs;
    while (this.tMs + FRAME_MS <= endMs + 1e-6) {
      this.tMs += FRAME_MS;
      this.step(sampleAt(this.tMs));
    }
    return this;
  }

  step(sample: GazeSample): SelectionState {
    this.state = this.engine.step(sample, this.targets);
    if (this.state.picked) this.picks.push(this.state.picked);
    return this.state;
  }

  get pickedIds(): string[] {
    return this.picks.map((pick) => pick.targetId);
  }
}

function seen(tMs: number, point: ScreenPoint, sigmaPx = 30): GazeSample {
  const covariancePx2 = { xx: sigmaPx ** 2, xy: 0, yy: sigmaPx ** 2 };
  return { kind: 'gaze', tMs, point, covariancePx2, quality: 1, source: 'camera' };
}

function lost(tMs: number, reason: 'eyesClosed' | 'noFace' = 'noFace'): GazeSample {
  return { kind: 'lost', tMs, reason, source: 'camera' };
}

describe('dwell', () => {
  it('picks after the dwell of the class, counted from arrival', () => {
    const script = new Script().look(A, 2000);
    expect(script.picks[0]?.targetId).toBe('a');
    expect(script.picks[0]?.tMs).toBeGreaterThan(900);
    expect(script.picks[0]?.tMs).toBeLessThan(1150);
  });

  it.each([
    ['candidate', 1200],
    ['yesNo', 1500],
    ['destructive', 2000],
    ['call', 1500],
    ['rest', 2000],
    ['calibration', 1500],
  ] as const)('takes its own time for %s', (dwellClass, dwellMs) => {
    const script = new Script([{ ...A, dwellClass }, B]).look(A, 4000);
    expect(script.picks[0]?.tMs).toBeGreaterThan(dwellMs - 60);
    expect(script.picks[0]?.tMs).toBeLessThan(dwellMs + 120);
  });

  it('follows changed settings at once', () => {
    const script = new Script();
    const dwell = { ...DEFAULT_SETTINGS.dwell, tileMs: 400 };
    script.engine.setOptions({ dwellMs: dwellTimes(dwell), pxPerDeg: PX_PER_DEG });
    expect(script.look(A, 600).pickedIds).toEqual(['a']);
  });

  it('works for the mouse, whose point is sharp, also near a corner', () => {
    const script = new Script([A, B], 0).look({ xPx: 103, yPx: 103 }, 1100);
    expect(script.pickedIds).toEqual(['a']);
  });

  it('shows nothing for the first 200 ms and then locks on', () => {
    const script = new Script().look(A, 180);
    expect(script.state.phase).toBe('locking');
    expect(script.state.lockedId).toBeNull();
    script.look(A, 120);
    expect(script.state.phase).toBe('dwelling');
    expect(script.state.lockedId).toBe('a');
    expect(script.state.progress).toBeGreaterThan(0.2);
    expect(script.state.progress).toBeLessThan(0.4);
  });

  it('never runs between targets', () => {
    const script = new Script().look(NOWHERE, 5000);
    expect(script.pickedIds).toEqual([]);
    expect(script.state.phase).toBe('idle');
  });

  it('reports shares that sum to one and the mean gaze', () => {
    const offset = { xPx: 330, yPx: 270 };
    const [pick] = new Script().look(offset, 1300).picks;
    expect(pick?.evidence[0]?.targetId).toBe('a');
    expect(pick?.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(pick?.meanPoint.xPx).toBeCloseTo(offset.xPx);
    expect(pick?.meanPoint.yPx).toBeCloseTo(offset.yPx);
  });
});

describe('leaving and coming back', () => {
  it('lets progress decay over 750 ms, never at once', () => {
    const script = new Script().look(A, 800);
    const before = script.state.progress;
    script.look(NOWHERE, 200);
    expect(script.state.lockedId).toBe('a');
    expect(script.state.progress).toBeLessThan(before - 0.1);
    expect(script.state.progress).toBeGreaterThan(before - 0.5);
    script.look(NOWHERE, 700);
    expect(script.state).toMatchObject({ phase: 'idle', lockedId: null, progress: 0 });
  });

  it('forgives an excursion of 2° that returns within 400 ms', () => {
    const small = targetAt('small', { leftPx: 700, topPx: 400, widthPx: 150, heightPx: 150 });
    const beside = { xPx: 850 + 2 * PX_PER_DEG.xPx, yPx: 475 };
    const script = new Script([small, B], 15).look(small, 600);
    const before = script.state.progress;
    script.look(beside, 330);
    expect(script.state.progress).toBeCloseTo(before, 1);
    expect(script.look(small, 500).pickedIds).toEqual(['small']);
  });

  it('does not forgive a longer one', () => {
    const small = targetAt('small', { leftPx: 700, topPx: 400, widthPx: 150, heightPx: 150 });
    const beside = { xPx: 850 + 2 * PX_PER_DEG.xPx, yPx: 475 };
    const script = new Script([small, B], 15).look(small, 600).look(beside, 1300);
    expect(script.state.lockedId).toBeNull();
  });

  it('moves the lock to the target that is looked at now', () => {
    const script = new Script().look(A, 600).look(B, 400);
    expect(script.state.lockedId).toBe('b');
    expect(script.look(B, 900).pickedIds).toEqual(['b']);
  });

  it('does not add up looks that go to and fro', () => {
    const script = new Script();
    for (let turn = 0; turn < 20; turn += 1) script.look(A, 500).look(B, 300);
    expect(script.pickedIds).toEqual([]);
  });

  it('goes by the larger part of the last 300 ms, not by the last sample', () => {
    const script = new Script().look(A, 700);
    script.step(seen(script.tMs + FRAME_MS, centreOf(B.rect)));
    expect(script.state.lockedId).toBe('a');
  });

  it('keeps a locked target while the gaze is just outside it', () => {
    const justAbove = { xPx: 300, yPx: 85 };
    const unlocked = new Script([A, B], 1).look(justAbove, 1500);
    expect(unlocked.pickedIds).toEqual([]);
    const locked = new Script([A, B], 1).look(A, 400).look(justAbove, 800);
    expect(locked.pickedIds).toEqual(['a']);
  });
});

describe('without eyes', () => {
  it('holds progress through a blink and goes on after it', () => {
    const script = new Script().look(A, 600);
    const before = script.state.progress;
    script.blink(400);
    expect(script.state).toMatchObject({ phase: 'frozen', lockedId: 'a', progress: before });
    expect(script.look(A, 500).pickedIds).toEqual(['a']);
  });

  it('does not take two looks for one because a blink hid what lay between', () => {
    const corner = { xPx: A.rect.leftPx + 40, yPx: A.rect.topPx + 40 };
    const farCorner = { xPx: A.rect.leftPx + 360, yPx: A.rect.topPx + 260 };
    const script = new Script().look(corner, 600).blink(250).look(farCorner, 600);
    expect(script.pickedIds).toEqual([]);
    expect(script.look(farCorner, 300).pickedIds).toEqual(['a']);
  });

  it('takes a blink for a blink when the eyes are where they were', () => {
    const beside = { xPx: 300 + 35, yPx: 250 + 20 };
    expect(new Script().look(A, 600).blink(250).look(beside, 500).pickedIds).toEqual(['a']);
  });

  it('decays when the face stays away', () => {
    const script = new Script().look(A, 800);
    const before = script.state.progress;
    script.blink(700, 'noFace');
    expect(script.state.progress).toBeGreaterThan(0);
    expect(script.state.progress).toBeLessThan(before);
    script.blink(800, 'noFace');
    expect(script.state).toMatchObject({ phase: 'idle', lockedId: null });
  });

  it('never progresses without a face', () => {
    const script = new Script().blink(5000, 'noFace');
    for (let turn = 0; turn < 40; turn += 1) script.blink(200, 'noFace').look(A, FRAME_MS);
    script.look(A, 3 * FRAME_MS).blink(10_000, 'noFace');
    expect(script.state.phase).toBe('idle');
    const stale = new Script().look(A, 900);
    stale.blink(5000, 'noFace');
    expect(stale.pickedIds).toEqual([]);
  });

  it('takes a point that is no number for a lost frame', () => {
    const script = new Script().look(A, 500);
    script.step(seen(script.tMs + FRAME_MS, { xPx: Number.NaN, yPx: 0 }));
    expect(script.state.phase).toBe('frozen');
    expect(script.look(A, 800).pickedIds).toEqual(['a']);
  });
});

describe('repeats, pages and changes', () => {
  it('is dead for 350 ms after a pick, then repeats a key after a whole dwell', () => {
    const script = new Script().look(A, 3000);
    expect(script.pickedIds).toEqual(['a', 'a']);
    const [first, second] = script.picks;
    expect(second!.tMs - first!.tMs).toBeGreaterThanOrEqual(1300);
    expect(second!.tMs - first!.tMs).toBeLessThan(1500);
  });

  it('does not repeat a phrase until the eyes left it', () => {
    const phrase = { ...A, mustLeaveBeforeRepeat: true };
    const script = new Script([phrase, B]).look(A, 6000);
    expect(script.pickedIds).toEqual(['a']);
    script.blink(1000).look(A, 3000);
    expect(script.pickedIds).toEqual(['a']);
    script.look(NOWHERE, 500).look(A, 1200);
    expect(script.pickedIds).toEqual(['a', 'a']);
  });

  it('selects nothing in the first 500 ms of a page, the call included', () => {
    const call = targetAt('call', A.rect, { dwellClass: 'call' });
    const script = new Script([call]).look(A, 1400);
    script.engine.startPage(script.tMs);
    script.look(A, 450);
    expect(script.state.phase).toBe('dead');
    expect(script.look(A, 1400).pickedIds).toEqual([]);
    expect(script.look(A, 300).pickedIds).toEqual(['call']);
  });

  it('gives changed candidates 400 ms of grace and starts them from nothing', () => {
    const script = new Script([{ ...A, dwellClass: 'candidate' }, B]).look(A, 1100);
    const changedAtMs = script.tMs;
    script.targets = [{ ...A, dwellClass: 'candidate', changedAtMs }, B];
    script.look(A, 380);
    expect(script.state.lockedId).toBeNull();
    script.look(A, 3000);
    expect(script.picks[0]!.tMs).toBeGreaterThan(changedAtMs + 400 + 1100);
  });

  it('survives targets that vanish, appear and move', () => {
    const script = new Script().look(A, 700);
    script.targets = [B];
    expect(script.look(A, 700).state.phase).toBe('idle');
    script.targets = [];
    expect(script.look(A, 300).state.phase).toBe('idle');
    script.targets = [A, B];
    script.look(A, 600);
    const moved = targetAt('a', { ...A.rect, leftPx: A.rect.leftPx + 20 });
    script.targets = [moved, B];
    expect(script.look(moved, 600).pickedIds).toEqual(['a']);
  });
});

describe('time', () => {
  it('gives no credit for a suspended computer', () => {
    const script = new Script().look(A, 900);
    script.tMs += 3_600_000;
    script.look(A, 700);
    expect(script.pickedIds).toEqual([]);
  });

  it('gives no credit for time that runs backwards or stands still', () => {
    const script = new Script().look(A, 300);
    for (let turn = 0; turn < 200; turn += 1) script.step(seen(turn % 2 ? 300 : 100, centreOf(A.rect)));
    expect(script.pickedIds).toEqual([]);
    const restarted = new Script().look(A, 900);
    restarted.tMs = -100_000;
    restarted.look(A, 500);
    expect(restarted.pickedIds).toEqual([]);
    expect(restarted.look(A, 1000).pickedIds).toEqual(['a']);
  });

  it('credits a gap between samples with no more than 200 ms', () => {
    const script = new Script().look(A, 100);
    for (let turn = 0; turn < 2; turn += 1) script.step(seen((script.tMs += 900), centreOf(A.rect)));
    expect(script.pickedIds).toEqual([]);
  });
});

describe('awkward pages', () => {
  it('never picks a target without area', () => {
    const flat = targetAt('flat', { ...A.rect, heightPx: 0 });
    expect(new Script([flat]).look(A, 5000).pickedIds).toEqual([]);
  });

  it('does not guess between two targets in the same place', () => {
    const twin = targetAt('twin', A.rect);
    expect(new Script([A, twin]).look(A, 4000).pickedIds).toEqual([]);
  });

  it('prefers the likelier of two neighbours when the gaze is on the border', () => {
    const left = targetAt('left', { leftPx: 400, topPx: 100, widthPx: 300, heightPx: 300 }, { prior: 0.2 });
    const right = targetAt('right', { leftPx: 700, topPx: 100, widthPx: 300, heightPx: 300 }, { prior: 5 });
    const script = new Script([left, right], 80).look({ xPx: 690, yPx: 250 }, 4000);
    expect(script.pickedIds[0]).toBe('right');
  });

  it('handles 200 targets', () => {
    const keys = gridOfTargets(20, 10, { leftPx: 0, topPx: 0, widthPx: 1920, heightPx: 1080 }, 4, 'key');
    const wanted = keys[87]!;
    expect(new Script(keys, 20).look(wanted, 1300).pickedIds).toEqual([wanted.id]);
  });
});
