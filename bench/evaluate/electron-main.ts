import { app, BrowserWindow, protocol } from 'electron';
import { open } from 'node:fs/promises';
import { answer, registerAppScheme } from '../../src/main/app-protocol';
import { APP_PAGE, APP_SCHEME } from '../../src/main/app-routes';
import { readHostConfig } from './host-config';

/**
 * A hidden window that runs the product's face worker under the product's conditions: its scheme, its policy,
 * sandbox and context isolation on. Only the frames of the recordings come from elsewhere.
 */
const config = readHostConfig();
const FRAME_URL = new RegExp(`^${APP_SCHEME}://[^/]+/video/(\\d+)/(\\d+)-(\\d+)$`);

async function answerFrame(videoPath: string | undefined, from: number, to: number): Promise<Response> {
  if (videoPath === undefined) return new Response('no such video', { status: 404 });
  const file = await open(videoPath);
  try {
    const bytes = new Uint8Array(to - from);
    await file.read(bytes, 0, bytes.length, from);
    return new Response(bytes, { headers: { 'content-type': 'image/jpeg' } });
  } finally {
    await file.close();
  }
}

registerAppScheme(protocol);
void app.whenReady().then(async () => {
  protocol.handle(APP_SCHEME, (request) => {
    const frame = FRAME_URL.exec(request.url);
    if (frame === null) return answer(request, config.roots);
    return answerFrame(config.videos[Number(frame[1])], Number(frame[2]), Number(frame[3]));
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  });
  await window.loadURL(APP_PAGE);
});
app.on('window-all-closed', () => app.quit());
