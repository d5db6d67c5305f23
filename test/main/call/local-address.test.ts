import { describe, expect, it } from 'vitest';
import { checkLocalAddress } from '../../../src/main/call/local-address';

describe('checkLocalAddress', () => {
  it.each([
    'http://127.0.0.1:8080/call',
    'http://192.168.1.20/bell',
    'https://10.0.0.5',
    'http://172.31.255.1/',
    'http://[::1]:9000/',
    'http://[fd12:3456::1]/',
    'http://bell.local/ring',
    'http://nurse-station:81/',
    ' http://192.168.0.2/ ',
  ])('allows %s', (text) => {
    expect(checkLocalAddress(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['http://8.8.8.8/', 'notLocal'],
    ['http://172.32.0.1/', 'notLocal'],
    ['http://example.com/', 'notLocal'],
    ['http://192.168.1.20.example.com/', 'notLocal'],
    ['http://[2001:4860:4860::8888]/', 'notLocal'],
    ['http://0.0.0.0/', 'notLocal'],
    // Written as one number: 8.8.8.8.
    ['http://134744072/', 'notLocal'],
    ['ftp://192.168.1.20/', 'notAnAddress'],
    ['http://user:word@192.168.1.20/', 'notAnAddress'],
    ['192.168.1.20', 'notAnAddress'],
    ['file:///etc/passwd', 'notAnAddress'],
    [`http://192.168.1.20/${'a'.repeat(400)}`, 'notAnAddress'],
    ['', 'notAnAddress'],
  ])('refuses %s', (text, reason) => {
    expect(checkLocalAddress(text)).toEqual({ ok: false, reason });
  });
});
