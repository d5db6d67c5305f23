import { z } from 'zod';
import type { IpcHandlers } from '../core/ipc/contract';
import type { RecordingPart } from '../core/ipc/recording-api';
import type { Stores } from './stores';

const idSchema = z.string().min(1).max(80);
/** Much more than half a second of a camera at 60 frames a second. */
const partSchema: z.ZodType<RecordingPart> = z.strictObject({
  id: idSchema,
  lines: z.array(z.string().max(200_000)).max(5000),
  pictures: z.array(z.instanceof(Uint8Array)).max(500),
});
const descriptionSchema = z.string().max(5_000_000);

type RecordingMethods =
  'startRecording' | 'appendRecording' | 'finishRecording' | 'listRecordings' | 'deleteRecording';

/** What the carer's recordings need of the main process. */
export function recordingHandlers(stores: Promise<Stores>): Pick<IpcHandlers, RecordingMethods> {
  return {
    startRecording: async (withPictures) => (await stores).recordings.start(z.boolean().parse(withPictures)),
    appendRecording: async (part) => (await stores).recordings.append(partSchema.parse(part)),
    finishRecording: async (id, description) =>
      (await stores).recordings.finish(idSchema.parse(id), descriptionSchema.parse(description)),
    listRecordings: async () => (await stores).recordings.list(),
    deleteRecording: async (id) => (await stores).recordings.remove(idSchema.parse(id)),
  };
}
