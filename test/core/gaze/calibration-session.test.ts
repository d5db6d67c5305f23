import { describe, expect, it } from 'vitest';
import { CalibrationSession, type SessionCommand } from '../../../src/core/gaze/calibration-session';
import type { CalibrationOptions, CalibrationView } from '../../../src/core/gaze/calibration-session';
import { checkPoints } from '../../../src/core/gaze/calibration-points';
import { pursuitPath } from '../../../src/core/gaze/pursuit-path';
import type { FittedModel } from '../../../src/core/gaze/fitted-model';
import type { Measurement } from '../../../src/core/gaze/measurement';
import type { ScreenPoint } from '../../../src/core/units';
import { PLACEMENT } from './placement';
import { at, SCREEN } from './sitter';

/** What the simulated person does in one frame. */
interface Behaviour {
  readonly lost?: boolean;
  readonly closed?: boolean;
  readonly motionDeg?: number;
  readonly offsetPx?: number;
  readonly qualityless?: boolean;
}
type Person = (frame: { index: number; tMs: number; view: CalibrationView | null }) => Behaviour;

const CALM: Person = () => ({});

interface Run {
  readonly views: CalibrationView[];
  readonly commands: SessionCommand[];
  readonly session: CalibrationSession;
  readonly tMs: number;
}

const FITTED: FittedModel = {
  featureVersion: 1,
  model: {},
  viewerDistanceMm: 600,
  targets: [],
  leftOutErrorDeg: [],
  fitMs: 100,
};

/** Runs a session to its end with a person who, after a reaction, looks where the target is. */
function run(
  options: Partial<CalibrationOptions> & {
    person?: Person;
    fps?: number;
    fit?: (session: CalibrationSession, round: number) => void;
    seconds?: number;
    clock?: (tMs: number, index: number) => number;
  } = {},
): Run {
  const { person = CALM, fps = 30, seconds = 120, clock = (tMs: number) => tMs } = options;
  const fit = options.fit ?? ((session: CalibrationSession) => session.onFitted(FITTED));
  const session = new CalibrationSession({ screen: SCREEN, mode: 'standard', ...options });
  const views: CalibrationView[] = [];
  const commands: SessionCommand[] = [];
  let view: CalibrationView | null = null;
  let [shownSinceMs, shown, fits, tMs] = [0, '', 0, 5000];
  for (let index = 0; index < seconds * fps; index++) {
    tMs += 1000 / fps;
    const key = JSON.stringify(view?.target ?? null);
    if (key !== shown) [shown, shownSinceMs] = [key, tMs];
    const does = person({ index, tMs, view });
    const arriving = tMs - shownSinceMs > 200 && tMs - shownSinceMs < 280;
    const measurement = measure(index, tMs, view, { motionDeg: arriving ? 15 : 0.4, ...does });
    view = session.step(measurement, clock(tMs, index));
    views.push(view);
    for (const command of session.takeCommands()) {
      commands.push(command);
      if (command.kind === 'fit') fit(session, fits++);
    }
    if (view.phase === 'done' || view.phase === 'failed') break;
  }
  return { views, commands, session, tMs: tMs - 5000 };
}

function measure(index: number, tMs: number, view: CalibrationView | null, does: Behaviour): Measurement {
  if (does.lost) return { kind: 'noFace', tMs, frameId: index, reason: 'noFace' };
  const target = view?.target ?? at(0.5, 0.5);
  const noisePx = 10 * Math.sin(index * 1.7);
  const point = { xPx: target.xPx + (does.offsetPx ?? 0) + noisePx, yPx: target.yPx - noisePx };
  return {
    kind: 'face',
    tMs,
    frameId: index,
    placement: PLACEMENT,
    eyesClosed: does.closed ?? false,
    quality: does.qualityless ? 0.05 : 0.9,
    eyeMotionDeg: does.motionDeg ?? 0.4,
    gaze: does.closed ? null : { point, covariancePx2: { xx: 900, xy: 0, yy: 900 } },
  };
}

const labels = (commands: readonly SessionCommand[]) =>
  commands.filter((command) => command.kind === 'label');
const kinds = (commands: readonly SessionCommand[]) => commands.map(({ kind }) => kind);
const distinctTargets = (views: readonly CalibrationView[], phase: CalibrationView['phase']) =>
  views
    .filter((view) => view.phase === phase && view.target !== null)
    .map(({ target }) => target as ScreenPoint)
    .filter((target, i, all) => i === 0 || target !== all[i - 1]);

describe('CalibrationSession', () => {
  it('asks nine points from the centre in short hops, fits, checks five unseen points', () => {
    const { views, commands, session, tMs } = run();
    expect(kinds(commands)).toEqual(['clearLabels', ...Array<string>(9).fill('label'), 'fit']);
    const shown = distinctTargets(views, 'calibrate');
    expect(shown[0]).toEqual({ xPx: 960, yPx: 540 });
    shown.slice(1).forEach(({ xPx, yPx }, i) => {
      expect(Math.hypot(xPx - shown[i]!.xPx, yPx - shown[i]!.yPx)).toBeLessThan(800);
    });
    const checked = distinctTargets(views, 'validate');
    expect(checked).toHaveLength(5);
    for (const point of checked) expect(shown).not.toContainEqual(point);
    expect(session.view().phase).toBe('done');
    expect(tMs).toBeLessThan(25_000);
    const accuracy = session.result()?.accuracy;
    expect(accuracy?.regions).toHaveLength(5);
    expect(accuracy?.errorDeg).toBeLessThan(0.3);
    expect(accuracy?.durationS).toBeCloseTo(tMs / 1000, 0);
  });

  it('takes only frames after the eyes have arrived, at least six per point', () => {
    const { commands, views } = run();
    for (const command of labels(commands)) {
      expect(command.frameIds.length).toBeGreaterThanOrEqual(6);
      const first = views.findIndex(({ target }) => target === command.target);
      expect(command.frameIds[0]! - first).toBeGreaterThan(0.5 * 30);
    }
  });

  it('shows progress that hardly ever falls and ends at 1', () => {
    const { views } = run();
    views
      .slice(1)
      .forEach(({ progress }, i) => expect(progress).toBeGreaterThanOrEqual(views[i]!.progress - 0.06));
    expect(views.at(-1)?.progress).toBe(1);
  });

  it('works at five frames a second', () => {
    const { commands, session } = run({ fps: 5 });
    expect(session.view().phase).toBe('done');
    for (const { frameIds } of labels(commands)) expect(frameIds.length).toBeGreaterThanOrEqual(6);
  });

  it.each([5, 8, 10])(
    'takes as many frames of each point at %i frames a second as a fast camera gives',
    (fps) => {
      const { commands, session, tMs } = run({ fps, framesPerSecond: fps });
      expect(session.view().phase).toBe('done');
      expect(labels(commands)).toHaveLength(9);
      for (const { frameIds } of labels(commands)) expect(frameIds.length).toBeGreaterThanOrEqual(9);
      expect(tMs).toBeLessThan(60_000);
    },
  );

  it('takes no frame that was on its way when the target moved', () => {
    const lateMs = 450;
    const session = new CalibrationSession({ screen: SCREEN, mode: 'standard' });
    let [shown, shownAtMs] = [JSON.stringify(session.view().target), 0];
    const tooEarly: number[] = [];
    const takenAt = new Map<number, number>();
    for (let index = 0, tMs = 5000; index < 1500; index++, tMs += 33) {
      takenAt.set(index, tMs);
      session.step(measure(index, tMs, session.view(), {}), tMs, tMs + lateMs);
      for (const command of session.takeCommands()) {
        if (command.kind !== 'label') continue;
        tooEarly.push(...command.frameIds.filter((id) => takenAt.get(id)! < shownAtMs + 500));
      }
      const key = JSON.stringify(session.view().target);
      if (key !== shown) [shown, shownAtMs] = [key, tMs + lateMs];
    }
    expect(session.view().phase).toBe('fitting');
    expect(tooEarly).toEqual([]);
  });

  it('gives the first point of the check its time, however long the fit took', () => {
    let fittedAt = 0;
    const { views } = run({
      clock: (tMs) => (fittedAt > 0 ? tMs + 3000 : tMs),
      fit: (session) => {
        fittedAt = 1;
        session.onFitted(FITTED);
      },
    });
    const first = views.findIndex(({ phase }) => phase === 'validate');
    const captured = views.findIndex(
      ({ phase, state }, i) => i > first && phase === 'validate' && state === 'capture',
    );
    expect((captured - first) / 30).toBeGreaterThan(0.5);
  });

  it('bears blinks without beginning a point again', () => {
    const blinking: Person = ({ index }) => {
      const since = index % 90;
      if (since >= 30 && since < 35) return { closed: true };
      return since === 29 || since === 35 ? { motionDeg: 12 } : {};
    };
    const calm = run();
    const blinked = run({ person: blinking });
    expect(blinked.session.view().phase).toBe('done');
    expect(labels(blinked.commands)).toHaveLength(9);
    expect(blinked.tMs).toBeLessThan(calm.tMs * 1.6);
    for (const { frameIds } of labels(blinked.commands)) {
      for (const id of frameIds) expect(id % 90 < 29 || id % 90 > 35).toBe(true);
    }
  });

  it('throws away what was taken when the eyes leave in the middle', () => {
    const leaving: Person = ({ view, index }) =>
      view?.phase === 'calibrate' && view.targetIndex === 1 && index > 62 && index < 66
        ? { motionDeg: 15 }
        : {};
    const { commands } = run({ person: leaving });
    const second = labels(commands)[1]!;
    expect(Math.min(...second.frameIds)).toBeGreaterThan(65);
  });

  it('waits while the face is lost and goes on afterwards', () => {
    const away: Person = ({ index }) => (index > 60 && index < 600 ? { lost: true } : {});
    const { views, session, commands } = run({ person: away });
    expect(views[300]).toMatchObject({ phase: 'calibrate', isFaceLost: true });
    expect(views[300]!.targetIndex).toBe(views[80]!.targetIndex);
    expect(session.view().phase).toBe('done');
    expect(labels(commands)).toHaveLength(9);
  });

  it('asks a point that failed once more at the end, then gives it up', () => {
    const isCorner = (view: CalibrationView | null) => view?.target?.xPx === 192 && view.target.yPx === 130;
    const { views, commands, session } = run({
      person: ({ view }) => (isCorner(view) && view?.targetIndex !== 9 ? { motionDeg: 15 } : {}),
    });
    expect(distinctTargets(views, 'calibrate')).toHaveLength(10);
    expect(distinctTargets(views, 'calibrate')[9]).toEqual({ xPx: 192, yPx: 130 });
    expect(labels(commands).at(-1)?.target).toEqual({ xPx: 192, yPx: 130 });
    expect(session.view().phase).toBe('done');
  });

  it('comes to an end also with eyes that never stand still', () => {
    let seed = 1;
    const nystagmus: Person = () => {
      seed = (seed * 16807) % 2147483647;
      return { motionDeg: 5 + (seed % 100) / 10 };
    };
    const { commands, session, tMs } = run({ person: nystagmus });
    expect(labels(commands)).toHaveLength(9);
    expect(session.view().phase).toBe('done');
    expect(tMs).toBeLessThan(80_000);
  });

  it('fails with a reason when nothing can be captured', () => {
    const poor = new CalibrationSession({ screen: SCREEN, mode: 'standard' });
    let view: CalibrationView | null = null;
    for (let i = 0; i < 4000; i++) {
      const seen = measure(i, i * 33, view, {});
      view = poor.step(seen.kind === 'face' ? { ...seen, quality: 0.01 } : seen, i * 33);
      if (view.phase === 'failed') break;
    }
    expect(view).toMatchObject({ phase: 'failed', reason: 'tooFewPoints' });
    expect(poor.result()).toBeNull();
  });

  it('passes the reason of a failed fit on', () => {
    const { session } = run({ fit: (s) => s.onFitFailed('faceChanged') });
    expect(session.view()).toMatchObject({ phase: 'failed', reason: 'faceChanged', target: null });
  });

  it('waits for the fit as long as it takes', () => {
    const { session } = run({ fit: () => undefined, seconds: 40 });
    expect(session.view()).toMatchObject({ phase: 'fitting', target: null });
    session.onFitted(FITTED);
    expect(session.view().phase).toBe('validate');
  });

  it('asks targets again, once, that the other targets contradict', () => {
    const targets: ScreenPoint[] = [];
    const { commands } = run({
      fit: (session) =>
        session.onFitted({
          ...FITTED,
          targets: [at(0.1, 0.12), at(0.5, 0.5), at(0.9, 0.5), at(0.9, 0.12)],
          leftOutErrorDeg: [14, 1, 1.2, 2],
        }),
    });
    for (const { target } of labels(commands)) targets.push(target);
    // As they are, asked again, and without what is still contradicted.
    expect(kinds(commands).filter((kind) => kind === 'fit')).toHaveLength(3);
    expect(targets).toHaveLength(10);
    expect(targets[9]).toEqual(at(0.1, 0.12));
  });

  it('measures bias and the real viewing distance', () => {
    const { session } = run({
      person: () => ({ offsetPx: 60 }),
      fit: (s) => s.onFitted({ ...FITTED, viewerDistanceMm: 400 }),
    });
    const accuracy = session.result()?.accuracy;
    // 60 px are 10.8 mm: 1.5° at 400 mm.
    expect(accuracy?.errorDeg).toBeGreaterThan(1.3);
    expect(accuracy?.errorDeg).toBeLessThan(1.6);
    expect(accuracy?.sigmaXDeg).toBeGreaterThan(1.3);
    expect(accuracy?.sigmaYDeg).toBeLessThan(0.4);
    for (const region of accuracy?.regions ?? []) expect(region.biasXDeg).toBeGreaterThan(1.2);
  });

  it('survives time that goes backwards', () => {
    const { session } = run({ clock: (tMs, index) => (index % 50 === 0 ? tMs - 9000 : tMs) });
    expect(session.view().phase).toBe('done');
  });

  it('captures at once when the carer says so', () => {
    const session = new CalibrationSession({ screen: SCREEN, mode: 'standard' });
    session.step(measure(0, 0, null, { motionDeg: 20 }), 0);
    session.stepManually();
    let view = session.view();
    expect(view.state).toBe('capture');
    for (let i = 1; view.targetIndex === 0 && i < 60; i++) {
      view = session.step(measure(i, i * 33, view, { motionDeg: 20 }), i * 33);
    }
    expect(labels(session.takeCommands())).toHaveLength(1);
  });

  it('asks only weak points again, keeps the other samples, and checks on points that were not learnt', () => {
    const weak = checkPoints(SCREEN)[2]!;
    const { commands, views } = run({ mode: 'weakPoints', targets: [weak] });
    expect(kinds(commands)).toEqual(['label', 'fit']);
    expect(distinctTargets(views, 'calibrate')).toEqual([weak]);
    for (const point of distinctTargets(views, 'validate'))
      expect(checkPoints(SCREEN)).not.toContainEqual(point);
    expect(() => new CalibrationSession({ screen: SCREEN, mode: 'weakPoints' })).toThrow(RangeError);
  });

  it('leaves out a target that is contradicted even when it was asked again', () => {
    const corner = { xPx: 1728, yPx: 130 };
    const weak = { ...FITTED, targets: [corner, at(0.5, 0.5), at(0.9, 0.5)], leftOutErrorDeg: [14, 1, 1.2] };
    const { commands, session } = run({ fit: (s, round) => s.onFitted(round < 2 ? weak : FITTED) });
    expect(kinds(commands).slice(-5)).toEqual(['fit', 'label', 'fit', 'unlabel', 'fit']);
    expect(commands).toContainEqual({ kind: 'unlabel', targets: [corner] });
    expect(session.view().phase).toBe('done');
  });

  it('says what a person cannot look at, and goes on with the rest', () => {
    // Lids that fall whenever the eyes turn up: nothing good ever comes from there.
    const drooping = run({
      person: ({ view }) => (view?.target && view.target.yPx < 200 ? { qualityless: true } : {}),
    });
    expect(drooping.session.view().phase).toBe('done');
    expect(labels(drooping.commands)).toHaveLength(6);
    const { reach } = drooping.session.result()!;
    expect(reach.top).toBeGreaterThan(0.12);
    expect(reach.top).toBeLessThan(0.3);
    expect(reach).toMatchObject({ bottom: 0, left: 0, right: 0 });
    expect(run().session.result()!.reach).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  });

  it('asks two points for yes and no, and no fit is refused for being small', () => {
    const { commands, session, tMs } = run({ preset: 'twoPoint' });
    expect(labels(commands)).toHaveLength(2);
    expect(commands.at(-1)).toEqual({ kind: 'fit', leastTargets: 2 });
    expect(session.result()?.accuracy.regions).toHaveLength(4);
    expect(tMs).toBeLessThan(12_000);
  });

  it('lets a dot wander without stopping, and labels where it was in each frame', () => {
    const { commands, views, session, tMs } = run({ preset: 'pursuit' });
    expect(session.view().phase).toBe('done');
    const looks = commands.flatMap((command) => (command.kind === 'labelPursuit' ? command.looks : []));
    expect(new Set(looks.map(({ frameId }) => frameId)).size).toBe(looks.length);
    expect(looks.length).toBeGreaterThan(500);
    const { durationMs } = pursuitPath(SCREEN, 600);
    for (const [i, { pathMs }] of looks.entries()) {
      expect(pathMs).toBeLessThanOrEqual(durationMs + 40);
      if (i > 0) expect(pathMs).toBeGreaterThan(looks[i - 1]!.pathMs);
    }
    expect(distinctTargets(views, 'validate')).toHaveLength(5);
    expect(tMs).toBeLessThan(45_000);
  });

  it('lets the wandering dot wait for lost eyes, and move on between frames while they are seen', () => {
    const away: Person = ({ index }) => (index >= 90 && index < 200 ? { lost: true } : {});
    const { commands, session } = run({ preset: 'pursuit', person: away });
    const ids = commands.flatMap((c) =>
      c.kind === 'labelPursuit' ? c.looks.map(({ frameId }) => frameId) : [],
    );
    expect(ids.some((id) => id >= 90 && id < 215)).toBe(false);
    expect(session.view().phase).toBe('done');
    const fresh = new CalibrationSession({ screen: SCREEN, mode: 'standard', preset: 'pursuit' });
    for (let i = 0; i < 90; i++) fresh.step(measure(i, i * 33, null, {}), i * 33);
    const [now, later] = [fresh.movingTarget(89 * 33), fresh.movingTarget(89 * 33 + 200)];
    expect(Math.hypot(later!.xPx - now!.xPx, later!.yPx - now!.yPx)).toBeGreaterThan(30);
    for (let i = 90; i < 120; i++) fresh.step(measure(i, i * 33, null, { lost: true }), i * 33);
    expect(fresh.movingTarget(120 * 33)).toEqual(fresh.movingTarget(125 * 33));
  });

  it('ends with a turn of the head when it is wanted', () => {
    const { commands, views, tMs } = run({ withTurn: true });
    const turned = commands.flatMap((c) => (c.kind === 'labelTurn' ? c.frameIds : []));
    expect(turned.length).toBeGreaterThan(300);
    expect(new Set(views.map(({ turnTo }) => turnTo))).toEqual(
      new Set([undefined, 'left', 'right', 'up', 'down', 'middle']),
    );
    expect(kinds(commands).filter((kind) => kind === 'fit')).toHaveLength(1);
    expect(tMs - run().tMs).toBeLessThan(13_000);
  });

  it('takes its time when told to', () => {
    expect(run({ pace: 2 }).tMs).toBeGreaterThan(1.6 * run().tMs);
  });
});
