import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveFiles, type StaticServer } from './static-server';

describe('serveFiles', () => {
  let folder = '';
  let server: StaticServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'static-server-'));
    await writeFile(join(folder, 'page.html'), '<p>here</p>');
    await writeFile(join(folder, 'model.task'), 'model');
    server = await serveFiles([
      { prefix: '/the-model', path: join(folder, 'model.task') },
      { prefix: '/files/', path: folder },
    ]);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('answers from folders and single files with their type', async () => {
    const page = await fetch(`${server.baseUrl}/files/page.html`);
    expect(await page.text()).toBe('<p>here</p>');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await (await fetch(`${server.baseUrl}/the-model`)).text()).toBe('model');
  });

  it('gives nothing outside its mounts', async () => {
    for (const path of ['/files/missing.html', '/other', '/files/', '/files/..%2f..%2fetc/passwd']) {
      const response = await fetch(server.baseUrl + path);
      expect(response.status, path).toBe(404);
      await response.arrayBuffer();
    }
  });
});
