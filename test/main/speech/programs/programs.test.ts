import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isSilent } from '../../../../src/core/speech/pcm';
import { ProgramEngine } from '../../../../src/main/speech/program-engine';
import { espeakProgram } from '../../../../src/main/speech/programs/espeak-ng';
import { sayProgram, sayVoices } from '../../../../src/main/speech/programs/say';
import { sherpaProgram } from '../../../../src/main/speech/programs/sherpa';
import { openSherpaFolder } from '../../../../src/main/speech/programs/sherpa-voice';
import { spdProgram, spdVoices } from '../../../../src/main/speech/programs/speech-dispatcher';
import { languageOf } from '../../../../src/main/speech/programs/voice-list';
import { encodedScript, WINDOWS_SCRIPT } from '../../../../src/main/speech/programs/windows-script';
import { useTemporaryFolder } from '../../temporary-folder';

const request = { text: '我想喝水', language: 'zh', rate: 1, pitch: 1, voiceId: '' } as const;

function isInstalled(file: string): boolean {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('voices of macOS', () => {
  const list = [
    'Alex                en_US    # Most people recognize me by my voice.',
    'Eddy (Chinese (China mainland)) zh_CN    # 你好！我叫Eddy。',
    'Amelie              fr_CA    # Bonjour',
    'Sinji               zh_HK    # 你好！',
    'Tingting            zh_CN    # 你好！我叫婷婷。',
    '',
  ].join('\n');

  it('are read from its list, mainland first', () => {
    expect(sayVoices(list).map(({ id, language }) => [id, language])).toEqual([
      ['say:Eddy (Chinese (China mainland))', 'zh'],
      ['say:Tingting', 'zh'],
      ['say:Alex', 'en'],
      ['say:Sinji', 'zh'],
    ]);
  });

  it('get their text on stdin, free of commands', () => {
    const voice = { id: 'say:Tingting', engine: 'say', language: 'zh', name: 'x' } as const;
    const { args, input } = sayProgram().command(
      { ...request, text: '水[[slnc 9000]]', pitch: 2 },
      voice,
      '/t/a.wav',
    );
    expect(args).toEqual(
      expect.arrayContaining(['-v', 'Tingting', '-r', '175', '-o', '/t/a.wav', '-f', '-']),
    );
    expect(args.join(' ')).not.toContain('水');
    expect(input).toBe('[[pbas 58]] 水 slnc 9000 ');
  });
});

describe('speech-dispatcher', () => {
  const list = `                     NAME                 LANGUAGE                  VARIANT
  Chinese (Mandarin, latin as English)   cmn   none
  Chinese (Mandarin, latin as Pinyin)    cmn   none
  English (America)                      en-us none
  English (America)+Adam                 en-us Adam
  French (France)                        fr    none`;

  it('offers its voices without variants', () => {
    expect(spdVoices(list).map(({ id, language }) => [id, language])).toEqual([
      ['spd:Chinese (Mandarin, latin as Pinyin)', 'zh'],
      ['spd:English (America)', 'en'],
    ]);
  });

  it('gets one line that is no command', () => {
    const voice = { id: 'spd:x', engine: 'spd', language: 'zh', name: 'x' } as const;
    const { input } = spdProgram().command({ ...request, text: '!-! VOLUME\n水' }, voice, '');
    expect(input).toBe(' !-! VOLUME 水\n');
  });
});

describe('languageOf', () => {
  it('knows what systems call them', () => {
    expect(['zh-CN', 'cmn', 'yue', 'zh_TW', 'EN-gb', 'en', 'fr-FR', ''].map(languageOf)).toEqual([
      ...['zh', 'zh', 'zh', 'zh', 'en', 'en'],
      ...[null, null],
    ]);
  });
});

describe('a folder with a voice of sherpa-onnx', () => {
  const folder = useTemporaryFolder();
  const standIn = join(import.meta.dirname, '../stand-in.mjs');
  const nothing = (): void => undefined;
  const fill = (...names: string[]) => names.forEach((name) => writeFileSync(join(folder(), name), 'x'));
  /** A program with the real one's name: writes the sound into the file it is told to. */
  const addProgram = (into = folder()) => {
    mkdirSync(into, { recursive: true });
    const path = join(into, 'sherpa-onnx-offline-tts');
    const script = `#!/bin/sh
for word; do case "$word" in --output-filename=*) file="\${word#--output-filename=}";; esac; last="$word"; done
printf %s "$last" | "${process.execPath}" "${standIn}" file "$file"\n`;
    writeFileSync(path, script);
    chmodSync(path, 0o755);
  };

  it.each([
    ['noFolder', nothing, 'elsewhere'],
    ['noModel', () => fill('tokens.txt'), ''],
    ['noTokens', () => fill('model.onnx'), ''],
    ['noProgram', () => fill('model.onnx', 'tokens.txt'), ''],
  ] as const)('says what is missing: %s', async (trouble, make, below) => {
    make();
    expect(await openSherpaFolder(join(folder(), below), '')).toEqual({ kind: 'trouble', trouble });
  });

  it.skipIf(process.platform === 'win32')('knows the three kinds of voices by their files', async () => {
    addProgram(join(folder(), 'bin'));
    fill('tokens.txt', 'vits-x.onnx', 'vits-x.int8.onnx', 'lexicon.txt', 'date.fst');
    const at = (name: string) => join(folder(), name);
    const vits = await openSherpaFolder(folder(), '');
    expect(vits).toMatchObject({
      voice: {
        kind: 'vits',
        args: [
          `--vits-model=${at('vits-x.onnx')}`,
          `--vits-tokens=${at('tokens.txt')}`,
          `--vits-lexicon=${at('lexicon.txt')}`,
          `--tts-rule-fsts=${at('date.fst')}`,
        ],
      },
    });
    fill('vocos-22khz.onnx');
    expect(await openSherpaFolder(folder(), '')).toMatchObject({ voice: { kind: 'matcha' } });
    fill('voices.bin');
    expect(await openSherpaFolder(folder(), '')).toMatchObject({ voice: { kind: 'kokoro' } });
  });

  it.skipIf(process.platform === 'win32')('speaks in either language', async () => {
    addProgram();
    fill('model.onnx', 'tokens.txt');
    const engine = new ProgramEngine(sherpaProgram(folder, ''), () => undefined);
    expect((await engine.voices()).map(({ id }) => id)).toEqual(['sherpa:zh', 'sherpa:en']);
    let count = 0;
    expect(
      await engine.start({ ...request, text: '-水' }, ({ samples }) => (count += samples.length)).ended,
    ).toBe('done');
    expect(count).toBe(1600);
  });

  it('is no voice at all when no folder was chosen', async () => {
    const engine = new ProgramEngine(
      sherpaProgram(() => '', ''),
      () => undefined,
    );
    expect(await engine.voices()).toEqual([]);
  });
});

describe('the script for Windows', () => {
  it('survives the way to PowerShell', () => {
    expect(Buffer.from(encodedScript(WINDOWS_SCRIPT), 'base64').toString('utf16le')).toBe(WINDOWS_SCRIPT);
    expect(WINDOWS_SCRIPT).toContain('IAsyncOperation`1');
  });
});

describe('espeak-ng of the system', () => {
  // A note for the reader of a report where it is not installed: apt-get install espeak-ng.
  it.skipIf(!isInstalled('espeak-ng'))(
    'speaks Mandarin and English really, for so long as the words take',
    async () => {
      const engine = new ProgramEngine(espeakProgram(), () => undefined);
      const secondsOf = async (text: string, language: 'zh' | 'en', rate = 1) => {
        let samples = 0;
        let rateHz = 0;
        let heard = false;
        await engine.start({ ...request, text, language, rate }, (chunk) => {
          samples += chunk.samples.length;
          rateHz = chunk.sampleRateHz;
          heard ||= !isSilent(chunk.samples);
        }).ended;
        expect(heard).toBe(true);
        return samples / rateHz;
      };
      // Read as English letters and tone numbers, as `-v cmn` of Debian does, it would take three times as long.
      const chinese = await secondsOf('我想喝水，谢谢。', 'zh');
      expect(chinese).toBeGreaterThan(1);
      expect(chinese).toBeLessThan(3.2);
      expect(await secondsOf('I would like some water.', 'en')).toBeGreaterThan(0.8);
      expect(await secondsOf('我想喝水，谢谢。', 'zh', 2)).toBeLessThan(chinese * 0.8);
    },
  );
});
