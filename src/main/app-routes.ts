import { isAbsolute, join, relative } from 'node:path';

/** The one origin of the app's pages. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'mouyu';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;
export const PARTNER_PAGE = `${APP_SCHEME}://${APP_HOST}/partner.html`;

/** What of `resources/` and `resources/generated/` a page may read; everything else there is not for it. */
const PUBLIC_RESOURCES: ReadonlySet<string> = new Set([
  'face_landmarker.task',
  'mediapipe',
  'symbols',
  'language',
  'fonts',
]);

export interface RouteRoots {
  /** The built renderer. */
  readonly rendererDir: string;
  readonly resourcesDir: string;
  /** Pictures and recordings of this person. */
  readonly mediaDir: string;
}

/** The decoded segments of a path, or null when one of them could lead anywhere but down. */
function safeSegments(pathname: string): string[] | null {
  let segments: string[];
  try {
    segments = pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
  // Separators, drive letters and streams, NUL, hidden files and every kind of dots.
  const unsafe = (segment: string) =>
    segment === '' || segment.startsWith('.') || /[/\\:]/.test(segment) || segment.includes('\0');
  return segments.some(unsafe) ? null : segments;
}

function inside(root: string, segments: readonly string[]): string | null {
  const path = join(root, ...segments);
  const fromRoot = relative(root, path);
  return fromRoot === '' || fromRoot.startsWith('..') || isAbsolute(fromRoot) ? null : path;
}

/**
 * Files that may answer a URL of the app, in the order in which they are tried; empty when the URL is none of ours
 * or asks for something a page may not read.
 */
export function filesForUrl(url: string, roots: RouteRoots): string[] {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return [];
  }
  if (parsed.protocol !== `${APP_SCHEME}:` || parsed.host !== APP_HOST) return [];
  const segments = safeSegments(parsed.pathname);
  const first = segments?.[0];
  if (segments === null || first === undefined) return [];

  if (first === 'media') return mediaFile(segments[1], segments.length, roots.mediaDir);
  if (first !== 'resources') return [inside(roots.rendererDir, segments)].filter((path) => path !== null);
  const wanted = segments.slice(1);
  if (wanted[0] === undefined || !PUBLIC_RESOURCES.has(wanted[0])) return [];
  const folders = [roots.resourcesDir, join(roots.resourcesDir, 'generated')];
  return folders.map((folder) => inside(folder, wanted)).filter((path) => path !== null);
}

/** A kept picture or recording: the name says what is in it, and nothing else lies there. */
function mediaFile(name: string | undefined, depth: number, mediaDir: string): string[] {
  const isMedia = depth === 2 && name !== undefined && /^[0-9a-f]{32}\.[a-z0-9]{3,4}$/.test(name);
  return isMedia ? [join(mediaDir, name)] : [];
}

/** Whether a page or frame is the app's own. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return protocol === `${APP_SCHEME}:` && host === APP_HOST;
  } catch {
    return false;
  }
}

/** Whether it is a page of the app that speaks for the person: not the partner window, which only shows. */
export function isMainPage(url: string): boolean {
  return isAppUrl(url) && new URL(url).pathname !== new URL(PARTNER_PAGE).pathname;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  webm: 'audio/webm',
  txt: 'text/plain; charset=utf-8',
};

/** Content type by the ending of a file name; bytes for the unknown (models, packed tables). */
export function contentTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[ending] ?? 'application/octet-stream';
}

/** What a page of the app may load and run: its own files, WebAssembly, pictures it made itself. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
