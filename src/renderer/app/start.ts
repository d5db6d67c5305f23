import { DwellOverlay } from '../overlay/dwell-overlay';
import { callStore } from '../stores/call-store';
import { gazeStore } from '../stores/gaze-store';
import { loadSettings, settingsStore } from '../stores/settings-store';
import { addProblem, show, viewStore } from '../stores/view-store';
import { loadBoards } from './board-editing';
import { resumeCall } from './call-commands';
import { watchCarerLock } from './carer-commands';
import { watchClosedEyes } from './closed-eyes-call';
import { watchDiagnostics } from './diagnostics';
import { watchDesk } from './desk';
import { offerDotCheck, watchDotCheck } from './dot-check';
import { startEyes } from './eyes';
import { watchNotices } from './eyes-notices';
import { watchEyes } from './eyes-status';
import { watchRecording } from './gaze-recording';
import { watchGazeSocket } from './gaze-socket';
import { watchExpansion } from './expansion-commands';
import { watchKeys } from './key-commands';
import { startPictureWarmup } from './picture-warmup';
import { watchPosition } from './position-judge';
import { followReach } from './reach';
import { watchRefits } from './refit';
import { pickPointedAt, startSelection } from './selection';
import { startLearning } from './learning';
import { startSpeech } from './speech-commands';
import { startPartner } from './partner-commands';
import { pressSwitch, startSwitch } from './switch';
import { restoreDraft } from './typing-commands';
import { loadVoiceBank } from './voice-bank-commands';
import { watchVoices } from './voice-check';

/** Start-up of the window, line by line. The call and the voice come first: they need neither camera nor calibration. */
export async function start(): Promise<void> {
  watchKeys();
  startSpeech();
  window.app.on('problem', addProblem);
  window.app.on('callPost', (post) => callStore.setState({ post }));
  watchCarerLock();

  const state = await window.app.getStartState();
  loadSettings(state.settings);
  restoreDraft(state.draft, state.settings.language);
  loadBoards(state.boards);
  callStore.setState({ post: state.callPost });
  gazeStore.setState({ profile: state.profile });
  viewStore.setState({ appVersion: state.appVersion, testRuntime: state.testRuntime });
  state.problems.forEach(addProblem);
  void startLearning();
  settingsStore.subscribe(({ language }) => (document.documentElement.lang = language));

  show({ screen: state.settings.firstRunDone ? 'speak' : 'firstRun' });
  if (state.callActive) resumeCall();
  void loadVoiceBank();
  startPartner();
  const overlay = new DwellOverlay(overlayCanvas());
  startSelection(overlay);
  startSwitch(overlay);
  requestAnimationFrame(() => performance.mark('mouyu:first-tile'));

  // A device's select is a press of the switch while one scans, else it picks what is pointed at.
  watchGazeSocket(() => (settingsStore.getState().scanning.on ? pressSwitch() : pickPointedAt()));
  startEyes(state.profile);
  watchRecording();
  watchDiagnostics();
  watchEyes();
  watchNotices();
  watchClosedEyes();
  watchPosition();
  followReach();
  watchRefits();
  watchDotCheck();
  watchDesk();
  watchExpansion();
  watchVoices();
  startPictureWarmup();
  if (state.profile) offerDotCheck();
}

function overlayCanvas(): HTMLCanvasElement {
  const canvas = document.getElementById('overlay');
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('index.html has no canvas #overlay');
  return canvas;
}
