import { app, BrowserWindow, net, protocol } from 'electron';
import { open } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHostConfig } from './host-config';

/**
 * A window without a screen of its own that runs the product's face worker under the product's conditions: the same
 * privileged scheme, the same policy, sandbox and context isolation on.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
].join('; ');

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

const config = readHostConfig();

async function respond(request: Request): Promise<Response> {
  const path = normalize(decodeURIComponent(new URL(request.url).pathname));
  const video = /^\/video\/(\d+)\/(\d+)-(\d+)$/.exec(path);
  if (video) return respondFrame(config.videos[Number(video[1])], Number(video[2]), Number(video[3]));
  const file = path.startsWith('/resources/')
    ? join(config.resourcesDir, path.slice('/resources/'.length))
    : join(config.pageDir, path === '/' ? 'index.html' : path);
  const response = await net.fetch(pathToFileURL(file).href);
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', POLICY);
  return new Response(response.body, { status: response.status, headers });
}

async function respondFrame(videoPath: string | undefined, from: number, to: number): Promise<Response> {
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

void app.whenReady().then(async () => {
  protocol.handle('app', respond);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  });
  await window.loadURL('app://mouyu/');
});
app.on('window-all-closed', () => app.quit());
