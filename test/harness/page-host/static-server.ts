import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** A path of the page, and the folder or file that answers it. */
export interface Mount {
  readonly prefix: string;
  readonly path: string;
}

export interface StaticServer {
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

function fileFor(mounts: readonly Mount[], urlPath: string): string | null {
  const path = normalize(decodeURIComponent(urlPath));
  if (path.includes('..')) return null;
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  return mount ? join(mount.path, path.slice(mount.prefix.length)) : null;
}

async function answer(mounts: readonly Mount[], urlPath: string, response: ServerResponse): Promise<void> {
  const file = fileFor(mounts, urlPath);
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-length': found.size });
  createReadStream(file).pipe(response);
}

/** Serves files on this machine only, on a free port. The first mount whose prefix fits answers. */
export async function serveFiles(mounts: readonly Mount[]): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(mounts, pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
