import type { Voice } from '../../../core/ipc/contract';
import { outputOf } from '../program';
import type { SpeechProgram } from '../program-engine';
import { languageOf } from './voice-list';

/** At most this many voices are offered for a language: espeak-ng alone has a hundred variants of each. */
const MAX_OFFERED = 8;

/** `  NAME   LANGUAGE   VARIANT` after a line of headings. Exported for its test. */
export function spdVoices(list: string): Voice[] {
  const counts = { zh: 0, en: 0 };
  return list
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, name = '', tag = '', variant = ''] = /^\s*(.+?)\s{2,}(\S+)\s+(\S+)\s*$/.exec(line) ?? [];
      const language = languageOf(tag);
      // The trap of espeak-ng: its Mandarin speaks only by the name that takes Latin letters for pinyin.
      if (language === null || variant !== 'none' || /latin.as.English/.test(name)) return [];
      counts[language] += 1;
      if (counts[language] > MAX_OFFERED) return [];
      return [{ id: `spd:${name}`, engine: 'spd', language, name: `${name} (speech-dispatcher)` }];
    });
}

/** -100 to 100, of which half is twice as much. */
const relative = (factor: number): string =>
  String(Math.max(-100, Math.min(100, Math.round(50 * Math.log2(factor)))));

/** The Linux desktop's own speech service. It plays by itself: volume and output device are those of the desktop. */
export function spdProgram(file = 'spd-say'): SpeechProgram {
  return {
    id: 'spd',
    output: 'itself',
    listVoices: async () => spdVoices(await outputOf({ file, args: ['-L'], input: '' })),
    command: (request, voice) => ({
      file,
      args: [
        ...['--pipe-mode', '--wait'],
        ...['-l', request.language],
        ...['-y', voice.id.slice('spd:'.length)],
        ...['-r', relative(request.rate)],
        ...['-p', relative(request.pitch)],
        ...['-N', 'mouyu'],
      ],
      // In pipe mode a line is an utterance, and one that begins with "!-!" would be a command.
      input: ` ${request.text.replace(/\s+/gu, ' ')}\n`,
    }),
    silence: { file, args: ['-C'], input: '' },
  };
}
