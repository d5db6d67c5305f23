import { BlockList, isIP } from 'node:net';

/** Addresses that do not lead out of the house: loopback, private ranges, link-local (RFC 1918, 3927, 4193, 4291). */
const LOCAL_RANGES = new BlockList();
LOCAL_RANGES.addSubnet('127.0.0.0', 8, 'ipv4');
LOCAL_RANGES.addSubnet('10.0.0.0', 8, 'ipv4');
LOCAL_RANGES.addSubnet('172.16.0.0', 12, 'ipv4');
LOCAL_RANGES.addSubnet('192.168.0.0', 16, 'ipv4');
LOCAL_RANGES.addSubnet('169.254.0.0', 16, 'ipv4');
LOCAL_RANGES.addAddress('::1', 'ipv6');
LOCAL_RANGES.addSubnet('fc00::', 7, 'ipv6');
LOCAL_RANGES.addSubnet('fe80::', 10, 'ipv6');

/** Names that only a local network gives out: without a dot, or under a domain kept for it (RFC 6762, 8375). */
const LOCAL_NAME = /^(?:[a-z0-9-]+|[a-z0-9.-]+\.(?:local|lan|internal|home\.arpa))$/i;
const LONGEST_ADDRESS = 300;

/** Whether an IP address lies on this machine or its local network. */
export function isLocalIp(address: string): boolean {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  return version !== 0 && LOCAL_RANGES.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/** An address that a call may be posted to, or why not. */
export type CheckedAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: 'notAnAddress' | 'notLocal' };

/**
 * Reads the one address that the carer allowed: http or https, without a name and password in it, to a literal of
 * this machine or its local network, or to a name of that network. What such a name stands for is checked again when
 * it has been looked up (`isLocalIp`).
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
