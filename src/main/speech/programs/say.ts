import type { Voice } from '../../../core/ipc/contract';
import { outputOf } from '../program';
import type { SpeechProgram } from '../program-engine';
import { languageOf, rankOf } from './voice-list';

/** Words per minute of `say` at its ordinary rate. */
const BASE_WORDS_PER_MINUTE = 175;
/** Its base pitch in the middle of the range that `[[pbas]]` takes. */
const BASE_PITCH = 46;

/** `Tingting            zh_CN    # 你好！我叫婷婷。`, one voice a line. */
const VOICE_LINE = /^(.+?)\s+([a-z]{2,3}[_-][A-Za-z0-9]+)\s+#/;

/** The voices that macOS lists, of the languages we speak. Exported for its test. */
export function sayVoices(list: string): Voice[] {
  return list
    .split('\n')
    .flatMap((line) => {
      const [, name = '', tag = ''] = VOICE_LINE.exec(line) ?? [];
      const language = languageOf(tag);
      return language === null ? [] : [{ name, tag, language }];
    })
    .sort((a, b) => rankOf(a.tag) - rankOf(b.tag))
    .map(({ name, tag, language }) => ({
      id: `say:${name}`,
      engine: 'say',
      language,
      name: `${name} (${tag})`,
    }));
}

/** The voices of macOS. Text on stdin; `say` writes files only, so the sound comes when the sentence is whole. */
export function sayProgram(file = '/usr/bin/say'): SpeechProgram {
  return {
    id: 'say',
    output: 'file',
    listVoices: async () => sayVoices(await outputOf({ file, args: ['-v', '?'], input: '' })),
    command: (request, voice, wavFile) => ({
      file,
      args: [
        ...['-v', voice.id.slice('say:'.length)],
        ...['-r', String(Math.round(BASE_WORDS_PER_MINUTE * request.rate))],
        ...['-o', wavFile],
        '--file-format=WAVE',
        '--data-format=LEI16@22050',
        ...['-f', '-'],
      ],
      // Square brackets are commands to `say`; nobody means them.
      input: `${pitchCommand(request.pitch)}${request.text.replaceAll('[[', ' ').replaceAll(']]', ' ')}`,
    }),
  };
}

/** An octave is twelve steps. */
const pitchCommand = (pitch: number): string =>
  pitch === 1 ? '' : `[[pbas ${Math.round(BASE_PITCH + 12 * Math.log2(pitch))}]] `;
