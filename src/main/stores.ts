import type { Profile } from '../core/profiles/profile';
import type { AppPaths } from './paths';
import { reasonOf, type Problems } from './problems';
import { BoardStore } from './storage/board-store';
import { loadStarterBoards } from './storage/starter-boards';
import type { BoardParser } from './storage/starter-boards';
import { CallLog } from './storage/call-log';
import { DocumentStore } from './storage/document-store';
import { DraftStore } from './storage/draft-store';
import { LearntStore } from './storage/learnt-store';
import { MediaStore } from './storage/media-store';
import { sweepMedia } from './storage/media-sweep';
import { RecordingStore } from './storage/recording-store';
import { ProfileStore } from './storage/profile-store';
import { SaidStore } from './storage/said-store';
import type { SettingsStore } from './storage/settings-store';
import { VoiceBankStore } from './storage/voice-bank-store';

/** Everything that is kept on disk, opened. */
export interface Stores {
  readonly settings: SettingsStore;
  readonly draft: DraftStore;
  readonly calls: CallLog;
  readonly boards: BoardStore;
  readonly media: MediaStore;
  readonly recordings: RecordingStore;
  readonly said: SaidStore;
  readonly documents: DocumentStore;
  readonly learnt: LearntStore;
  readonly voiceBank: VoiceBankStore;
  /** The current profile; null before the first calibration. */
  profile(): Profile | null;
  saveProfile(profile: Profile): Promise<void>;
}

/** Opens all files at once. Whatever is damaged is reported and replaced by its default; this never fails. */
export async function openStores(
  paths: AppPaths,
  settings: SettingsStore,
  parseBoard: BoardParser,
  problems: Problems,
  log: (message: string) => void,
): Promise<Stores> {
  const now = () => new Date();
  const swept = collectMedia(paths, now().getTime(), log);
  const profiles = new ProfileStore(paths.profilesDir, problems, now);
  const [draft, calls, boards, voiceBank, newest, learnt] = await Promise.all([
    DraftStore.open(paths.draftFile, problems, now()),
    CallLog.open(paths.callLogFile, now),
    loadStarterBoards(paths.boardsDir, parseBoard, problems).then((starters) =>
      BoardStore.open(paths, starters, problems, now),
    ),
    VoiceBankStore.open(paths.voiceBankFile, problems, now()),
    profiles.loadNewest(),
    LearntStore.open(paths.learntFile, problems, now),
  ]);
  let current = newest;
  return {
    settings,
    draft,
    calls,
    boards,
    media: new MediaStore(paths.mediaDir, swept),
    recordings: new RecordingStore(paths.recordingsDir, now),
    said: new SaidStore(paths.saidFile, problems, now),
    documents: new DocumentStore(paths.documentsDir, problems, now),
    learnt,
    voiceBank,
    profile: () => current,
    saveProfile: async (profile) => {
      // It counts for this run even when it cannot be saved.
      current = profile;
      await profiles.save(profile);
    },
  };
}

/** Unused pictures and recordings; that they cannot be collected harms nobody and is only written down. */
async function collectMedia(paths: AppPaths, nowMs: number, log: (message: string) => void): Promise<void> {
  const { userDataDir, mediaDir, unusedMediaDir, snapshotsDir, documentsDir, journalFile } = paths;
  try {
    const result = await sweepMedia(
      {
        mediaDir,
        asideDir: unusedMediaDir,
        textDirs: [userDataDir, snapshotsDir, documentsDir],
        neededFile: journalFile,
      },
      nowMs,
    );
    if (Object.values(result).some((count) => count > 0)) log(JSON.stringify(result));
  } catch (error) {
    log(`unused media stay: ${reasonOf(error)}`);
  }
}
