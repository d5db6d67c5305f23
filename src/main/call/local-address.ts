import { isIP } from 'node:net';
import { isLocalIp } from '../../core/network/local-address';

/** Names that only a local network gives out: without a dot, or under a domain kept for it (RFC 6762, 8375). */
const LOCAL_NAME = /^(?:[a-z0-9-]+|[a-z0-9.-]+\.(?:local|lan|internal|home\.arpa))$/i;
const LONGEST_ADDRESS = 300;

/** An address that a call may be posted to, or why not. */
export type CheckedAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: 'notAnAddress' | 'notLocal' };

/**
 * Reads the one address that the carer allowed: http or https, without a name and password in it, to a literal of
 * this machine or its local network, or to a name of that network. What such a name stands for is checked again when
 * it has been looked up (`core/network`).
 */
export function checkLocalAddress(text: string): CheckedAddress {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return { ok: false, reason: 'notAnAddress' };
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || text.length > LONGEST_ADDRESS || url.username !== '' || url.password !== '') {
    return { ok: false, reason: 'notAnAddress' };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLocal = isIP(host) === 0 ? LOCAL_NAME.test(host) : isLocalIp(host);
  return isLocal ? { ok: true, url } : { ok: false, reason: 'notLocal' };
}
