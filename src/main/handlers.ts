import { z } from 'zod';
import type { IpcHandlers, StartState } from '../core/ipc/contract';
import { profileSchema } from '../core/profiles/profile';
import type { Settings } from '../core/settings/settings';
import { draftSchema } from '../core/text/message';
import type { CallPost } from './call/call-post';
import {
  boardSaveSchema,
  callAddressSchema,
  callEventSchema,
  exportNameSchema,
  fileBytesSchema,
  forgottenSchema,
  learntEntriesSchema,
  mediaEndingSchema,
  pdfNameSchema,
  problemSchema,
  settingsPatchSchema,
  snapshotIdSchema,
  speakRequestSchema,
} from './ipc-arguments';
import type { Log } from './log';
import type { GazeSocket } from './gaze-socket/gaze-socket';
import { sentenceHandlers, type SentenceWorld } from './sentence-handlers';
import type { Problems } from './problems';
import { recordingHandlers } from './recording-handlers';
import type { Speech } from './speech';
import { voiceHandlers, type VoiceWorld } from './voice-handlers';

export interface HandlerWorld extends SentenceWorld, VoiceWorld {
  readonly speech: Speech;
  readonly problems: Problems;
  readonly log: Log;
  readonly appVersion: string;
  readonly testRuntime: boolean;
  /** Called after a change, with what held before it. */
  readonly onSettings: (settings: Settings, before: Settings) => void;
  /** Asks where to and writes a file there; false when the person cancels. */
  readonly exportFile: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly quit: () => void;
  readonly callPost: Pick<CallPost, 'handle' | 'resume' | 'test' | 'state'>;
  /** Asks where to and writes the page there as PDF; false when the person cancels. */
  readonly exportPdf: (name: string, landscape: boolean) => Promise<boolean>;
  readonly gazeSocket: Pick<GazeSocket, 'state' | 'renewToken'>;
}

/** What each method of the contract does. Arguments come from another process: parsed first, always. */
export function createHandlers(world: HandlerWorld): IpcHandlers {
  const { stores, speech, problems, log, callPost } = world;
  const done = Promise.resolve();
  return {
    getStartState: async (): Promise<StartState> => {
      // Not before: while the page loads, the voice would take a core from it.
      speech.warmUp();
      const open = await stores;
      if (open.calls.isActive()) void callPost.resume();
      return {
        settings: open.settings.current(),
        draft: open.draft.current(),
        profile: open.profile(),
        boards: open.boards.boards(),
        problems: problems.list(),
        callActive: open.calls.isActive(),
        appVersion: world.appVersion,
        testRuntime: world.testRuntime,
        callPost: callPost.state(),
      };
    },
    updateSettings: async (patch) => {
      const store = (await stores).settings;
      const before = store.current();
      const settings = store.update(settingsPatchSchema.parse(patch));
      world.onSettings(settings, before);
      return settings;
    },
    saveDraft: async (draft) => (await stores).draft.save(draftSchema.parse(draft)),
    saveProfile: async (profile) => (await stores).saveProfile(profileSchema.parse(profile)),
    speak: (request) => {
      speech.speak(speakRequestSchema.parse(request));
      return done;
    },
    stopSpeaking: () => {
      speech.stop();
      return done;
    },
    listVoices: () => speech.voices(),
    saveBoards: async (save) => (await stores).boards.save(boardSaveSchema.parse(save)),
    listBoardSnapshots: async () => (await stores).boards.listSnapshots(),
    restoreBoardSnapshot: async (id) => (await stores).boards.restore(snapshotIdSchema.parse(id)),
    saveMedia: async (bytes, ending) =>
      (await stores).media.save(fileBytesSchema.parse(bytes), mediaEndingSchema.parse(ending)),
    exportFile: async (name, bytes) =>
      world.exportFile(exportNameSchema.parse(name), fileBytesSchema.parse(bytes)),
    reportCall: async (event) => {
      const call = callEventSchema.parse(event);
      log.write('call', `${call.kind} by ${call.by}`);
      void callPost.handle(call);
      await (await stores).calls.record(call);
    },
    reportProblem: (problem) => {
      const { code, detail } = problemSchema.parse(problem);
      log.write('renderer', `${code}: ${detail}`);
      return done;
    },
    quit: () => {
      world.quit();
      return done;
    },
    testCallPost: (address) => callPost.test(callAddressSchema.parse(address)),
    exportPdf: (name, landscape) => world.exportPdf(pdfNameSchema.parse(name), z.boolean().parse(landscape)),
    gazeSocketState: () => Promise.resolve(world.gazeSocket.state()),
    renewSocketToken: () => world.gazeSocket.renewToken(),
    ...recordingHandlers(stores),
    ...sentenceHandlers(world),
    listCalls: async () => (await stores).calls.past(),
    listLearnt: async () => (await stores).learnt.current(),
    saveLearnt: async (changed) => (await stores).learnt.save(learntEntriesSchema.parse(changed)),
    forgetLearnt: async (gone) => (await stores).learnt.forget(forgottenSchema.parse(gone)),
    ...voiceHandlers(world),
  };
}
