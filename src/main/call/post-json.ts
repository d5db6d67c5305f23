import { lookup } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { PostFailure, PostOutcome } from '../../core/call/call-post';
import { isLocalIp } from '../../core/network/local-address';
import { checkLocalAddress } from './local-address';

/** One attempt takes no longer, from the look-up of the name to the answer's first line. */
const TIMEOUT_MS = 4000;

/** A name of the local network that leads out of it. */
class NotLocalError extends Error {
  override readonly name = 'NotLocalError';
}

/** Looks a name up and refuses every answer that is not on the local network. */
const localLookup: NonNullable<RequestOptions['lookup']> = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isLocalIp(address))) {
      return done(new NotLocalError(`${hostname} is not on the local network`), '');
    }
    if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};

function failureOf(error: Error & { readonly code?: string | undefined }): PostFailure {
  const code = error.code ?? '';
  if (error instanceof NotLocalError) return 'notLocal';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nameUnknown';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EPIPE)$/.test(code)) return 'refused';
  if (/CERT|SELF_SIGNED|ERR_TLS/.test(code)) return 'certificate';
  return 'other';
}

function outcomeOfStatus(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { ok: true };
  return { ok: false, reason: status >= 300 && status < 400 ? 'redirect' : 'status', detail: String(status) };
}

/**
 * Posts one JSON body to an address of the local network, once. It follows no redirect, sends no cookie, reads no
 * answer but its first line, and goes through no proxy. Node's own client: the page's session stays closed.
 * Never rejects: what went wrong is the value.
 */
export function postJson(address: string, body: object, timeoutMs = TIMEOUT_MS): Promise<PostOutcome> {
  const checked = checkLocalAddress(address);
  if (!checked.ok) return Promise.resolve({ ok: false, reason: checked.reason, detail: '' });
  const { url } = checked;
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      agent: false,
      lookup: localLookup,
      headers: { 'content-type': 'application/json', 'content-length': bytes.length, connection: 'close' },
    });
    const finish = (outcome: PostOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
      sending.destroy();
    };
    const timer = setTimeout(() => finish({ ok: false, reason: 'timeout', detail: '' }), timeoutMs);
    sending.on('response', ({ statusCode = 0 }) => finish(outcomeOfStatus(statusCode)));
    sending.on('error', (error: NodeJS.ErrnoException) =>
      finish({ ok: false, reason: failureOf(error), detail: error.code ?? error.message }),
    );
    sending.end(bytes);
  });
}
