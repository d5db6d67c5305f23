import { DwellOverlay } from '../overlay/dwell-overlay';
import { gazeStore } from '../stores/gaze-store';
import { loadSettings, settingsStore } from '../stores/settings-store';
import { addProblem, show, viewStore } from '../stores/view-store';
import { loadBoards } from './board-editing';
import { resumeCall } from './call-commands';
import { watchClosedEyes } from './closed-eyes-call';
import { watchDesk } from './desk';
import { offerDotCheck, watchDotCheck } from './dot-check';
import { startEyes } from './eyes';
import { watchEyes } from './eyes-status';
import { watchExpansion } from './expansion-commands';
import { watchKeys } from './key-commands';
import { watchPosition } from './position-judge';
import { startSelection } from './selection';
import { startSpeech } from './speech-commands';
import { restoreDraft } from './typing-commands';

/** Start-up of the window, line by line. The call and the voice come first: they need neither camera nor calibration. */
export async function start(): Promise<void> {
  watchKeys();
  startSpeech();
  window.app.on('problem', addProblem);

  const state = await window.app.getStartState();
  loadSettings(state.settings);
  restoreDraft(state.draft, state.settings.language);
  loadBoards(state.boards);
  gazeStore.setState({ profile: state.profile });
  viewStore.setState({ appVersion: state.appVersion, testRuntime: state.testRuntime });
  state.problems.forEach(addProblem);
  settingsStore.subscribe(({ language }) => (document.documentElement.lang = language));

  show({ screen: state.settings.firstRunDone ? 'speak' : 'firstRun' });
  if (state.callActive) resumeCall();
  startSelection(new DwellOverlay(overlayCanvas()));
  requestAnimationFrame(() => performance.mark('mouyu:first-tile'));

  startEyes(state.profile);
  watchEyes();
  watchClosedEyes();
  watchPosition();
  watchDotCheck();
  watchDesk();
  watchExpansion();
  if (state.profile) offerDotCheck();
}

function overlayCanvas(): HTMLCanvasElement {
  const canvas = document.getElementById('overlay');
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('index.html has no canvas #overlay');
  return canvas;
}
