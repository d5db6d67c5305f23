import { settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { addProblem, dismissProblem } from '../stores/view-store';
import { setVoiceSink } from './speech-commands';

/** After the start, when the first screen is drawn and the eyes are found: the check takes a core for a moment. */
const FIRST_CHECK_AFTER_MS = 4000;
/** Devices come in bunches: a headset is two or three. */
const AFTER_CHANGE_MS = 1000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Checks the voices at the start and after each change of devices or voices; sends the sound where it was chosen to go. */
export function watchVoices(): void {
  void followOutput();
  checkSoon(FIRST_CHECK_AFTER_MS);
  navigator.mediaDevices.addEventListener('devicechange', () => {
    void followOutput();
    checkSoon(AFTER_CHANGE_MS);
  });
  settingsStore.subscribe(({ speech }, { speech: before }) => {
    if (speech.outputDeviceId !== before.outputDeviceId) void followOutput();
    if (speech.voice !== before.voice || speech.voiceFolder !== before.voiceFolder)
      checkSoon(AFTER_CHANGE_MS);
  });
}

function checkSoon(afterMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void checkVoices(), afterMs);
}

/** Has the engines speak in silence and tells the carer when a language has no voice. */
export async function checkVoices(): Promise<void> {
  const checks = await window.app.checkVoices();
  speechStore.setState({ checks });
  const mute = checks.filter(({ engine }) => engine === null);
  if (mute.length === 0) dismissProblem('voiceMissing');
  else {
    const detail = mute.map((check) => `${check.language}: ${check.detail}`).join('; ');
    addProblem({ code: 'voiceMissing', detail });
    void window.app.reportProblem({ code: 'voiceMissing', detail });
  }
}

/** Loudspeakers that can be chosen, as the system calls them. */
export async function listOutputs(): Promise<readonly MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  // "default" and "communications" are the system's choice under other names.
  return devices.filter(
    ({ kind, deviceId }) => kind === 'audiooutput' && !['', 'default', 'communications'].includes(deviceId),
  );
}

/** Sends the sound to the chosen loudspeaker, found by its name when its id has changed; else to the system's. */
async function followOutput(): Promise<void> {
  const { outputDeviceId, outputLabel } = settingsStore.getState().speech;
  if (outputDeviceId === '') {
    await setVoiceSink('');
    dismissProblem('outputDeviceGone');
    return;
  }
  const outputs = await listOutputs();
  const found =
    outputs.find(({ deviceId }) => deviceId === outputDeviceId) ??
    outputs.find(({ label }) => label !== '' && label === outputLabel);
  if (found !== undefined && (await setVoiceSink(found.deviceId))) return dismissProblem('outputDeviceGone');
  await setVoiceSink('');
  addProblem({ code: 'outputDeviceGone', detail: outputLabel });
}
