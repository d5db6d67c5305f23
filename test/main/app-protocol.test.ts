import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/main/app-protocol';
import { CONTENT_SECURITY_POLICY } from '../../src/main/app-routes';
import { useTemporaryFolder } from './temporary-folder';

describe('answer', () => {
  const folder = useTemporaryFolder();
  const roots = () => ({
    rendererDir: join(folder(), 'renderer'),
    resourcesDir: join(folder(), 'resources'),
    mediaDir: join(folder(), 'media'),
  });
  const get = (path: string, method = 'GET') => answer({ method, url: `app://mouyu${path}` }, roots());

  it('serves a file with its type and the policy', async () => {
    mkdirSync(roots().rendererDir);
    writeFileSync(join(roots().rendererDir, 'index.html'), '<p>眸语');
    const response = await get('/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>眸语');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('prefers a resource placed by hand to the one that set-up made', async () => {
    mkdirSync(join(roots().resourcesDir, 'generated'), { recursive: true });
    writeFileSync(join(roots().resourcesDir, 'generated/face_landmarker.task'), 'made');
    expect(await (await get('/resources/face_landmarker.task')).text()).toBe('made');
    writeFileSync(join(roots().resourcesDir, 'face_landmarker.task'), 'placed');
    expect(await (await get('/resources/face_landmarker.task')).text()).toBe('placed');
  });

  it('says no to what is missing, to folders, and to other methods', async () => {
    mkdirSync(join(roots().rendererDir, 'assets'), { recursive: true });
    expect((await get('/missing.js')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/index.html', 'POST')).status).toBe(405);
  });
});
