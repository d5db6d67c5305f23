import type { Dialog, WebContents } from 'electron';
import { writeFile } from 'node:fs/promises';

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  txt: 'Text',
  obf: 'Open Board',
  obz: 'Open Board',
};

/** Asks the carer where to and writes the file there. False when they cancel. */
export async function exportFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: name,
    filters: [{ name: KINDS[extension] ?? extension, extensions: [extension] }],
  });
  if (canceled || filePath === '') return false;
  await writeFile(filePath, bytes);
  return true;
}

/**
 * Writes the page as PDF on A4, as its print style shows it, where the carer says. False when they cancel.
 * @throws when the page is gone
 */
export async function exportPdf(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  page: Pick<WebContents, 'printToPDF'> | undefined,
  name: string,
  landscape: boolean,
): Promise<boolean> {
  if (page === undefined) throw new Error('there is no page to print');
  const bytes = await page.printToPDF({ landscape, printBackground: true, pageSize: 'A4' });
  return exportFile(dialog, name, bytes);
}
