import { profileMisfit, type ProfileMisfit } from '../../core/profiles/profile-fit';
import { SeatWatch, type SeatNotice } from '../../core/gaze/seat-watch';
import { ExposureLock } from '../camera/exposure-lock';
import { windowClock } from '../camera/clock';
import { type EyesNotice, gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { viewStore } from '../stores/view-store';
import type { TrackedFrame } from '../vision/face-tracker';
import { screenGeometry } from './display';
import { camera, faceTracker, retrack } from './eyes';

/** What helps against it and can be picked with the eyes. */
export type EyesOffer = 'dot' | 'calibrate';

/** The most important first. */
const ORDER: readonly EyesNotice[] = [
  'otherCamera',
  'displayChanged',
  'secondFace',
  'picture',
  'eyesCovered',
  'headMoved',
  'lightChanged',
  'otherResolution',
  'glare',
  'portrait',
];
const OFFERS: Readonly<Partial<Record<EyesNotice, EyesOffer>>> = {
  otherCamera: 'calibrate',
  displayChanged: 'calibrate',
  otherResolution: 'dot',
  headMoved: 'dot',
  lightChanged: 'dot',
};

export const offerFor = (notice: EyesNotice | null): EyesOffer | null =>
  notice === null ? null : (OFFERS[notice] ?? null);

/** The same picture for so long: the driver has stopped, whatever the camera says. */
const STANDS_STILL_MS = 2000;
const LEAST_REPEATS = 6;
const CHECK_DISPLAY_EVERY_MS = 2000;

const watch = new SeatWatch();
const lock = new ExposureLock(windowClock, (cameraLock) => gazeStore.setState({ cameraLock }));
let seen: readonly SeatNotice[] = [];
/** What the carer has read and lives with, until the next calibration. */
let accepted: readonly EyesNotice[] = [];

/** Watches what has changed since the calibration: one calm sentence at a time, and what helps in the menu. */
export function watchNotices(): void {
  watch.rebase(gazeStore.getState().profile?.seat ?? null);
  camera.subscribe((state) => lock.follow(state));
  faceTracker.subscribe(frameCame);
  gazeStore.subscribe(({ profile, camera: state }, before) => {
    if (profile !== before.profile) {
      accepted = [];
      watch.rebase(profile?.seat ?? null);
    }
    if (profile !== before.profile || state !== before.camera) publish();
  });
  watchDisplay();
  publish();
}

/** The present seat and light are as good as the calibrated ones: a look at a dot was taken, or the carer says so. */
export function acceptChanges(): void {
  const { notice } = gazeStore.getState();
  if (notice) accepted = [...accepted, notice];
  watch.accept();
  seen = [];
  publish();
}

let repeatsSinceMs: number | null = null;
let repeats = 0;

function frameCame({ measurement, signs }: TrackedFrame): void {
  watchRepeats(signs.isRepeat, measurement.tMs);
  const before = seen;
  seen = watch.step(measurement, signs);
  const isNew = (notice: SeatNotice) => seen.includes(notice) && !before.includes(notice);
  // Held still by hand, the camera cannot follow the light: let it, then hold it again.
  if (isNew('lightChanged')) lock.release();
  publish();
}

function watchRepeats(isRepeat: boolean, tMs: number): void {
  repeats = isRepeat ? repeats + 1 : 0;
  repeatsSinceMs = isRepeat ? (repeatsSinceMs ?? tMs) : null;
  if (repeatsSinceMs === null || repeats < LEAST_REPEATS || tMs - repeatsSinceMs < STANDS_STILL_MS) return;
  repeatsSinceMs = null;
  repeats = 0;
  camera.standsStill();
}

/** Another display, or another scale: gaze is computed for what is there now, and a new calibration is offered. */
function watchDisplay(): void {
  let known = JSON.stringify(screenGeometry());
  setInterval(() => {
    const now = JSON.stringify(screenGeometry());
    if (now === known || viewStore.getState().screen === 'calibrate') return;
    known = now;
    retrack();
    publish();
  }, CHECK_DISPLAY_EVERY_MS);
}

function misfit(): ProfileMisfit | null {
  const { profile, camera: state } = gazeStore.getState();
  if (profile === null) return null;
  const running = state.kind === 'running' ? { ...state, label: state.device.label } : null;
  return profileMisfit(profile, running, screenGeometry());
}

function publish(): void {
  const wrong = misfit();
  const present: readonly EyesNotice[] = wrong ? [wrong, ...seen] : seen;
  const byEyes = settingsStore.getState().pointSource === 'camera' && gazeStore.getState().profile !== null;
  const notice = byEyes
    ? (ORDER.find((code) => present.includes(code) && !accepted.includes(code)) ?? null)
    : null;
  if (notice !== gazeStore.getState().notice) gazeStore.setState({ notice });
}
