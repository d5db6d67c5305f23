import { areSidesLearnt, learnSides } from '../../core/gaze/side-gaze';
import { windowClock } from '../camera/clock';
import { SidesSource } from '../input/sides-source';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { FIRST_LOOK, sidesStore } from '../stores/sides-store';
import { show, viewStore } from '../stores/view-store';
import { keyboardWordsOf } from '../strings/keyboard-words';
import { screenGeometry } from './display';
import { measurementFeed } from './measurement-feed';
import { openScreen } from './screen-commands';
import { say } from './speech-commands';

/** The eyes get there, and rest there, before they count. */
const SETTLE_MS = 1500;
/** Frames wanted of each look: two seconds of most cameras. */
const FRAMES = 60;
/** A look that has not given them by then is over: the eyes were not seen. */
const LONGEST_LOOK_MS = 10_000;
const PROGRESS_STEPS = 10;
/** The verdict can be read before the screen changes. */
const VERDICT_MS = 1500;

/** The eyes as left and right only. One per window. */
export const sidesSource = new SidesSource({
  subscribe: (listener) => measurementFeed.subscribe(listener),
  clock: windowClock,
  display: screenGeometry,
});

let stop = (): void => undefined;

/** A look to the left edge, one to the right edge, and the eyes point without any calibration. */
export function startSides(): void {
  stop();
  const looks = { left: [] as number[], right: [] as number[] };
  let settledAtMs = 0;
  let endTimer = (): void => undefined;
  const begin = (phase: 'left' | 'right'): void => {
    sidesStore.setState({ ...FIRST_LOOK, phase }, true);
    settledAtMs = windowClock.nowMs() + SETTLE_MS;
    endTimer();
    endTimer = windowClock.after(SETTLE_MS + LONGEST_LOOK_MS, next);
    const words = keyboardWordsOf(settingsStore.getState().language);
    say(phase === 'left' ? words.lookLeft : words.lookRight);
  };
  const next = (): void => {
    if (sidesStore.getState().phase === 'left') return begin('right');
    stop();
    finish(looks.left, looks.right);
  };
  const endFeed = measurementFeed.subscribe((measurement) => {
    const { phase, progress } = sidesStore.getState();
    if (phase !== 'left' && phase !== 'right') return;
    // Whoever calls looks elsewhere.
    if (viewStore.getState().callActive || windowClock.nowMs() < settledAtMs) return;
    if (measurement.kind !== 'face' || measurement.eyesClosed || measurement.sideDeg === undefined) return;
    looks[phase].push(measurement.sideDeg);
    const share = Math.floor((looks[phase].length / FRAMES) * PROGRESS_STEPS) / PROGRESS_STEPS;
    if (share !== progress) sidesStore.setState({ progress: share });
    if (looks[phase].length >= FRAMES) next();
  });
  stop = () => {
    endFeed();
    endTimer();
    stop = () => undefined;
  };
  begin('left');
}

/** The screen has gone: no look counts any more. */
export const endSides = (): void => stop();

/** Leaves the set-up; what was learnt before stays. */
export function stopSides(): void {
  endSides();
  openScreen('speak');
}

/** Left and right in use or not; the first time they are set up. */
export function toggleSides(): void {
  const { sides } = settingsStore.getState();
  if (!sides.on && !areSidesLearnt(sides)) openScreen('sides');
  else changeSettings({ sides: { on: !sides.on } });
}

function finish(left: readonly number[], right: readonly number[]): void {
  const learnt = learnSides(left, right);
  if (learnt.kind === 'failed') {
    sidesStore.setState({ phase: 'failed', failure: learnt.reason });
    // From now on there is something to pick.
    show({});
    return;
  }
  sidesStore.setState({ phase: 'learnt', progress: 1 });
  // Left and right reach the call only step by step: closed eyes reach it at once.
  changeSettings({ sides: { on: true, ...learnt.sides }, callByClosedEyes: true, pointSource: 'camera' });
  windowClock.after(VERDICT_MS, () => {
    if (viewStore.getState().screen === 'sides') openScreen('speak');
  });
}
