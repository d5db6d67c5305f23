import type { Dialog } from 'electron';
import { writeFile } from 'node:fs/promises';

/** Asks the carer where to and writes the file there. False when they cancel. */
export async function exportFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: name,
    filters: [{ name: extension === 'txt' ? 'Text' : 'Open Board', extensions: [extension] }],
  });
  if (canceled || filePath === '') return false;
  await writeFile(filePath, bytes);
  return true;
}
