import type { Measurement } from '../../core/gaze/measurement';
import { type EyesStatus, gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { show, viewStore } from '../stores/view-store';
import { socketFeed } from './gaze-socket';
import { areSidesInUse } from './layout-choice';
import { measurementFeed } from './measurement-feed';
import { sounds } from './sound';

/** The chip says "not seen" only after this long: a blink or a turned head is no news. */
const NOT_SEEN_AFTER_MS = 800;
/** Then a soft sound for the one in the room. */
const SOUND_AFTER_MS = 5000;
/** And after this long the screen goes to rest. */
const REST_AFTER_MS = 25_000;
/** Quality below which the chip says "unsteady", and above which it says "good" again. */
const WEAK_BELOW = 0.35;
const GOOD_ABOVE = 0.5;
const CHECK_EVERY_MS = 500;

/** Watches over the eyes' state: the chip, the sound when they are gone, and rest when they stay away. */
export function watchEyes(): void {
  let lastSeenMs = performance.now();
  let hasSounded = false;
  let isWeak = false;
  socketFeed.subscribe(({ kind }) => {
    if (kind !== 'gaze' || settingsStore.getState().pointSource !== 'socket') return;
    lastSeenMs = performance.now();
    hasSounded = false;
  });
  measurementFeed.subscribe((measurement: Measurement) => {
    if (measurement.kind !== 'face' || settingsStore.getState().pointSource === 'socket') return;
    lastSeenMs = performance.now();
    hasSounded = false;
    isWeak = measurement.quality < (isWeak ? GOOD_ABOVE : WEAK_BELOW);
  });
  setInterval(() => {
    const awayMs = performance.now() - lastSeenMs;
    const eyes = statusNow(awayMs, isWeak);
    if (eyes !== gazeStore.getState().eyes) gazeStore.setState({ eyes });
    if ((eyes !== 'notSeen' && eyes !== 'deviceSilent') || viewStore.getState().screen !== 'speak') return;
    if (awayMs > SOUND_AFTER_MS && !hasSounded) {
      hasSounded = true;
      sounds.beep();
    }
    if (awayMs > REST_AFTER_MS) show({ screen: 'rest', restReason: 'notSeen' });
  }, CHECK_EVERY_MS);
}

function statusNow(awayMs: number, isWeak: boolean): EyesStatus {
  const { pointSource } = settingsStore.getState();
  if (pointSource === 'mouse') return 'mouse';
  if (pointSource === 'socket') return awayMs > NOT_SEEN_AFTER_MS ? 'deviceSilent' : 'device';
  const isPointing = gazeStore.getState().profile !== null || areSidesInUse(settingsStore.getState());
  if (!isPointing) return 'notCalibrated';
  if (awayMs > NOT_SEEN_AFTER_MS) return 'notSeen';
  return isWeak ? 'weak' : 'good';
}
