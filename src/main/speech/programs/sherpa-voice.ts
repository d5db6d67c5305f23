import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { VoiceFolderTrouble } from '../../../core/ipc/contract';

/** Name of the program that comes with sherpa-onnx. */
const PROGRAM = process.platform === 'win32' ? 'sherpa-onnx-offline-tts.exe' : 'sherpa-onnx-offline-tts';

/** A voice folder that can be spoken with: the program, and the arguments that name its files. */
export interface SherpaVoice {
  readonly program: string;
  readonly kind: 'vits' | 'matcha' | 'kokoro';
  readonly args: readonly string[];
}

export type SherpaFolder =
  | { readonly kind: 'voice'; readonly voice: SherpaVoice }
  | { readonly kind: 'trouble'; readonly trouble: VoiceFolderTrouble };

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The program in the voice folder, beside it in `bin`, or on the path of the system. */
async function findProgram(folder: string, searchPath: string): Promise<string | undefined> {
  const places = [
    folder,
    join(folder, 'bin'),
    ...searchPath.split(delimiter).filter((place) => place !== ''),
  ];
  for (const place of places) {
    const path = join(place, PROGRAM);
    if (await canRun(path)) return path;
  }
  return undefined;
}

/**
 * What a folder chosen by the user holds: a voice of sherpa-onnx in one of the three forms it publishes (VITS, which is
 * Piper's and MeloTTS's too; Matcha with its vocoder; Kokoro), unpacked as it was downloaded, or what is missing.
 *
 * @param searchPath where programs are looked for besides the folder: `PATH`.
 */
export async function openSherpaFolder(folder: string, searchPath: string): Promise<SherpaFolder> {
  const trouble = (kind: VoiceFolderTrouble) => ({ kind: 'trouble' as const, trouble: kind });
  const names = await readdir(folder).catch(() => null);
  if (names === null) return trouble('noFolder');
  const models = names.filter((name) => name.endsWith('.onnx')).sort();
  const vocoder = models.find((name) => /^(vocos|hifigan)/i.test(name));
  // A folder often holds the model twice, the smaller one with rounded numbers: the whole one is better.
  const model = models
    .filter((name) => name !== vocoder)
    .sort((a, b) => Number(isInt8(a)) - Number(isInt8(b)))[0];
  if (model === undefined) return trouble('noModel');
  if (!names.includes('tokens.txt')) return trouble('noTokens');
  const program = await findProgram(folder, searchPath);
  if (program === undefined) return trouble('noProgram');

  const kind = names.includes('voices.bin') ? 'kokoro' : vocoder === undefined ? 'vits' : 'matcha';
  const path = (name: string) => join(folder, name);
  const option = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`--${kind}-${name}=${value}`];
  const ifThere = (name: string) => (names.includes(name) ? path(name) : undefined);
  const lexicons = names.filter((name) => /^lexicon.*\.txt$/.test(name)).map(path);
  const rules = names.filter((name) => /^(date|number|phone|new_heteronym).*\.fst$/.test(name)).map(path);
  return {
    kind: 'voice',
    voice: {
      program,
      kind,
      args: [
        ...option(kind === 'matcha' ? 'acoustic-model' : 'model', path(model)),
        ...option('vocoder', kind === 'matcha' && vocoder !== undefined ? path(vocoder) : undefined),
        ...option('voices', kind === 'kokoro' ? path('voices.bin') : undefined),
        ...option('tokens', path('tokens.txt')),
        ...option('lexicon', lexicons.length > 0 ? lexicons.join(',') : undefined),
        ...option('data-dir', ifThere('espeak-ng-data')),
        ...option('dict-dir', ifThere('dict')),
        ...(rules.length > 0 ? [`--tts-rule-fsts=${rules.join(',')}`] : []),
      ],
    },
  };
}

const isInt8 = (name: string): boolean => /int8|fp16/.test(name);
