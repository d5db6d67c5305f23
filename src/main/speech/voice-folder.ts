import type { Dialog } from 'electron';
import type { VoiceFolderChoice } from '../../core/ipc/contract';
import { openSherpaFolder } from './programs/sherpa-voice';

/** Asks for the folder of a voice and says whether it can be spoken with. */
export async function chooseVoiceFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  searchPath: string,
): Promise<VoiceFolderChoice> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
  const folder = filePaths[0];
  if (canceled || folder === undefined) return { kind: 'cancelled' };
  const found = await openSherpaFolder(folder, searchPath);
  return found.kind === 'voice' ? { kind: 'voice', folder } : found;
}
