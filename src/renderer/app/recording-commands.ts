import { settingsStore } from '../stores/settings-store';
import { speechStore } from '../stores/speech-store';
import { pictureUrl } from './picture-url';
import { recordings } from './sound';
import { say, stopSpeaking } from './speech-commands';

/** Plays the recording of a phrase in place of the voice; when it cannot be played the voice says the words. */
export function sayRecorded(sound: string, words: string): void {
  stopSpeaking();
  speechStore.setState({ speaking: true, lastSpoken: words });
  recordings.play(
    pictureUrl(sound),
    () => say(words),
    () => speechStore.setState({ speaking: false }),
    settingsStore.getState().speech.volume,
  );
}
