import { basename } from 'node:path';
import type { Voice } from '../../../core/ipc/contract';
import { LANGUAGES } from '../../../core/language';
import type { SpeechProgram } from '../program-engine';
import { openSherpaFolder, type SherpaVoice } from './sherpa-voice';

/**
 * A voice folder of the user's own (a cloned voice, too) through sherpa-onnx's program, which is not part of the product.
 * That program takes its text as an argument and not on stdin: it is handed over as one word, without a shell.
 *
 * @param folder the chosen folder; empty when there is none.
 */
export function sherpaProgram(folder: () => string, searchPath: string): SpeechProgram {
  let open: SherpaVoice | undefined;
  return {
    id: 'sherpa',
    output: 'file',
    async listVoices(): Promise<readonly Voice[]> {
      open = undefined;
      const chosen = folder();
      if (chosen === '') return [];
      const found = await openSherpaFolder(chosen, searchPath);
      if (found.kind === 'trouble') throw new Error(`${chosen}: ${found.trouble}`);
      open = found.voice;
      // Nothing in the folder says which language it speaks: the one who chose it knows.
      return LANGUAGES.map((language) => ({
        id: `sherpa:${language}`,
        engine: 'sherpa',
        language,
        name: basename(chosen),
      }));
    },
    command(request, _voice, wavFile) {
      if (open === undefined) throw new Error('the voice folder is gone');
      const lengthScale = (1 / request.rate).toFixed(2);
      return {
        file: open.program,
        args: [
          ...open.args,
          `--${open.kind}-length-scale=${lengthScale}`,
          '--num-threads=2',
          `--output-filename=${wavFile}`,
          // A text that begins with a dash would be an option.
          ` ${request.text}`,
        ],
        input: '',
      };
    },
  };
}
