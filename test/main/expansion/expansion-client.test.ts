import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExpansionAsk } from '../../../src/core/sentences/expansion';
import { ExpansionClient } from '../../../src/main/expansion/expansion-client';
import { localLookup } from '../../../src/main/expansion/local-lookup';
import { LoopbackServer, sentencesAnswer } from './loopback-server';

const ASK: ExpansionAsk = { language: 'zh', letters: 'qbwfs', words: '今天' };
const servers: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function serve(answer: RequestListener): Promise<LoopbackServer> {
  const server = await LoopbackServer.start(answer);
  servers.push(server);
  return server;
}
const send =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status).end(body);
  };
const originOf = (address: string) => new URL(address).origin;

function clientFor(address: string, timeoutMs = 5000, change: object = {}): ExpansionClient {
  const settings = { enabled: true, address, allowedOrigin: originOf(address), model: 'small', ...change };
  return new ExpansionClient({ settings: () => settings, timeoutMs });
}

describe('ExpansionClient', () => {
  it('asks the allowed server and says exactly what it sent', async () => {
    const server = await serve(send(sentencesAnswer('请帮我翻身', '请帮我放松')));
    const reply = await clientFor(server.address).ask(ASK);
    expect(reply).toMatchObject({ kind: 'sentences', sentences: ['请帮我翻身', '请帮我放松'] });
    expect(server.received).toEqual([{ method: 'POST', url: '/v1/chat/completions', body: reply.sent }]);
    expect(JSON.parse(reply.sent)).toMatchObject({ model: 'small', stream: false });
  });

  it('sends nothing when it is off, or the address is not the one that was allowed', async () => {
    const server = await serve(send(sentencesAnswer('x')));
    const { address } = server;
    const off = await clientFor(address, 5000, { enabled: false }).ask(ASK);
    const other = await clientFor(address, 5000, { allowedOrigin: 'http://127.0.0.1:1' }).ask(ASK);
    const none = await clientFor(address, 5000, { allowedOrigin: '' }).ask(ASK);
    const outside = 'http://8.8.8.8:80';
    const far = await clientFor(outside, 5000, { allowedOrigin: outside }).ask(ASK);
    expect(
      [off, other, none, far].map((reply) => reply.kind === 'failed' && [reply.why, reply.sent]),
    ).toEqual([
      ['off', ''],
      ['notAllowed', ''],
      ['notAllowed', ''],
      ['notAllowed', ''],
    ]);
    expect(server.received).toEqual([]);
  });

  it('follows no redirect', async () => {
    const elsewhere = await serve(send(sentencesAnswer('x')));
    for (const status of [301, 302, 307, 308]) {
      const server = await serve((_request, response) => {
        response.writeHead(status, { location: `${elsewhere.address}/v1/chat/completions` }).end();
      });
      expect(await clientFor(server.address).ask(ASK)).toMatchObject({ kind: 'failed', why: 'redirect' });
    }
    expect(elsewhere.received).toEqual([]);
  });

  it.each([
    ['an error of the server', send('{"error":"x"}', 500), 'status'],
    ['a page of HTML', send('<!doctype html><p>Hello</p>'), 'unreadable'],
    ['JSON of another shape', send('{"answer":42}'), 'unreadable'],
    ['an answer cut off in the middle', send(sentencesAnswer('水').slice(0, 30)), 'unreadable'],
    [
      'chatter in place of sentences',
      send(JSON.stringify({ choices: [{ message: { content: 'Sure!' } }] })),
      'unreadable',
    ],
  ] as const)('takes %s for what it is', async (_what, answer, why) => {
    const server = await serve(answer);
    expect(await clientFor(server.address).ask(ASK)).toMatchObject({ kind: 'failed', why });
  });

  it('reads no more of a huge answer than it may', async () => {
    let written = 0;
    const server = await serve((_request, response) => {
      const piece = 'x'.repeat(16 * 1024);
      const more = () => {
        while (written < 50_000_000 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await clientFor(server.address).ask(ASK)).toMatchObject({ kind: 'failed', why: 'tooLarge' });
    expect(written).toBeLessThan(20_000_000);
  });

  it('gives a silent server up after a while, also one that dribbles', async () => {
    const silent = await serve(() => undefined);
    expect(await clientFor(silent.address, 150).ask(ASK)).toMatchObject({ kind: 'failed', why: 'timeout' });
    const dribbling = await serve((_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await clientFor(dribbling.address, 150).ask(ASK)).toMatchObject({
      kind: 'failed',
      why: 'timeout',
    });
  });

  it('says that a server is gone', async () => {
    const server = await LoopbackServer.start(send(''));
    const { address } = server;
    await server.stop();
    expect(await clientFor(address).ask(ASK)).toMatchObject({ kind: 'failed', why: 'unreachable' });
  });

  it('says that a server hung up in the middle', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await clientFor(server.address).ask(ASK)).toMatchObject({ kind: 'failed', why: 'unreachable' });
  });

  it('has one question under way: the newest wins', async () => {
    let hangUps = 0;
    const server = await serve((_request, response) => {
      response.on('close', () => (hangUps += response.writableEnded ? 0 : 1));
      if (server.received.length > 1) response.end(sentencesAnswer('新的'));
    });
    const client = clientFor(server.address);
    const first = client.ask(ASK);
    await expect.poll(() => server.received.length).toBe(1);
    const second = client.ask({ ...ASK, letters: 'wxhs' });
    expect(await first).toMatchObject({ kind: 'failed', why: 'superseded' });
    expect(await second).toMatchObject({ kind: 'sentences', sentences: ['新的'] });
    await expect.poll(() => hangUps).toBe(1);
  });

  it('is not sent elsewhere by a name that stands for a public address', async () => {
    const asked: string[] = [];
    const lookup = localLookup((host, _options, done) => {
      asked.push(host);
      done(null, [
        { address: '192.168.1.4', family: 4 },
        { address: '93.184.216.34', family: 4 },
      ]);
    });
    const address = 'http://nas.example:8080';
    const settings = { enabled: true, address, allowedOrigin: address, model: '' };
    const client = new ExpansionClient({ settings: () => settings, lookup, timeoutMs: 2000 });
    expect(await client.ask(ASK)).toMatchObject({
      kind: 'failed',
      why: 'unreachable',
      detail: 'nas.example is not on this network',
    });
    expect(asked).toEqual(['nas.example']);
  });

  it('reaches a name that stands for this machine', async () => {
    const server = await serve(send(sentencesAnswer('水')));
    const { port } = new URL(server.address);
    const lookup = localLookup((_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
    const address = `http://nas.local:${port}`;
    const settings = { enabled: true, address, allowedOrigin: address, model: '' };
    const client = new ExpansionClient({ settings: () => settings, lookup, timeoutMs: 2000 });
    expect(await client.ask(ASK)).toMatchObject({ kind: 'sentences', sentences: ['水'] });
  });
});
