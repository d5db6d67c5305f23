import type { Ms } from '../../src/core/units';
import type { SimulatedGaze } from '../../test/simulation/gaze-source';
import { centreOf } from '../../test/simulation/page';
import type { Selector } from './selectors';
import type { TypingApp } from './typing-app';

/** How wanted calls went. */
export interface WantedCalls {
  /** From wanting the call to the first sound: the middle one, and that of one call in twenty. */
  readonly callMedianS: number;
  readonly callP95S: number;
  /** Share of the calls that rang in time. */
  readonly callSuccess: number;
}

/** A call that has not rung by then has failed. */
const IN_TIME_MS: Ms = 30_000;
const BETWEEN_CALLS_MS: Ms = 3000;
const REACTION_MS: Ms = 200;
const REACTION_SPREAD_MS: Ms = 100;
const NOTICE_MS: Ms = 300;
const REFIXATE_MS: Ms = 3000;
/** The eyes rest on the announcement for so long, to see what it is, before they go back. */
const GLANCE_MS: Ms = 400;

/**
 * Somebody writes and suddenly wants help: looks at the call until it rings, whatever is picked on the way, and glances at
 * what appears there. Repeated attempts count in the time. `begin` gives an app with the keyboard open, and a selector.
 */
export function wantedCalls(
  count: number,
  gaze: SimulatedGaze,
  begin: (index: number) => { readonly app: TypingApp; readonly selector: Selector },
): WantedCalls {
  const tookMs: Ms[] = [];
  for (let index = 0; index < count; index += 1) {
    const { app, selector } = begin(index);
    rest(app, gaze, selector);
    const ms = callOnce(app, gaze, selector);
    if (ms !== null) tookMs.push(ms);
  }
  tookMs.sort((a, b) => a - b);
  const secondsAt = (share: number): number =>
    Math.round((tookMs[Math.floor(share * (count - 1))] ?? IN_TIME_MS) / 10) / 100;
  return { callMedianS: secondsAt(0.5), callP95S: secondsAt(0.95), callSuccess: tookMs.length / count };
}

/** The eyes wander over the message, as between words. */
function rest(app: TypingApp, gaze: SimulatedGaze, selector: Selector): void {
  selector.startPage(gaze.tMs);
  const message = app.targets().find(({ id }) => id === 'message');
  for (const endMs = gaze.tMs + BETWEEN_CALLS_MS; gaze.tMs < endMs;) {
    if (message !== undefined) gaze.lookAt(centreOf(message.rect));
    for (const leaveMs = gaze.tMs + 300; gaze.tMs < leaveMs;) selector.step(gaze.next(), []);
  }
}

function callOnce(app: TypingApp, gaze: SimulatedGaze, selector: Selector): Ms | null {
  const place = app.targets().find(({ id }) => id === 'call');
  if (place === undefined) throw new Error('There is no call on the page');
  const startMs = gaze.tMs;
  let reactionMs = REACTION_MS + REACTION_SPREAD_MS * gaze.chance();
  let glances = false;
  while (gaze.tMs - startMs < IN_TIME_MS) {
    const { shown } = app;
    if (glances) {
      gaze.lookAt(centreOf(app.targets()[0]?.rect ?? place.rect), reactionMs);
      run(reactionMs + GLANCE_MS);
      reactionMs = 0;
      glances = false;
      if (app.call === 'ringing') return gaze.tMs - startMs;
      if (app.shown !== shown) continue;
    }
    gaze.lookAt(centreOf(place.rect), reactionMs);
    run(reactionMs + REFIXATE_MS);
    reactionMs = 0;
    if (app.call === 'ringing') return gaze.tMs - startMs;
    if (app.shown === shown) continue;
    reactionMs = NOTICE_MS + REACTION_MS + REACTION_SPREAD_MS * gaze.chance();
    glances = app.call === 'asked';
  }
  return null;

  /** Until something is picked, the call rings, or the time is over. */
  function run(forMs: Ms): void {
    for (const endMs = gaze.tMs + forMs; gaze.tMs < endMs;) {
      const beforeMs = gaze.tMs;
      const { picked, lockedId } = selector.step(gaze.next(), app.targets());
      if (app.pass(gaze.tMs - beforeMs, lockedId)) return;
      if (picked === null) continue;
      const { shown } = app;
      app.pick(picked.targetId, picked.tMs, picked);
      if (app.shown !== shown) selector.startPage(picked.tMs);
      return;
    }
  }
}
