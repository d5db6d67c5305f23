import { describe, expect, it } from 'vitest';
import { isAllowedAddress, isLocalIp, parseServerAddress } from '../../../src/core/network/local-address';

describe('isLocalIp', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.0.0.5',
    '192.168.1.20',
    '172.16.0.1',
    '172.31.255.255',
    '169.254.3.4',
    '::1',
    '[::1]',
    'fe80::1%eth0',
    'fd12:3456::1',
    '::ffff:192.168.0.1',
    '::ffff:7f00:1',
  ])('knows %s as local', (address) => expect(isLocalIp(address)).toBe(true));

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.0.1',
    '192.169.0.1',
    '11.0.0.1',
    '0.0.0.0',
    '127.0.0.999',
    '2001:db8::1',
    '::',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    'ff02::1',
    'localhost',
    '127.0.0.1.example.com',
    '',
  ])('knows %s as not local', (address) => expect(isLocalIp(address)).toBe(false));
});

describe('parseServerAddress', () => {
  it('reads what a person types', () => {
    expect(parseServerAddress(' 192.168.1.5:8080 ')).toEqual({
      kind: 'ok',
      secure: false,
      host: '192.168.1.5',
      port: 8080,
      path: '',
      origin: 'http://192.168.1.5:8080',
      isName: false,
    });
    expect(parseServerAddress('https://NAS.local/llm/v1/')).toMatchObject({
      origin: 'https://nas.local:443',
      path: '/llm/v1',
      isName: true,
    });
    expect(parseServerAddress('http://[::1]:1234')).toMatchObject({ host: '::1', port: 1234, isName: false });
  });

  it.each(['8.8.8.8', 'http://8.8.8.8:80/v1', 'http://[2001:db8::1]'])(
    'refuses the public address %s',
    (typed) => expect(parseServerAddress(typed)).toEqual({ kind: 'refused', why: 'public' }),
  );

  it.each([
    '',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'http://user:word@127.0.0.1',
    'http://127.0.0.1@example.com',
    'http://127.0.0.1:0',
    'http://127.0.0.1:99999',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.1',
    'http://127.1',
    'http://127.0.0.1?x',
    'http://127.0.0.1/#x',
    'http://a b',
    'http://例子.cn',
    'javascript:alert(1)',
    'http://[::1',
    'http://..',
  ])('refuses %s, which is none', (typed) =>
    expect(parseServerAddress(typed)).toEqual({ kind: 'refused', why: 'notAnAddress' }),
  );
});

describe('isAllowedAddress', () => {
  it('holds for the same scheme, host and port only', () => {
    const allowed = 'http://192.168.1.5:8080';
    expect(isAllowedAddress('192.168.1.5:8080/v1', allowed)).toBe(true);
    for (const other of ['192.168.1.5:8081', '192.168.1.6:8080', 'https://192.168.1.5:8080', '8.8.8.8', ''])
      expect(isAllowedAddress(other, allowed), other).toBe(false);
    expect(isAllowedAddress('192.168.1.5', '')).toBe(false);
  });
});
