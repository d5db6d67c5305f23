import type { App, Session, WebContents } from 'electron';
import { isAppUrl, isMainPage } from './app-routes';

/** Schemes that never leave the machine. Every other request is refused. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Whether a request may be made at all. */
export function isLocalRequest(url: string): boolean {
  try {
    const { protocol } = new URL(url);
    return LOCAL_SCHEMES.has(protocol) && (protocol !== 'app:' || isAppUrl(url));
  } catch {
    return false;
  }
}

/** What of a permission request or check decides about it. */
export interface PermissionQuestion {
  readonly permission: string;
  readonly requestingUrl: string;
  /** Kinds of media asked for; empty when Chromium does not say. */
  readonly mediaTypes: readonly string[];
  readonly isMainFrame: boolean;
}

/**
 * The camera for the app's own page, the microphone by itself while something is being recorded, a loudspeaker that was
 * chosen, and nothing else: no location, and nothing at all for the partner window.
 */
export function isPermitted(question: PermissionQuestion, mayRecord = false): boolean {
  if (!question.isMainFrame || !isMainPage(question.requestingUrl)) return false;
  if (question.permission === 'speaker-selection') return true;
  if (question.permission !== 'media' || question.mediaTypes.length === 0) return false;
  const isOnly = (type: string) => question.mediaTypes.every((asked) => asked === type);
  return isOnly('video') || (mayRecord && isOnly('audio'));
}

function refusePermissions(session: Session, mayRecord: () => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const { requestingUrl, isMainFrame } = details;
    decide(isPermitted({ permission, requestingUrl, mediaTypes, isMainFrame }, mayRecord()));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    // The list of devices has its labels only if this says yes, and Electron 25 asks for "audio" whatever is meant.
    // Only labels hang on this answer: each use of a device is a request of its own, decided above.
    const mediaTypes = permission === 'media' ? ['video'] : [];
    const requestingUrl = details.requestingUrl ?? requestingOrigin;
    return isPermitted({ permission, requestingUrl, mediaTypes, isMainFrame: details.isMainFrame });
  });
  session.setDevicePermissionHandler(() => false);
}

/** Closes every way out of a session: permissions, downloads, and all requests that would leave the machine. */
export function lockSession(
  session: Session,
  refused: (what: string) => void,
  mayRecord: () => boolean,
): void {
  refusePermissions(session, mayRecord);
  session.on('will-download', (event) => {
    event.preventDefault();
    refused('download');
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !isLocalRequest(details.url);
    if (cancel) refused(`request to ${details.url.slice(0, 200)}`);
    decide({ cancel });
  });
}

function lockContents(contents: WebContents, refused: (what: string) => void): void {
  const refuse = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault();
    refused(what);
  };
  contents.on('will-navigate', (event, url) => {
    // A reload of the app's own page is no navigation away from it.
    if (!isAppUrl(url)) refuse(event, `navigation to ${url.slice(0, 200)}`);
  });
  contents.on('will-redirect', (event) => refuse(event, 'redirect'));
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'));
  contents.setWindowOpenHandler(({ url }) => {
    refused(`new window ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
  // WebRTC goes round the request filter: no connection but through a proxy, of which there is none.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Locks every window's contents the moment they exist. */
export function lockAllContents(app: App, refused: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, refused));
}

/** Must run before the app is ready: names are not even looked up, and Chromium's own services stay quiet. */
export function cutNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
}
