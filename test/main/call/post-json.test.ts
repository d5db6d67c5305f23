import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postJson } from '../../../src/main/call/post-json';

let server: Server | undefined;

/** A bell on this machine; the address it listens at. */
async function bell(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/ring`;
}

afterEach(async () => {
  const open = server;
  server = undefined;
  open?.closeAllConnections();
  await new Promise<void>((resolve) => (open ? open.close(() => resolve()) : resolve()));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

describe('postJson', () => {
  it('sends the body as JSON and nothing that tells who or what was said', async () => {
    const seen: {
      method?: string | undefined;
      type?: string | undefined;
      body?: string;
      cookie?: string | undefined;
    } = {};
    const address = await bell((request, response) => {
      seen.method = request.method;
      seen.type = request.headers['content-type'];
      seen.cookie = request.headers.cookie;
      void bodyOf(request).then((body) => {
        seen.body = body;
        response.end('ok');
      });
    });
    expect(await postJson(address, { app: 'mouyu', event: 'raised' })).toEqual({ ok: true });
    expect(seen).toEqual({
      method: 'POST',
      type: 'application/json',
      body: '{"app":"mouyu","event":"raised"}',
      cookie: undefined,
    });
  });

  it('does not follow a redirect', async () => {
    let visits = 0;
    const address = await bell((_request, response) => {
      visits += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await postJson(address, {})).toEqual({ ok: false, reason: 'redirect', detail: '302' });
    expect(visits).toBe(1);
  });

  it('tells a server that fails, one that is slow, one that cuts the line and one that is not there', async () => {
    const failing = await bell((_request, response) => response.writeHead(500).end());
    expect(await postJson(failing, {})).toEqual({ ok: false, reason: 'status', detail: '500' });
    server?.close();
    const slow = await bell(() => undefined);
    expect(await postJson(slow, {}, 50)).toMatchObject({ ok: false, reason: 'timeout' });
    server?.closeAllConnections();
    server?.close();
    const cut = await bell((request) => request.socket.destroy());
    expect(await postJson(cut, {})).toMatchObject({ ok: false, reason: 'refused' });
    server?.close();
    expect(await postJson(cut, {})).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('goes nowhere else', async () => {
    expect(await postJson('http://93.184.216.34/', {})).toEqual({
      ok: false,
      reason: 'notLocal',
      detail: '',
    });
    expect(await postJson('not an address', {})).toEqual({ ok: false, reason: 'notAnAddress', detail: '' });
  });

  it('needs no more than the first line of an answer', async () => {
    const address = await bell((_request, response) => {
      response.writeHead(200, { 'content-length': 1e9 });
      response.write('x');
    });
    expect(await postJson(address, {})).toEqual({ ok: true });
  });
});
