import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEDIA_MAX_BYTES, MediaStore } from '../../../src/main/storage/media-store';
import { filesForUrl } from '../../../src/main/app-routes';
import { useTemporaryFolder } from '../temporary-folder';

describe('MediaStore', () => {
  const folder = useTemporaryFolder();
  const mediaDir = () => join(folder(), 'media');

  it('keeps a file once, under the name of its content, where the page can read it', async () => {
    const store = new MediaStore(mediaDir());
    const bytes = new Uint8Array([1, 2, 3]);
    const name = await store.save(bytes, 'png');
    expect(await store.save(bytes, 'png')).toBe(name);
    expect(readdirSync(mediaDir())).toEqual([name.replace('media:', '')]);
    const roots = { rendererDir: folder(), resourcesDir: folder(), mediaDir: mediaDir() };
    const [path = ''] = filesForUrl(`app://mouyu/${name.replace(':', '/')}`, roots);
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    for (const url of ['media/../settings.json', 'media/x.png', 'media', 'media/%2e%2e%2fx', 'media/a/b.png'])
      expect(filesForUrl(`app://mouyu/${url}`, roots).filter((file) => file.startsWith(mediaDir()))).toEqual(
        [],
      );
  });

  it('refuses what is empty or too large', async () => {
    const store = new MediaStore(mediaDir());
    await expect(store.save(new Uint8Array(0), 'png')).rejects.toThrow(RangeError);
    await expect(store.save(new Uint8Array(MEDIA_MAX_BYTES + 1), 'png')).rejects.toThrow(RangeError);
  });
});
