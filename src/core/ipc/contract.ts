import type { Board } from '../boards/board';
import type { BoardChange } from '../boards/own-boards';
import type { PastCall } from '../call/call-history';
import type { CallPostState, PostOutcome } from '../call/call-post';
import type { DeviceSample } from '../gaze-socket/socket-line';
import type { Language } from '../language';
import type { LearntEntry, LearntKey } from '../learning/learnt';
import type { Problem } from '../problem';
import type { Profile } from '../profiles/profile';
import type { Settings, SettingsPatch } from '../settings/settings';
import type { BankEntry } from '../speech/voice-bank';
import type { Draft } from '../text/message';
import { RECORDING_CHANNEL_OF, type RecordingApi } from './recording-api';
import { SENTENCE_CHANNEL_OF, type SentenceApi } from './sentence-api';

export type { SentenceApi } from './sentence-api';

/** All the renderer needs to open its first screen; one round trip. */
export interface StartState {
  readonly settings: Settings;
  readonly draft: Draft;
  readonly profile: Profile | null;
  readonly boards: readonly Board[];
  readonly problems: readonly Problem[];
  /** A call was under way when the renderer stopped (crash, reload): it goes on. */
  readonly callActive: boolean;
  readonly appVersion: string;
  /** True on the redistributed test runtime: shown to the user as "not for daily use". */
  readonly testRuntime: boolean;
  /** How far a call that goes on is on its way to the address on the local network. */
  readonly callPost: CallPostState;
}

/** `replace` stops what is being said; `queue` waits for it. */
export type SpeakMode = 'replace' | 'queue';

export interface SpeakRequest {
  /** Unique per utterance, made by the renderer. */
  readonly utteranceId: string;
  readonly text: string;
  /** Language of parts that are written in neither script (digits, punctuation). */
  readonly language: Language;
  readonly mode: SpeakMode;
  /** Steps louder than usual, 0–3; none when absent. */
  readonly louder?: number;
}

/** Whether a language can be spoken: which engine made a sound that nobody heard; null when none could. */
export interface VoiceCheck {
  readonly language: Language;
  readonly engine: string | null;
  readonly tookMs: number;
  /** Reasons of those that could not. */
  readonly detail: string;
}

/** Why a chosen folder cannot be spoken with. */
export const VOICE_FOLDER_TROUBLES = ['noFolder', 'noModel', 'noTokens', 'noProgram'] as const;
export type VoiceFolderTrouble = (typeof VOICE_FOLDER_TROUBLES)[number];
export type VoiceFolderChoice =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'voice'; readonly folder: string }
  | { readonly kind: 'trouble'; readonly trouble: VoiceFolderTrouble };

/** What the partner window shows. */
export interface PartnerView {
  readonly language: Language;
  /** The message as it is being written, with the letters that are still open. */
  readonly text: string;
  /** What was said, newest first. */
  readonly said: readonly string[];
  readonly speaking: boolean;
  /** The speaker asks for time to finish. */
  readonly wait: boolean;
  readonly light: boolean;
  readonly turn: Settings['partner']['turn'];
}

/** Where the partner window is, or why it is not. */
export type PartnerState = 'closed' | 'open' | 'noDisplay';

export interface Voice {
  readonly id: string;
  readonly engine: string;
  readonly language: Language;
  readonly name: string;
}

/** One piece of sound: 16-bit PCM, one channel. */
export interface SpeechChunk {
  readonly utteranceId: string;
  readonly sampleRateHz: number;
  readonly samples: Int16Array;
}

export type SpeechEnd = {
  readonly utteranceId: string;
  /** `failed`: no engine could say it; the renderer shows large text and beeps. */
  readonly outcome: 'done' | 'interrupted' | 'failed';
  /** Which engine spoke, or the reason of the failure. */
  readonly detail: string;
};

export interface CallEvent {
  readonly kind: 'raised' | 'acknowledged' | 'cancelled';
  /** `tile`, `key`, `mouse`, `eyesClosed`. */
  readonly by: string;
}

/** Changes of the boards that belong together. Before all but a plain `edit` the present state is kept. */
export interface BoardSave {
  readonly reason: 'edit' | 'import' | 'bulk';
  readonly changes: readonly BoardChange[];
}

/** Before what a state of the boards was kept; `day`: before the first change of a day. */
export type SnapshotReason = 'day' | 'import' | 'bulk' | 'restore';

/** A former state of the boards. */
export interface BoardSnapshot {
  readonly id: string;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  readonly reason: SnapshotReason;
}

/** Kinds of pictures and recordings that are kept, by the ending of their files. */
export const MEDIA_ENDINGS = ['png', 'jpg', 'webp', 'wav', 'mp3', 'm4a', 'ogg', 'webm'] as const;
export type MediaEnding = (typeof MEDIA_ENDINGS)[number];

/** The socket by which another program on this machine says where the eyes look. */
export type GazeSocketState =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'listening';
      readonly port: number;
      /** What a device must show first. */
      readonly token: string;
      /** Devices that have shown it. */
      readonly devices: number;
    }
  /** It could not be opened; `reason` is the system's own words. */
  | { readonly kind: 'failed'; readonly port: number; readonly reason: string };

/** What the renderer may ask of the main process: exposed as `window.app` by the preload, and nothing else is. */
export interface AppApi extends RecordingApi, SentenceApi {
  getStartState(): Promise<StartState>;
  updateSettings(patch: SettingsPatch): Promise<Settings>;
  saveDraft(draft: Draft): Promise<void>;
  /** Kept beside the former profiles; the newest becomes the current one. */
  saveProfile(profile: Profile): Promise<void>;
  /** Resolves when the utterance is accepted, not when it has been said. */
  speak(request: SpeakRequest): Promise<void>;
  stopSpeaking(): Promise<void>;
  listVoices(): Promise<readonly Voice[]>;
  /** Resolves when the changes are safe on the disk; rejects when nothing of them is. */
  saveBoards(save: BoardSave): Promise<void>;
  /** Former states, newest first. */
  listBoardSnapshots(): Promise<readonly BoardSnapshot[]>;
  /** Puts a former state back, after keeping the present one. The boards as they are then. */
  restoreBoardSnapshot(id: string): Promise<readonly Board[]>;
  /** Keeps a picture or recording; its name for `symbol` or `sound` of a tile, `media:….png`. */
  saveMedia(bytes: Uint8Array, ending: MediaEnding): Promise<string>;
  /** Asks where to, and writes a file there; false when the person thought better of it. */
  exportFile(name: string, bytes: Uint8Array): Promise<boolean>;
  reportCall(event: CallEvent): Promise<void>;
  /** The latest calls, newest first. */
  listCalls(): Promise<readonly PastCall[]>;
  /** Writes to the local log file; never leaves the machine. */
  reportProblem(problem: Problem): Promise<void>;
  quit(): Promise<void>;
  /** Posts a test to an address on the local network, once. */
  testCallPost(address: string): Promise<PostOutcome>;
  /** Asks where to, and writes the page there as PDF, as a printer would get it; false when cancelled. */
  exportPdf(name: string, landscape: boolean): Promise<boolean>;
  gazeSocketState(): Promise<GazeSocketState>;
  /** Shuts out whoever knows the old token. */
  renewSocketToken(): Promise<GazeSocketState>;
  /** Words and sentences that the keyboards have learnt, the last said last. */
  listLearnt(): Promise<readonly LearntEntry[]>;
  /** Adds or replaces entries. Resolves when they are on the disk. */
  saveLearnt(changed: readonly LearntEntry[]): Promise<void>;
  /** Forgets these, or everything. Resolves when they are gone from the disk. */
  forgetLearnt(gone: readonly LearntKey[] | 'all'): Promise<void>;

  /** Has the engines speak in silence, one language after the other. What is said meanwhile goes first. */
  checkVoices(): Promise<readonly VoiceCheck[]>;
  /** Asks the carer for the folder of a voice, and looks whether it can be spoken with. */
  chooseVoiceFolder(): Promise<VoiceFolderChoice>;
  /** Opens the microphone to the page for one recording, or closes it. It closes by itself after some minutes. */
  allowMicrophone(allowed: boolean): Promise<void>;
  loadVoiceBank(): Promise<readonly BankEntry[]>;
  /** Resolves when the bank is safe on the disk. */
  saveVoiceBank(bank: readonly BankEntry[]): Promise<void>;
  /**
   * Opens the partner window, on the second display if there is one.
   *
   * @param anywhere also on the only display: for a carer who will move it.
   */
  openPartner(anywhere: boolean): Promise<PartnerState>;
  closePartner(): Promise<void>;
  /** What the partner window shows from now on. */
  showPartner(view: PartnerView): Promise<void>;
}

/** What the main process tells the renderer, unasked. */
export interface AppEvents {
  speechChunk: SpeechChunk;
  speechEnd: SpeechEnd;
  problem: Problem;
  /** How far the call is on its way to the address on the local network. */
  callPost: CallPostState;
  /** Another device says where the eyes look, … */
  socketSample: DeviceSample;
  /** … or presses what they look at. */
  socketSelect: null;
  socketState: GazeSocketState;
  /** The partner window was opened or closed, by whomever. */
  partnerState: PartnerState;
}

/** Subscribing side, also part of `window.app`. Returns the function that ends the subscription. */
export interface AppEventSource {
  on<K extends keyof AppEvents>(event: K, listener: (payload: AppEvents[K]) => void): () => void;
}

export const CHANNEL_OF = {
  getStartState: 'app:get-start-state',
  updateSettings: 'app:update-settings',
  saveDraft: 'app:save-draft',
  saveProfile: 'app:save-profile',
  speak: 'app:speak',
  stopSpeaking: 'app:stop-speaking',
  listVoices: 'app:list-voices',
  saveBoards: 'app:save-boards',
  listBoardSnapshots: 'app:list-board-snapshots',
  restoreBoardSnapshot: 'app:restore-board-snapshot',
  saveMedia: 'app:save-media',
  exportFile: 'app:export-file',
  reportCall: 'app:report-call',
  reportProblem: 'app:report-problem',
  quit: 'app:quit',
  testCallPost: 'app:test-call-post',
  exportPdf: 'app:export-pdf',
  gazeSocketState: 'app:gaze-socket-state',
  renewSocketToken: 'app:renew-socket-token',
  ...RECORDING_CHANNEL_OF,
  ...SENTENCE_CHANNEL_OF,
  listCalls: 'app:list-calls',
  listLearnt: 'app:list-learnt',
  saveLearnt: 'app:save-learnt',
  forgetLearnt: 'app:forget-learnt',
  checkVoices: 'app:check-voices',
  chooseVoiceFolder: 'app:choose-voice-folder',
  allowMicrophone: 'app:allow-microphone',
  loadVoiceBank: 'app:load-voice-bank',
  saveVoiceBank: 'app:save-voice-bank',
  openPartner: 'app:open-partner',
  closePartner: 'app:close-partner',
  showPartner: 'app:show-partner',
} as const satisfies Record<keyof AppApi, string>;

export const EVENT_CHANNEL_OF = {
  speechChunk: 'event:speech-chunk',
  speechEnd: 'event:speech-end',
  problem: 'event:problem',
  callPost: 'event:call-post',
  socketSample: 'event:socket-sample',
  socketSelect: 'event:socket-select',
  socketState: 'event:socket-state',
  partnerState: 'event:partner-state',
} as const satisfies Record<keyof AppEvents, string>;

/** What the partner window's page has: exposed as `window.partner`. */
export interface PartnerApi {
  /** Called with what is to be shown, now and after each change. */
  onView(listener: (view: PartnerView) => void): void;
}

/** Handlers in the main process: arguments arrive as `unknown` and must be parsed. */
export type IpcHandlers = {
  readonly [K in keyof AppApi]: (...args: unknown[]) => ReturnType<AppApi[K]>;
};
