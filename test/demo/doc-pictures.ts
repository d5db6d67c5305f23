import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/setup/run.mjs';

/** The pictures of `docs/images`, and the shots of `screens.ts` that they are. */
export const DOC_PICTURES: Readonly<Record<string, string>> = {
  speak: 'eyes-speak',
  keyboard: 'keyboard-typed',
  result: 'eyes-result',
  settings: 'settings',
  'boards-editor': 'boards-editor',
  'boards-body': 'body-map',
  'boards-call': 'call-not-arrived',
  'boards-pin': 'carer-pin',
  'boards-print': 'print-letters',
  'boards-templates': 'boards-templates',
  'voice-panel': 'voice-panel',
  'voice-bank': 'voice-bank',
  'voice-partner': 'partner',
};
/** Enough for flat surfaces and emoji; a quarter of the bytes. */
const COLOURS = '128';
const LANGUAGE = 'zh';
const WIDTH_PX = 1366;

/** Puts the shots that there are in this folder into the documents; gives the names of those that are missing. */
export async function copyDocPictures(shotsDir: string, imagesDir: string): Promise<string[]> {
  const missing: string[] = [];
  for (const [name, shot] of Object.entries(DOC_PICTURES)) {
    const from = join(shotsDir, `${shot}-${LANGUAGE}-${WIDTH_PX}.png`);
    const to = join(imagesDir, `${name}.png`);
    try {
      copyFileSync(from, to);
    } catch {
      missing.push(shot);
      continue;
    }
    // ImageMagick makes them smaller where it is installed; they are right without it.
    await run('convert', [to, '+dither', '-colors', COLOURS, '-strip', `PNG8:${to}`]).catch(() => undefined);
  }
  return missing;
}
