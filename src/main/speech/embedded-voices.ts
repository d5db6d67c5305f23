import type { Voice } from '../../core/ipc/contract';
import type { Language } from '../../core/language';

/** Id of the embedded engine, and of the voices it offers up to the colon. */
export const EMBEDDED_ENGINE = 'espeak';

/** Voices of espeak-ng worth offering: its name for them, and how they are shown. The first is the default. */
const OFFERED: Readonly<Record<Language, readonly (readonly [espeakName: string, name: string])[]>> = {
  zh: [
    ['cmn', '普通话 男声 1'],
    ['cmn+m3', '普通话 男声 2'],
    ['cmn+f2', '普通话 女声 1'],
    ['cmn+f4', '普通话 女声 2'],
    ['yue', '粤语 男声'],
    ['yue+f2', '粤语 女声'],
  ],
  en: [
    ['en-us', 'American, male 1'],
    ['en-us+m3', 'American, male 2'],
    ['en-us+f2', 'American, female 1'],
    ['en-us+f4', 'American, female 2'],
    ['gmw/en', 'British, male'],
    ['gmw/en+f2', 'British, female'],
  ],
};

export const EMBEDDED_VOICES: readonly Voice[] = (['zh', 'en'] as const).flatMap((language) =>
  OFFERED[language].map(([espeakName, name]) => ({
    id: `${EMBEDDED_ENGINE}:${espeakName}`,
    engine: EMBEDDED_ENGINE,
    language,
    name,
  })),
);

/**
 * espeak-ng's name of the voice to use: the chosen one if it is ours and speaks the language, else the default.
 *
 * @param voiceId as in `Voice.id`; empty or another engine's: the default.
 */
export function espeakVoice(voiceId: string, language: Language): string {
  const known = EMBEDDED_VOICES.some((voice) => voice.id === voiceId && voice.language === language);
  return known ? voiceId.slice(EMBEDDED_ENGINE.length + 1) : (OFFERED[language][0]?.[0] ?? '');
}
