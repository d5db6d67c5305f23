/**
 * Which addresses lie on the user's own machine or network. Everything else is out of reach for this product, whatever
 * was typed into a field.
 */

/** IPv4 ranges that never leave the machine or the network: RFC 1122 (loopback), RFC 1918, RFC 3927 (link-local). */
const PRIVATE_V4 = [/^127\./, /^10\./, /^192\.168\./, /^172\.(1[6-9]|2\d|3[01])\./, /^169\.254\./];
const V4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** IPv6: loopback, fc00::/7 (RFC 4193) and fe80::/10 (RFC 4291). */
const PRIVATE_V6 = /^(?:::1|f[cd][0-9a-f]{0,2}:.*|fe[89ab][0-9a-f]?:.*)$/;

/**
 * Whether a literal IP address is of the machine or its own network. Names are none; addresses of IPv4 inside IPv6
 * count as what they hold.
 */
export function isLocalIp(address: string): boolean {
  const bare = address
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '');
  const v4 = bare.startsWith('::ffff:') ? bare.slice('::ffff:'.length) : bare;
  if (V4.test(v4))
    return v4.split('.').every((part) => Number(part) <= 255) && PRIVATE_V4.some((range) => range.test(v4));
  const mapped = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(v4);
  if (v4 !== bare && mapped) return isLocalIp(v4OfHex(mapped[1] ?? '', mapped[2] ?? ''));
  return bare.includes(':') && PRIVATE_V6.test(bare);
}

/** `7f00`, `1` is 127.0.0.1: how URLs write an IPv4 address inside IPv6. */
function v4OfHex(high: string, low: string): string {
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** What a typed address turned out to be. */
export type ServerAddress =
  | {
      readonly kind: 'ok';
      readonly secure: boolean;
      /** Name or literal address, lower case, without brackets. */
      readonly host: string;
      readonly port: number;
      /** Path without a slash at its end; empty for none. */
      readonly path: string;
      /** Scheme, host and port: what is allowed or not. */
      readonly origin: string;
      /** The host is a name: only what it stands for tells whether it is local. */
      readonly isName: boolean;
    }
  | { readonly kind: 'refused'; readonly why: 'notAnAddress' | 'public' };

const ADDRESS = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?(\/[\w./~-]*)?$/i;
/** Labels of letters, digits and hyphens; the last one begins with a letter, so that no name is a number in disguise. */
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?$/;

/**
 * Reads the address of a server as a person types it (`192.168.1.5:8080` will do). No user names, questions or
 * fragments: what is not plainly scheme, host, port and path is none. Never throws.
 */
export function parseServerAddress(typed: string): ServerAddress {
  const match = ADDRESS.exec(typed.trim());
  const host = (match?.[2] ?? '').toLowerCase();
  const bare = host.replace(/^\[|\]$/g, '');
  const isName = NAME.test(host);
  const secure = match?.[1]?.toLowerCase() === 'https';
  const port = match?.[3] === undefined ? (secure ? 443 : 80) : Number(match[3]);
  const isHost = isName || V4.test(host) || (host.startsWith('[') && bare.includes(':'));
  if (!match || !isHost || port < 1 || port > 65_535) return { kind: 'refused', why: 'notAnAddress' };
  if (!isName && !isLocalIp(bare)) return { kind: 'refused', why: 'public' };
  const origin = `${secure ? 'https' : 'http'}://${host}:${port}`;
  return { kind: 'ok', secure, host: bare, port, path: (match[4] ?? '').replace(/\/+$/, ''), origin, isName };
}

/** Whether an address is the one that was allowed: the same scheme, host and port. */
export function isAllowedAddress(address: string, allowedOrigin: string): boolean {
  const parsed = parseServerAddress(address);
  return allowedOrigin !== '' && parsed.kind === 'ok' && parsed.origin === allowedOrigin;
}
