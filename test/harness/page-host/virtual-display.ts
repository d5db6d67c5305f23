import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { hasDisplay } from '../../../scripts/display.mjs';

/** A screen for a program that opens a window nobody looks at. */
export interface Display {
  /** What the program needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
}

const SCREEN = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];

/** The screen there is, or an Xvfb of its own where there is none. */
export async function someDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: () => undefined };
  // the server picks a free number and writes it to descriptor 3 once it is ready
  const server = spawn('Xvfb', ['-displayfd', '3', ...SCREEN], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = server.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => reject(new Error('no screen and no Xvfb: apt-get install -y xvfb')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    answer.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { env: { DISPLAY: `:${number}` }, close: () => server.kill() };
}
