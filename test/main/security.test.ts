import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isLocalRequest, isPermitted, lockSession } from '../../src/main/security';

describe('isLocalRequest', () => {
  it.each(['app://mouyu/index.html', 'data:text/plain,x', 'blob:app://mouyu/1', 'devtools://devtools/x.js'])(
    'lets %s pass',
    (url) => {
      expect(isLocalRequest(url)).toBe(true);
    },
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1:80/',
    'http://localhost/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome-extension://x/y',
    'app://other/index.html',
    'nonsense',
  ])('refuses %s', (url) => {
    expect(isLocalRequest(url)).toBe(false);
  });
});

describe('isPermitted while recording', () => {
  const microphone = {
    permission: 'media',
    requestingUrl: 'app://mouyu/index.html',
    mediaTypes: ['audio'],
    isMainFrame: true,
  };

  it('gives the microphone, alone and only then', () => {
    expect(isPermitted(microphone, true)).toBe(true);
    expect(isPermitted(microphone, false)).toBe(false);
    expect(isPermitted({ ...microphone, mediaTypes: ['audio', 'video'] }, true)).toBe(false);
    expect(isPermitted({ ...microphone, requestingUrl: 'app://mouyu/partner.html' }, true)).toBe(false);
  });
});

describe('isPermitted', () => {
  const camera = {
    permission: 'media',
    requestingUrl: 'app://mouyu/index.html',
    mediaTypes: ['video'],
    isMainFrame: true,
  };

  it('gives the camera to the app’s own page', () => {
    expect(isPermitted(camera)).toBe(true);
  });

  it.each([
    ['the microphone', { mediaTypes: ['audio'] }],
    ['camera and microphone', { mediaTypes: ['video', 'audio'] }],
    ['unnamed media', { mediaTypes: [] }],
    ['a frame inside', { isMainFrame: false }],
    ['another origin', { requestingUrl: 'https://example.com/' }],
    ['another host', { requestingUrl: 'app://other/' }],
    ['location', { permission: 'geolocation' }],
    ['notifications', { permission: 'notifications' }],
    ['the screen', { permission: 'display-capture' }],
    ['the clipboard', { permission: 'clipboard-read' }],
    ['the partner window', { requestingUrl: 'app://mouyu/partner.html' }],
    [
      'a loudspeaker to the partner window',
      { permission: 'speaker-selection', requestingUrl: 'app://mouyu/partner.html' },
    ],
  ])('refuses %s', (_what, change) => {
    expect(isPermitted({ ...camera, ...change })).toBe(false);
  });
});

type RequestHandler = (
  contents: null,
  permission: string,
  decide: (yes: boolean) => void,
  details: object,
) => void;

/** A session that keeps the handlers it is given. */
class FakeSession extends EventEmitter {
  request: RequestHandler | undefined;
  check: ((contents: null, permission: string, origin: string, details: object) => boolean) | undefined;
  beforeRequest: ((details: { url: string }, decide: (answer: object) => void) => void) | undefined;
  setPermissionRequestHandler = (handler: RequestHandler) => (this.request = handler);
  setPermissionCheckHandler = (handler: NonNullable<FakeSession['check']>) => (this.check = handler);
  setDevicePermissionHandler = vi.fn();
  webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>) => (this.beforeRequest = handler),
  };
}

function locked() {
  const fake = new FakeSession();
  const refused: string[] = [];
  let isRecording = false;
  lockSession(
    fake as unknown as Session,
    (what) => refused.push(what),
    () => isRecording,
  );
  return { fake, refused, record: (now: boolean) => (isRecording = now) };
}

describe('lockSession', () => {
  it('cancels every request that would leave the machine', () => {
    const { fake, refused } = locked();
    const decide = vi.fn();
    fake.beforeRequest?.({ url: 'https://example.com/' }, decide);
    fake.beforeRequest?.({ url: 'app://mouyu/index.html' }, decide);
    expect(decide.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
    expect(refused).toHaveLength(1);
  });

  it('stops downloads', () => {
    const { fake } = locked();
    const event = { preventDefault: vi.fn() };
    fake.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('decides each use of a device as a request', () => {
    const { fake } = locked();
    const own = { requestingUrl: 'app://mouyu/index.html', isMainFrame: true };
    const ask = (permission: string, details: object) => {
      const decide = vi.fn();
      fake.request?.(null, permission, decide, details);
      return decide.mock.calls;
    };
    expect(ask('media', { ...own, mediaTypes: ['video'] })).toEqual([[true]]);
    expect(ask('media', { ...own, mediaTypes: ['audio'] })).toEqual([[false]]);
    expect(ask('geolocation', own)).toEqual([[false]]);
  });

  it('asks anew at each request whether something is being recorded', () => {
    const { fake, record } = locked();
    const own = { requestingUrl: 'app://mouyu/index.html', isMainFrame: true, mediaTypes: ['audio'] };
    const ask = () => {
      const decide = vi.fn();
      fake.request?.(null, 'media', decide, own);
      return decide.mock.calls[0]?.[0] as boolean;
    };
    const answers = [false, true, false].map((now) => {
      record(now);
      return ask();
    });
    expect(answers).toEqual([false, true, false]);
  });

  it('shows the names of devices to the app’s own page only', () => {
    const { fake } = locked();
    const check = (permission: string, url: string) =>
      fake.check?.(null, permission, url, { requestingUrl: url, isMainFrame: true, mediaType: 'audio' });
    expect(check('media', 'app://mouyu/index.html')).toBe(true);
    expect(check('media', 'https://example.com/')).toBe(false);
    expect(check('notifications', 'app://mouyu/index.html')).toBe(false);
  });
});
