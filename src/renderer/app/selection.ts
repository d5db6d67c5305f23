import type { PipelineOptions } from '../../core/pipeline';
import { type TapeLine, TapedPipeline } from '../../core/recording/tape';
import { windowClock } from '../camera/clock';
import { CorrectedSource } from '../input/corrected-source';
import type { PointSource } from '../input/point-source';
import type { DwellOverlay } from '../overlay/dwell-overlay';
import { SelectionLoop } from '../selection/selection-loop';
import { targetRegistry } from '../selection/target-registry';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';
import { viewStore, type ViewState } from '../stores/view-store';
import { noteLookedAt } from './call-commands';
import { screenGeometry, USUAL_DISTANCE_MM } from './display';
import { areSidesInUse } from './layout-choice';
import { sidesSource } from './sides-commands';
import { cameraSource, mouseSource } from './eyes';
import { correctGaze, learnFromPick } from './gaze-offset';
import { socketSource } from './gaze-socket';
import { sounds } from './sound';
import { noteDwellPick } from './typing-offers';

/** Set by the latency benchmark: drawn gaze is then marked with the time of its frame. */
const MEASURE_KEY = 'mouyu:measure';

const eyes = new CorrectedSource(cameraSource, correctGaze);

let pressNow = (): void => undefined;

/** A switch or another device says "now": presses what is pointed at, whatever points. */
export const pickPointedAt = (): void => pressNow();

let tape = { start: (_write: (line: TapeLine) => void): void => undefined, stop: (): void => undefined };

/** Writes what goes into the selection, and what comes out of it, until `stopTape`. */
export const startTape = (write: (line: TapeLine) => void): void => tape.start(write);
export const stopTape = (): void => tape.stop();

/** Joins what points, what can be picked and what is drawn, and follows the settings and the screen. */
export function startSelection(overlay: DwellOverlay): void {
  const pipeline = new TapedPipeline(pipelineOptions());
  tape = {
    start: (write) => pipeline.startTape(windowClock.nowMs(), write),
    stop: () => pipeline.stopTape(),
  };
  const loop = new SelectionLoop({
    registry: targetRegistry,
    pipeline,
    overlay,
    clock: windowClock,
  });
  loop.onPick(({ targetId }) => {
    noteDwellPick(targetId);
    if (settingsStore.getState().clickSound) sounds.click();
  });
  loop.onState(({ picked }) => {
    if (!picked || source !== eyes) return;
    // Before the pick is carried out, because that may change the page.
    const target = targetRegistry.targets().find(({ id }) => id === picked.targetId);
    if (target) learnFromPick(picked, target);
  });
  loop.onState(({ lockedId }) => noteLookedAt(lockedId));
  pressNow = () => loop.pickNow();
  let source: PointSource | null = null;
  const follow = () => {
    const wanted = wantedSource();
    if (wanted === source) return;
    source = wanted;
    // Before the first calibration the eyes cannot point, and a mouse that merely rests must pick nothing: clicks,
    // touch and keys work as ever.
    if (wanted) loop.use(wanted);
    else loop.stop();
  };
  const adapt = () => {
    follow();
    pipeline.setOptions(pipelineOptions());
    overlay.setOptions({
      showPoint: settingsStore.getState().showGazePoint && !isLookingAtDots(viewStore.getState()),
      measure: localStorage.getItem(MEASURE_KEY) === '1',
    });
  };
  adapt();
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-target]') : null;
    if (pressed) pipeline.notePress(pressed.getAttribute('data-target') ?? '', windowClock.nowMs());
  });
  settingsStore.subscribe(adapt);
  gazeStore.subscribe(({ profile }, before) => {
    if (profile !== before.profile) adapt();
  });
  viewStore.subscribe((view, before) => {
    if (view.pageSerial !== before.pageSerial) loop.startPage();
    if (isLookingAtDots(view) !== isLookingAtDots(before) || view.screen !== before.screen) adapt();
  });
}

/**
 * Beside a switch a mouse is somebody else's, and left lying: it clicks, but does not dwell. While left and right are
 * being learnt the looks there mean nothing else.
 */
function wantedSource(): PointSource | null {
  const { pointSource, scanning, sides } = settingsStore.getState();
  if (pointSource === 'mouse') return scanning.on ? null : mouseSource;
  if (pointSource === 'socket') return socketSource;
  if (viewStore.getState().screen === 'sides') return null;
  if (areSidesInUse(settingsStore.getState())) {
    sidesSource.learn(sides);
    return sidesSource;
  }
  return gazeStore.getState().profile ? eyes : null;
}

function pipelineOptions(): PipelineOptions {
  const settings = settingsStore.getState();
  return {
    dwell: settings.dwell,
    adaptiveDwell: settings.adaptiveDwell,
    screen: screenGeometry(settings),
    viewerDistanceMm: gazeStore.getState().profile?.viewerDistanceMm ?? USUAL_DISTANCE_MM,
  };
}

/** A helper's point beside the dot would pull the eyes away from it. */
const isLookingAtDots = (view: ViewState): boolean => view.dotCheck || view.screen === 'calibrate';
