/** Why a recording was not begun or came to an end by itself. */
export type RecordingEnd = 'limit' | 'diskFull' | 'notWritten';

export type RecordingStarted =
  | { readonly kind: 'started'; readonly id: string; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: RecordingEnd; readonly detail: string };

/** What has come since the last part. */
export interface RecordingPart {
  readonly id: string;
  /** Lines of `features.jsonl`. */
  readonly lines: readonly string[];
  /** JPEG pictures, in order. */
  readonly pictures: readonly Uint8Array[];
}

export type RecordingAppended =
  | { readonly kind: 'kept'; readonly bytes: number }
  | { readonly kind: 'stopped'; readonly reason: RecordingEnd; readonly detail: string };

/** A recording on the disk. */
export interface KeptRecording {
  readonly id: string;
  /** When it began, local time, `2026-01-31 08:05`. */
  readonly at: string;
  readonly bytes: number;
  readonly withPictures: boolean;
  /** False when the app ended in its middle. */
  readonly isWhole: boolean;
  readonly isOpen: boolean;
}

/** The part of `AppApi` about recordings of the eyes, made on request only. */
export interface RecordingApi {
  startRecording(withPictures: boolean): Promise<RecordingStarted>;
  appendRecording(part: RecordingPart): Promise<RecordingAppended>;
  /** `description` is the text of `recording.json`; empty without pictures. */
  finishRecording(id: string, description: string): Promise<void>;
  /** Newest first. */
  listRecordings(): Promise<readonly KeptRecording[]>;
  deleteRecording(id: string): Promise<void>;
}

export const RECORDING_CHANNEL_OF = {
  startRecording: 'app:start-recording',
  appendRecording: 'app:append-recording',
  finishRecording: 'app:finish-recording',
  listRecordings: 'app:list-recordings',
  deleteRecording: 'app:delete-recording',
} as const satisfies Record<keyof RecordingApi, string>;
