import { GRACE_MS } from '../call/call-grace';
import { z } from 'zod';
import { CALIBRATION_PRESETS } from '../gaze/calibration-points';
import { abbreviationSchema, MAX_ABBREVIATIONS } from '../sentences/abbreviations';
import { KEYBOARD_KINDS } from '../keyboard/layout';
import { EYES_CHOICES } from '../vision/eyes-used';
import { MAX_PRONUNCIATIONS, MAX_SAID_LENGTH, MAX_WRITTEN_LENGTH } from '../speech/pronunciation';

/** Version of the settings file. Raise it with every change of meaning and add one migration (`migrations.ts`). */
export const SETTINGS_VERSION = 1;

/** Keys of a keyboard that can be a switch: none of them writes, calls or leaves a screen. */
export const SWITCH_KEYS = ['off', 'Space', 'Enter', 'F2', 'F4', 'F7', 'F8'] as const;

const dwellMs = (defaultMs: number) => z.number().int().min(300).max(4000).default(defaultMs);

/**
 * All that can be set, with range and default. Every field has a default, so that a damaged or partial file still
 * starts the app. Dwell defaults are what people with ALS begin with on infrared trackers (1000 ms; longer where a wrong
 * pick costs more), range 300–4000 ms.
 */
export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION).default(SETTINGS_VERSION),
  /** Language of the interface and of new text. */
  language: z.enum(['zh', 'en']).default('zh'),
  firstRunDone: z.boolean().default(false),
  dwell: z
    .object({
      keyMs: dwellMs(1000),
      tileMs: dwellMs(1000),
      candidateMs: dwellMs(1200),
      yesNoMs: dwellMs(1500),
      destructiveMs: dwellMs(2000),
      callMs: dwellMs(1500),
      /** No dwell, but set beside them: how long a doubtful call is announced before it rings. */
      announceMs: dwellMs(GRACE_MS),
      restMs: dwellMs(2000),
    })
    .prefault({}),
  speech: z
    .object({
      /** Speaking rate relative to the voice's own, 0.5–2. */
      rate: z.number().min(0.5).max(2).default(1),
      /** 0–1. */
      volume: z.number().min(0).max(1).default(1),
      /** Voice id per language; empty means: the engine's default voice for that language. */
      voice: z
        .object({ zh: z.string().max(200).default(''), en: z.string().max(200).default('') })
        .prefault({}),
      /** Pitch relative to the voice's own, 0.5–2. */
      pitch: z.number().min(0.5).max(2).default(1),
      /** How words are to be said: names, and characters with more than one reading (`core/speech/pronunciation.ts`). */
      pronunciations: z
        .array(
          z.object({
            written: z.string().min(1).max(MAX_WRITTEN_LENGTH),
            said: z.string().min(1).max(MAX_SAID_LENGTH),
          }),
        )
        .max(MAX_PRONUNCIATIONS)
        .default([]),
      /** Loudspeaker of the voice: `deviceId`, and its label to find it again. Empty means: the system's. */
      outputDeviceId: z.string().max(300).default(''),
      outputLabel: z.string().max(300).default(''),
      /** Folder of a sherpa-onnx voice; empty means: none. */
      voiceFolder: z.string().max(2000).default(''),
      /** Words are shown large instead of said. */
      whisper: z.boolean().default(false),
    })
    .prefault({}),
  camera: z
    .object({
      /** `deviceId` of the chosen camera; empty means: the first one. */
      deviceId: z.string().max(300).default(''),
      /** Its label, to find it again when the id changed. */
      label: z.string().max(300).default(''),
      hfovDeg: z.number().min(40).max(120).default(70),
    })
    .prefault({}),
  screen: z
    .object({
      /** Diagonal of the display in inches; 15.6 when unknown. */
      diagonalInch: z.number().min(7).max(80).default(15.6),
      cameraOffsetXMm: z.number().min(-500).max(500).default(0),
      cameraOffsetYMm: z.number().min(-500).max(500).default(-10),
    })
    .prefault({}),
  /** Where the point on the screen comes from. */
  pointSource: z.enum(['camera', 'mouse', 'socket']).default('camera'),
  /** Show the raw gaze point (for the helper). */
  showGazePoint: z.boolean().default(false),
  /** How a calibration asks: points and pace. Comfort is standard, twice as slow; pursuit follows a wandering dot. */
  calibration: z.enum(CALIBRATION_PRESETS).default('standard'),
  clickSound: z.boolean().default(true),
  /** The call can also be raised by eyes held closed for two seconds. */
  callByClosedEyes: z.boolean().default(false),
  /** Tile grid: by the measured accuracy, or fixed by the user. */
  tileGrid: z.enum(['auto', '6x4', '5x3', '4x3', '4x2', '3x2', '2x2', '2x1']).default('auto'),
  keyboard: z.enum(['auto', ...KEYBOARD_KINDS]).default('auto'),
  /**
   * Likely letters take less than the dwell of keys, unlikely ones more (`core/keyboard/key-odds.ts`). Off until asked
   * for: simulated speakers gained by it in some conditions only.
   */
  languageDwell: z.boolean().default(false),
  /** Dwell of letters and candidates becomes shorter while picks stand, longer after a repair. */
  adaptiveDwell: z.boolean().default(true),
  fullScreen: z.boolean().default(true),
  /** What only the carer sets, by hand. */
  carer: z
    .object({
      /** Four to eight digits before the settings and the board editor; empty: they open without. */
      pin: z
        .string()
        .regex(/^(\d{4,8})?$/)
        .default(''),
      /** The one address on the local network that is told of a call; empty: none is. */
      callAddress: z.string().max(300).default(''),
    })
    .prefault({}),
  /** A calibration ends with twelve seconds of turning the head: for who moves it, and can. */
  calibrationTurn: z.boolean().default(false),
  /** Which eyes the next calibration reads: for squint, and for who sees with one eye. */
  eyes: z.enum(EYES_CHOICES).default('automatic'),
  /** The diagnostics lie over every screen: for the carer and the clinician. */
  diagnostics: z.boolean().default(false),
  /** Another program on this machine may say where the eyes look (`docs/gaze-socket.md`). */
  gazeSocket: z
    .object({
      enabled: z.boolean().default(false),
      port: z.number().int().min(1024).max(65_535).default(47_615),
    })
    .prefault({}),
  sentences: z
    .object({
      /** Keep what is spoken, to say it again. */
      keepSaid: z.boolean().default(true),
      abbreviations: z.array(abbreviationSchema).max(MAX_ABBREVIATIONS).default([]),
    })
    .prefault({}),
  /** A language model on the user's own machine or network that makes whole sentences of initials or keywords. */
  expansion: z
    .object({
      enabled: z.boolean().default(false),
      /** As the carer typed it; nothing is sent unless it is of `allowedOrigin`. */
      address: z.string().max(200).default(''),
      /** Scheme, host and port that the carer allowed; empty: none. */
      allowedOrigin: z.string().max(200).default(''),
      /** Name of the model, for servers that have several; empty: the server's own choice. */
      model: z.string().max(100).default(''),
    })
    .prefault({}),
  /** Sentences that are spoken and words that are put together are learnt. */
  learning: z.boolean().default(true),
  /** Pairs of sounds that this person does not tell apart when typing pinyin. */
  fuzzyPinyin: z
    .object({
      zZh: z.boolean().default(false),
      cCh: z.boolean().default(false),
      sSh: z.boolean().default(false),
      nL: z.boolean().default(false),
      fH: z.boolean().default(false),
      anAng: z.boolean().default(false),
      enEng: z.boolean().default(false),
      inIng: z.boolean().default(false),
    })
    .prefault({}),
  /** A highlight goes over the targets and one switch picks (`core/scanning`); what the switch is. */
  scanning: z
    .object({
      on: z.boolean().default(false),
      key: z.enum(SWITCH_KEYS).default('off'),
      /** Any button of a game pad: most switch boxes are one. */
      gamePad: z.boolean().default(false),
      /** Both eyes held closed for one second, and opened before two are over. */
      closedEyes: z.boolean().default(false),
      /** How long each group or target is highlighted. */
      stepMs: z.number().int().min(500).max(4000).default(1500),
      /** Rounds without a press after which the highlight waits. */
      loops: z.number().int().min(1).max(10).default(3),
      /** A tick with every step, for who cannot see the highlight well. */
      sound: z.boolean().default(false),
    })
    .prefault({}),
  /**
   * Left and right without calibration (`core/gaze/side-gaze.ts`): what the two looks of the set-up showed. The same
   * number on both sides means that it was never set up.
   */
  sides: z
    .object({
      on: z.boolean().default(false),
      leftDeg: z.number().min(-90).max(90).default(0),
      rightDeg: z.number().min(-90).max(90).default(0),
    })
    .prefault({}),
  /** Offers a faster or slower dwell, or another keyboard, by how often picks are taken back; never changes by itself. */
  offers: z.boolean().default(true),
  /** The second window, for the one who listens. */
  partner: z
    .object({
      /** It is open, and opens again with the app. */
      open: z.boolean().default(false),
      light: z.boolean().default(false),
      /** As it is; upside down, for somebody across a flat screen; mirrored, for a mirror or glass. */
      turn: z.enum(['none', 'upsideDown', 'mirrored']).default('none'),
    })
    .prefault({}),
});

/** Everything that can be set. Immutable: make a changed copy. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** A change: whole top-level sections or fields; nested sections are merged one level deep. */
export type SettingsPatch = {
  readonly [K in keyof Omit<Settings, 'version'>]?: Settings[K] extends object
    ? Partial<Settings[K]>
    : Settings[K];
};

/**
 * Applies a change and checks the result.
 * @throws ZodError when the changed settings are out of range.
 */
export function applySettingsPatch(settings: Settings, patch: SettingsPatch): Settings {
  const merged: Record<string, unknown> = { ...settings };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const old = merged[key];
    merged[key] =
      typeof old === 'object' && old !== null && typeof value === 'object' ? { ...old, ...value } : value;
  }
  return settingsSchema.parse(merged);
}
