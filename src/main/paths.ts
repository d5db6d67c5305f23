import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** All folders and files of the main process. */
export interface AppPaths {
  readonly rendererDir: string;
  readonly preloadFile: string;
  readonly partnerPreloadFile: string;
  readonly resourcesDir: string;
  readonly boardsDir: string;
  readonly espeakDir: string;
  readonly userDataDir: string;
  readonly profilesDir: string;
  readonly journalFile: string;
  readonly snapshotsDir: string;
  readonly mediaDir: string;
  readonly unusedMediaDir: string;
  readonly voiceBankFile: string;
  readonly draftFile: string;
  readonly saidFile: string;
  readonly documentsDir: string;
  readonly learntFile: string;
  readonly callLogFile: string;
  readonly logFile: string;
  readonly socketTokenFile: string;
  readonly recordingsDir: string;
}

/**
 * Where things are. A packaged app has its resources beside the archive; a checkout, in its own folder. Whether
 * the folder is there decides, not the name of the executable: a borrowed runtime is called anything.
 *
 * @param mainDir folder of the main bundle (`out/main`).
 * @param processResourcesDir Electron's `process.resourcesPath`.
 */
export function appPaths(mainDir: string, processResourcesDir: string, userDataDir: string): AppPaths {
  const packagedResources = join(processResourcesDir, 'resources');
  const resourcesDir = existsSync(packagedResources) ? packagedResources : join(mainDir, '../../resources');
  return {
    rendererDir: join(mainDir, '../renderer'),
    preloadFile: join(mainDir, '../preload/index.cjs'),
    partnerPreloadFile: join(mainDir, '../preload/partner.cjs'),
    resourcesDir,
    boardsDir: join(resourcesDir, 'boards'),
    espeakDir: join(resourcesDir, 'generated/espeak'),
    userDataDir,
    profilesDir: join(userDataDir, 'profiles'),
    journalFile: join(userDataDir, 'boards.journal'),
    snapshotsDir: join(userDataDir, 'board-snapshots'),
    mediaDir: join(userDataDir, 'media'),
    unusedMediaDir: join(userDataDir, 'media-unused'),
    voiceBankFile: join(userDataDir, 'voice-bank.json'),
    draftFile: join(userDataDir, 'draft.journal'),
    saidFile: join(userDataDir, 'said.journal'),
    documentsDir: join(userDataDir, 'documents'),
    learntFile: join(userDataDir, 'learnt.jsonl'),
    callLogFile: join(userDataDir, 'call-log.jsonl'),
    logFile: join(userDataDir, 'logs/mouyu.log'),
    recordingsDir: join(userDataDir, 'recordings'),
    socketTokenFile: join(userDataDir, 'gaze-socket-token'),
  };
}
