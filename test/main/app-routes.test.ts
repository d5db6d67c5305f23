import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  APP_PAGE,
  CONTENT_SECURITY_POLICY,
  contentTypeOf,
  filesForUrl,
  isAppUrl,
} from '../../src/main/app-routes';

const roots = {
  rendererDir: join(sep, 'app', 'out', 'renderer'),
  resourcesDir: join(sep, 'app', 'resources'),
  mediaDir: join(sep, 'user', 'media'),
};
const files = (path: string) => filesForUrl(`app://mouyu${path}`, roots);

describe('filesForUrl', () => {
  it('finds pages and assets in the built renderer', () => {
    expect(filesForUrl(APP_PAGE, roots)).toEqual([join(roots.rendererDir, 'index.html')]);
    expect(files('/assets/index-abc.js?v=1#x')).toEqual([join(roots.rendererDir, 'assets', 'index-abc.js')]);
    expect(files('/a%20b.png')).toEqual([join(roots.rendererDir, 'a b.png')]);
  });

  it('looks for resources in the checkout first, then in what set-up made', () => {
    expect(files('/resources/mediapipe/x.wasm')).toEqual([
      join(roots.resourcesDir, 'mediapipe', 'x.wasm'),
      join(roots.resourcesDir, 'generated', 'mediapipe', 'x.wasm'),
    ]);
    expect(files('/resources/face_landmarker.task')).toHaveLength(2);
  });

  it.each([
    '/resources/espeak/espeak-ng.data',
    '/resources/generated/face_landmarker.task',
    '/resources/face-model.json',
    '/resources/boards/a.obf',
    '/resources',
    '/resources/',
    '/',
  ])('refuses %s: not for a page', (path) => {
    expect(files(path)).toEqual([]);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/resources/symbols/../../package.json',
    '/resources/symbols/%2e%2e/%2e%2e/package.json',
    '/resources/symbols/..%2f..%2fpackage.json',
    '/C:/Windows/win.ini',
    '/%00index.html',
    '/.git/config',
    '/assets//index.js',
    '/%E0%A4%A',
  ])('never leaves its folders: %s', (path) => {
    for (const file of files(path)) {
      expect(file.startsWith(roots.rendererDir + sep)).toBe(true);
      expect(file).not.toContain('..');
    }
  });

  it.each(['app://other/index.html', 'file:///etc/passwd', 'https://mouyu/index.html', 'nonsense', ''])(
    'refuses another origin: %s',
    (url) => {
      expect(filesForUrl(url, roots)).toEqual([]);
    },
  );
});

describe('isAppUrl', () => {
  it('knows its own origin only', () => {
    expect(isAppUrl(APP_PAGE)).toBe(true);
    expect(['app://mouyu.evil/', 'app://evil/', 'https://mouyu/', 'about:blank', ''].some(isAppUrl)).toBe(
      false,
    );
  });
});

describe('contentTypeOf', () => {
  it('names what browsers are strict about', () => {
    expect(contentTypeOf('a.wasm')).toBe('application/wasm');
    expect(contentTypeOf('a.JS')).toContain('text/javascript');
    expect(contentTypeOf('face_landmarker.task')).toBe('application/octet-stream');
  });
});

describe('CONTENT_SECURITY_POLICY', () => {
  it('forbids by default, and inline code, eval and foreign hosts always', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });
});
