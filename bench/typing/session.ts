import type { Target } from '../../src/core/samples';
import type { Pick as SelectionPick } from '../../src/core/selection/selection-state';
import type { Ms } from '../../src/core/units';
import type { SimulatedGaze } from '../../test/simulation/gaze-source';
import { centreOf } from '../../test/simulation/page';
import { draftOf } from '../../src/core/text/typing-state';
import type { Goal } from './goal';
import type { Selector } from './selectors';
import { type Intention, Speaker } from './speaker';
import type { TypingApp } from './typing-app';

/** What writing one sentence came to. */
export interface SentenceResult {
  readonly spentMs: Ms;
  readonly selections: number;
  readonly repairs: number;
  /** Times the call was picked, and times it rang. */
  readonly callPicks: number;
  readonly calls: number;
  readonly written: string;
}

/** Told of every pick: what had been wanted, what was picked, and how long it took. */
export type Watch = (wantedId: string, pickedId: string, tookMs: Ms) => void;

/** Finding the next key or candidate, and the saccade's reaction time. */
const REACTION_MS: Ms = 200;
const REACTION_SPREAD_MS: Ms = 100;
/** Seeing that something went wrong comes on top of it; more for understanding that a call is announced. */
const NOTICE_MS: Ms = 300;
const NOTICE_CALL_MS: Ms = 600;
/** One fixation while the candidates are read. */
const READ_MS: Ms = 200;
/** Looking at the message until what was picked can be picked again. */
const LEAVE_MS: Ms = 400;
/** Nothing came of a look for so long: the eyes settle anew on the target. */
const REFIXATE_MS: Ms = 3000;
/** What says that the pick before was not meant. */
const TAKES_BACK: ReadonlySet<string> = new Set(['undo', 'call-take-back', 'call-cancel']);
/** Longest time for a sentence: what stands then is what was said. */
const mostMs = (characters: number): Ms => 30_000 + 15_000 * characters;

/** One speaker writes one sentence. */
export function writeSentence(
  goal: Goal,
  app: TypingApp,
  gaze: SimulatedGaze,
  selector: Selector,
  watch: Watch = () => undefined,
): SentenceResult {
  const speaker = new Speaker(goal, app);
  // Between sentences the eyes are at the message: what was picked last has been looked away from.
  const message = app.targets().find(({ id }) => id === 'message');
  if (message !== undefined) gaze.lookAt(centreOf(message.rect));
  for (const endMs = gaze.tMs + LEAVE_MS; gaze.tMs < endMs;) selector.step(gaze.next(), app.targets());
  const startMs = gaze.tMs;
  const untilMs = startMs + mostMs(goal.text.length);
  let selections = 0;
  let repairs = 0;
  let callPicks = 0;
  let calls = 0;
  let noticeMs = 0;
  let lastId = '';
  for (;;) {
    const intention = speaker.decide();
    if (intention === 'done' || intention === 'stuck' || gaze.tMs > untilMs) break;
    const scan = wayTo(intention, lastId, app);
    const beganMs = gaze.tMs;
    const pick = lookUntilPicked({ ...intention, scan }, noticeMs, app, gaze, selector, untilMs);
    if (pick === 'rings') {
      calls += 1;
      noticeMs = NOTICE_MS;
      selector.startPage(gaze.tMs);
      continue;
    }
    if (pick === null) break;
    watch(intention.targetId, pick.targetId, gaze.tMs - beganMs);
    selections += 1;
    lastId = pick.targetId;
    if (intention.isRepair === true) repairs += 1;
    const { shown } = app;
    app.pick(pick.targetId, pick.tMs, pick);
    if (app.shown !== shown) selector.startPage(pick.tMs);
    if (pick.targetId === 'call') callPicks += 1;
    if (app.shown === 'ringing') calls += 1;
    if (TAKES_BACK.has(pick.targetId)) selector.takeBack(pick.tMs);
    speaker.notice(intention, pick.targetId);
    noticeMs = pick.targetId === intention.targetId ? 0 : app.shown === 'asked' ? NOTICE_CALL_MS : NOTICE_MS;
  }
  const spentMs = gaze.tMs - startMs;
  return { spentMs, selections, repairs, callPicks, calls, written: draftOf(app.state).text.trim() };
}

/** What the eyes go over first: the candidates before the wanted one, or away from what must be left before it repeats. */
function wayTo({ targetId, scan = [] }: Intention, lastId: string, app: TypingApp): readonly string[] {
  const target = app.targets().find(({ id }) => id === targetId);
  if (targetId !== lastId || target?.mustLeaveBeforeRepeat !== true) return scan;
  return ['message', ...scan];
}

function lookUntilPicked(
  { targetId, scan = [] }: Intention,
  noticeMs: Ms,
  app: TypingApp,
  gaze: SimulatedGaze,
  selector: Selector,
  untilMs: Ms,
): SelectionPick | 'rings' | null {
  const targets = app.targets();
  const placeOf = (id: string) => {
    const target = targets.find((each) => each.id === id);
    if (target === undefined) throw new Error(`There is no target ${id} on the page`);
    return centreOf(target.rect);
  };
  let reactionMs = noticeMs + REACTION_MS + REACTION_SPREAD_MS * gaze.chance();
  const run = (forMs: Ms): SelectionPick | 'rings' | null => {
    for (const endMs = gaze.tMs + forMs; gaze.tMs < endMs;) {
      const beforeMs = gaze.tMs;
      const { picked, lockedId } = selector.step(gaze.next(), targets);
      if (picked !== null) return picked;
      if (app.pass(gaze.tMs - beforeMs, lockedId)) return 'rings';
    }
    return null;
  };
  while (gaze.tMs < untilMs) {
    for (const passed of scan) {
      gaze.lookAt(placeOf(passed), reactionMs);
      const picked = run(reactionMs + (passed === 'message' ? LEAVE_MS : READ_MS));
      if (picked !== null) return picked;
      reactionMs = 0;
    }
    gaze.lookAt(placeOf(targetId), reactionMs);
    const picked = run(reactionMs + REFIXATE_MS);
    if (picked !== null) return picked;
    reactionMs = 0;
  }
  return null;
}

/** Picks a minute while the eyes read: fixations of 200–400 ms on what stands on the page, never twice the same. */
export function readingPicks(
  app: TypingApp,
  gaze: SimulatedGaze,
  selector: Selector,
  minutes: number,
): number {
  const targets = app.targets();
  let picks = 0;
  let at: Target | undefined;
  const endMs = gaze.tMs + minutes * 60_000;
  while (gaze.tMs < endMs) {
    const others = targets.filter((target) => target !== at);
    at = others[Math.floor(gaze.chance() * others.length)];
    if (at === undefined) return 0;
    const { leftPx, topPx, widthPx, heightPx } = at.rect;
    gaze.lookAt({
      xPx: leftPx + widthPx * (0.25 + 0.5 * gaze.chance()),
      yPx: topPx + heightPx * (0.35 + 0.3 * gaze.chance()),
    });
    const leaveAtMs = gaze.tMs + 200 + 200 * gaze.chance();
    while (gaze.tMs < leaveAtMs) {
      if (selector.step(gaze.next(), targets).picked !== null) picks += 1;
    }
  }
  return picks / minutes;
}
