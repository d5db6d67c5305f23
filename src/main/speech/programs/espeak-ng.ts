import { wordsPerMinute } from '../../../core/speech/rate';
import { espeakPitch } from '../../../core/speech/rate';
import { outputOf } from '../program';
import type { SpeechProgram } from '../program-engine';

/**
 * Names of Debian's espeak-ng 1.51. There `cmn` reads the pinyin that it made of the characters as English: the voice
 * that takes Latin letters for pinyin is the one that speaks Mandarin.
 */
const VOICES = [
  { name: 'cmn-latn-pinyin', language: 'zh', shown: '普通话（系统 espeak-ng）' },
  { name: 'cmn-latn-pinyin+f2', language: 'zh', shown: '普通话 女声（系统 espeak-ng）' },
  { name: 'en-us', language: 'en', shown: "American (system's espeak-ng)" },
  { name: 'en-us+f2', language: 'en', shown: "American, female (system's espeak-ng)" },
] as const;

/** The espeak-ng of a Linux system: for the day when the embedded one does not start. */
export function espeakProgram(file = 'espeak-ng'): SpeechProgram {
  return {
    id: 'espeak-ng',
    output: 'stdout',
    async listVoices() {
      await outputOf({ file, args: ['--version'], input: '' });
      return VOICES.map(({ name, language, shown }) => ({
        id: `espeak-ng:${name}`,
        engine: 'espeak-ng',
        language,
        name: shown,
      }));
    },
    command: (request, voice) => ({
      file,
      args: [
        '--stdin',
        '--stdout',
        ...['-b', '1'],
        ...['-v', voice.id.slice('espeak-ng:'.length)],
        ...['-s', String(wordsPerMinute(request.rate))],
        ...['-p', String(espeakPitch(request.pitch))],
      ],
      input: request.text,
    }),
  };
}
