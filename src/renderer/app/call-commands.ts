import { isDoubtful, stepGrace, wholeGrace } from '../../core/call/call-grace';
import type { CallEvent } from '../../core/ipc/contract';
import type { Pick } from '../../core/selection/selection-state';
import type { Ms } from '../../core/units';
import { windowClock } from '../camera/clock';
import { callStore } from '../stores/call-store';
import { settingsStore } from '../stores/settings-store';
import { type Screen, show, viewStore } from '../stores/view-store';
import { distrustLastPick } from './gaze-offset';
import { siren, sounds } from './sound';

/** Looking at this takes an announced call back. */
export const TAKE_BACK_ID = 'call-take-back';
/** How often the announcement counts. */
const TICK_MS: Ms = 50;
/** Here the eyes are being measured and much goes on by itself: the call does not wait. */
const NEVER_ASKED_ON: ReadonlySet<Screen> = new Set([
  'starting',
  'firstRun',
  'position',
  'calibrate',
  'sides',
]);

let lookedAtId: string | null = null;
let stopAsking = (): void => undefined;

/**
 * Raises the call from any state; harmless when it is already under way. A pick by gaze that may have been meant for
 * something beside the call is announced first; everything else rings at once, also while a call is announced.
 */
export function raiseCall(by: string, pick?: Pick): void {
  const { callActive, callAsked, screen } = viewStore.getState();
  if (callActive) return;
  if (isDoubtful(pick) && !NEVER_ASKED_ON.has(screen)) {
    if (!callAsked) ask(by);
    return;
  }
  ring(by);
}

/** The call that is announced was not meant. */
export function takeCallBack(): void {
  if (!viewStore.getState().callAsked) return;
  stopAsking();
  show({ callAsked: false });
  distrustLastPick();
}

/** What the eyes rest on now: on the way out of an announced call they need not hurry. */
export function noteLookedAt(targetId: string | null): void {
  lookedAtId = targetId;
}

/** Goes on with a call that was under way when the window started anew. */
export function resumeCall(): void {
  siren.start();
  show({ callActive: true });
}

/** Somebody has come (`acknowledged`), or the speaker takes the call back (`cancelled`). */
export function endCall(kind: 'acknowledged' | 'cancelled', by: string): void {
  if (!viewStore.getState().callActive) return;
  siren.stop();
  show({ callActive: false });
  if (kind === 'cancelled') distrustLastPick();
  report({ kind, by });
}

function ask(by: string): void {
  let grace = wholeGrace(settingsStore.getState().dwell.announceMs);
  let lastMs = windowClock.nowMs();
  let cancel = (): void => undefined;
  const tick = (): void => {
    const nowMs = windowClock.nowMs();
    const isHeld = lookedAtId === TAKE_BACK_ID;
    grace = stepGrace(grace, nowMs - lastMs, isHeld);
    lastMs = nowMs;
    if (grace.leftMs <= 0) return ring(by);
    const secondsLeft = Math.ceil(grace.leftMs / 1000);
    if (secondsLeft !== callStore.getState().secondsLeft) callStore.setState({ secondsLeft });
    cancel = windowClock.after(TICK_MS, tick);
  };
  stopAsking = () => cancel();
  sounds.chirp();
  show({ callAsked: true });
  tick();
}

function ring(by: string): void {
  stopAsking();
  siren.start();
  show({ callActive: true, callAsked: false });
  report({ kind: 'raised', by });
}

function report(event: CallEvent): void {
  // The sound comes first: a log that cannot be written must not hinder the call.
  window.app.reportCall(event).catch(() => undefined);
}
