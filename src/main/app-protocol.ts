import type { Protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { APP_SCHEME, CONTENT_SECURITY_POLICY, contentTypeOf, filesForUrl } from './app-routes';
import type { RouteRoots } from './app-routes';

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Must run before the app is ready: makes `app://` a secure origin with fetch, workers and storage. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Pictures and recordings never change under their name; the page need not ask for them again and again. */
function cachingOf(url: string): string {
  return /^app:\/\/[^/]+\/(media|resources\/symbols)\//.test(url) ? 'max-age=86400, immutable' : 'no-store';
}

/** Answers one request with the first file that exists. */
export async function answer(request: Pick<Request, 'method' | 'url'>, roots: RouteRoots): Promise<Response> {
  if (request.method !== 'GET') return new Response('method not allowed', { status: 405, headers: HEADERS });
  for (const path of filesForUrl(request.url, roots)) {
    const body = await readFile(path).catch(() => null);
    if (body === null) continue;
    const headers = {
      ...HEADERS,
      'Content-Type': contentTypeOf(path),
      'Cache-Control': cachingOf(request.url),
    };
    return new Response(body, { headers });
  }
  return new Response('not found', { status: 404, headers: HEADERS });
}

export function serveApp(protocol: Protocol, roots: RouteRoots): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, roots));
}
