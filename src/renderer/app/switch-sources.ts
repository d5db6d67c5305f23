import { type ClosedEyes, stepClosedEyes } from '../../core/call/closed-eyes';
import { isClosurePress } from '../../core/scanning/closure-press';
import { windowClock } from '../camera/clock';
import { settingsStore } from '../stores/settings-store';
import { viewStore } from '../stores/view-store';
import { measurementFeed } from './measurement-feed';
import { sounds } from './sound';

/** Contacts of a switch bounce, and hands tremble: a second press within this time is the same one. */
const BOUNCE_MS = 150;
const POLL_GAME_PADS_MS = 30;

/** Watches everything that can be the switch, as the settings have it, and calls `press` once for each press. */
export function watchSwitchSources(press: () => void): void {
  let lastMs = -Infinity;
  const pressOnce = (): void => {
    const nowMs = windowClock.nowMs();
    if (nowMs - lastMs < BOUNCE_MS) return;
    lastMs = nowMs;
    press();
  };
  watchKey(pressOnce);
  watchGamePads(pressOnce);
  watchClosures(pressOnce);
}

const scanning = () => settingsStore.getState().scanning;

/** A key of the keyboard. While it is the switch it does nothing else, except in a field that somebody types into. */
function watchKey(press: () => void): void {
  const isSwitch = (event: KeyboardEvent): boolean => {
    const { on, key } = scanning();
    return on && event.code === key && !isTypedInto(event.target);
  };
  // Before anybody else hears it: the key that calls off an alarm, or presses a focused button, is none any more.
  const take = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isSwitch(event)) return;
      take(event);
      if (!event.repeat) press();
    },
    { capture: true },
  );
  window.addEventListener('keyup', (event) => isSwitch(event) && take(event), { capture: true });
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Any button of any game pad, when it goes down. */
function watchGamePads(press: () => void): void {
  let wasDown = false;
  const poll = (): void => {
    const { on, gamePad } = scanning();
    const isDown =
      on &&
      gamePad &&
      navigator.getGamepads().some((pad) => pad?.buttons.some(({ pressed }) => pressed) ?? false);
    if (isDown && !wasDown) press();
    wasDown = isDown;
    windowClock.after(POLL_GAME_PADS_MS, poll);
  };
  poll();
}

/** Both eyes held closed. With closed eyes only a sound can say that it was long enough. */
function watchClosures(press: () => void): void {
  let state: ClosedEyes = null;
  let wasReady = false;
  measurementFeed.subscribe((measurement) => {
    const { on, closedEyes } = scanning();
    if (!on || !closedEyes || viewStore.getState().callActive) {
      state = null;
      return;
    }
    const step = stepClosedEyes(state, measurement);
    state = step.state;
    const isReady = isClosurePress(step.closedMs);
    if (state !== null && isReady && !wasReady) sounds.tick();
    if (state === null && isReady) press();
    wasReady = state !== null && isReady;
  });
}
