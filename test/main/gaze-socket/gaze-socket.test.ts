import { readFileSync, statSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeviceSample } from '../../../src/core/gaze-socket/socket-line';
import { GazeSocket } from '../../../src/main/gaze-socket/gaze-socket';
import { useTemporaryFolder } from '../temporary-folder';

const folder = useTemporaryFolder();
const ended: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The socket of the app with what came out of it. */
async function open() {
  const samples: DeviceSample[] = [];
  let presses = 0;
  const clock = { nowMs: 1000 };
  const socket = new GazeSocket({
    tokenFile: join(folder(), 'token'),
    displayPx: () => ({ width: 1920, height: 1080 }),
    nowMs: () => clock.nowMs,
    onSample: (sample) => samples.push(sample),
    onSelect: () => (presses += 1),
    onState: () => undefined,
  });
  ended.push(() => socket.close());
  const port = await freePort();
  await socket.follow({ enabled: true, port });
  const state = socket.state();
  const token = state.kind === 'listening' ? state.token : '';
  return { socket, port, token, samples, clock, presses: () => presses };
}

/** A device: writes, and collects the answers. */
class Device {
  answers = '';
  closed = false;

  private constructor(readonly socket: Socket) {
    socket.on('data', (data) => (this.answers += data.toString()));
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => undefined);
    ended.push(() => void socket.destroy());
  }

  static async connect(port: number): Promise<Device> {
    const socket = connect(port, '127.0.0.1');
    const device = new Device(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
    return device;
  }

  say(...lines: string[]): void {
    this.socket.write(lines.map((line) => `${line}\n`).join(''));
  }
}

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within three seconds: ${what}`);
}

describe('the gaze socket', () => {
  it('is off until it is asked for', () => {
    const socket = new GazeSocket({
      tokenFile: join(folder(), 'token'),
      displayPx: () => ({ width: 0, height: 0 }),
      nowMs: () => 0,
      onSample: () => undefined,
      onSelect: () => undefined,
      onState: () => undefined,
    });
    expect(socket.state()).toEqual({ kind: 'off' });
  });

  it('takes gaze, losses and presses from a device that shows the token', async () => {
    const app = await open();
    const device = await Device.connect(app.port);
    device.say(`token ${app.token}`, 'gaze 10 100 200 25\r', 'lost 20', 'select');
    await until(() => app.presses() === 1 && device.answers !== '', 'the press and the answer');
    expect(app.samples).toEqual([
      { kind: 'gaze', tMs: 10, point: { xPx: 100, yPx: 200 }, sigmaPx: 25 },
      { kind: 'lost', tMs: 20 },
    ]);
    expect(device.answers).toBe('ok mouyu 1 display 1920 1080\n');
    expect(app.socket.state()).toMatchObject({ kind: 'listening', devices: 1 });
  });

  it('puts lines together that arrive in pieces', async () => {
    const app = await open();
    const device = await Device.connect(app.port);
    for (const piece of [`tok`, `en ${app.token}\nga`, 'ze 1 2', '0 30\n']) {
      device.socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(() => app.samples.length === 1, 'the sample');
    expect(app.samples[0]).toMatchObject({ point: { xPx: 20, yPx: 30 } });
  });

  it.each([
    ['a wrong token', 'token 00000000000000000000000000000000'],
    ['no token', 'gaze 1 2 3'],
    ['a browser', 'POST / HTTP/1.1'],
  ])('shuts out %s', async (_what, line) => {
    const app = await open();
    const device = await Device.connect(app.port);
    device.say(line, `token ${app.token}`, 'select');
    await until(() => device.closed, 'the end');
    expect(device.answers).toBe('error the token is wrong\n');
    expect(app.presses()).toBe(0);
  });

  it('answers garbage with a sentence and goes on', async () => {
    const app = await open();
    const device = await Device.connect(app.port);
    device.say(`token ${app.token}`, 'hello', 'gaze x y z', 'gaze 1 2 3');
    await until(() => app.samples.length === 1, 'the sample after the garbage');
    await until(() => device.answers.split('\n').length > 3, 'the answers');
    expect(device.answers).toContain('error a line begins with token, gaze, lost or select\n');
    expect(device.answers).toContain('error write: gaze TIME_MS X_PX Y_PX [SIGMA_PX]\n');
    expect(device.closed).toBe(false);
  });

  it('ends a connection that sends a line without end, a flood, or nothing but garbage', async () => {
    const app = await open();
    const endless = await Device.connect(app.port);
    endless.say(`token ${app.token}`);
    endless.socket.write('g'.repeat(1000));
    await until(() => endless.closed, 'the end of the endless line');
    const flood = await Device.connect(app.port);
    flood.say(`token ${app.token}`);
    flood.socket.write('gaze 1 2 3\n'.repeat(20_000));
    await until(() => flood.closed, 'the end of the flood');
    const garbage = await Device.connect(app.port);
    garbage.say(`token ${app.token}`, ...Array.from({ length: 100 }, () => 'garbage'));
    await until(() => garbage.closed, 'the end of the garbage');
    expect(garbage.answers.split('\n').length).toBeLessThan(12);
    const next = await Device.connect(app.port);
    next.say(`token ${app.token}`, 'select');
    await until(() => app.presses() === 1, 'a press after all that');
  });

  it('passes over what comes faster than 250 a second', async () => {
    const app = await open();
    const device = await Device.connect(app.port);
    device.say(`token ${app.token}`, ...Array.from({ length: 400 }, (_, i) => `gaze ${i} 2 3`), 'select');
    await until(() => app.presses() === 1, 'the press behind the gaze');
    expect(app.samples).toHaveLength(250);
    app.clock.nowMs += 1000;
    device.say('gaze 500 2 3', 'select');
    await until(() => app.presses() === 2, 'the second press');
    expect(app.samples).toHaveLength(251);
  });

  it('listens to one gaze at a time, but to any press', async () => {
    const app = await open();
    const [tracker, other] = [await Device.connect(app.port), await Device.connect(app.port)];
    tracker.say(`token ${app.token}`, 'gaze 1 2 3');
    await until(() => app.samples.length === 1, 'the tracker');
    other.say(`token ${app.token}`, 'gaze 5 6 7', 'select');
    await until(() => app.presses() === 1, 'the press');
    expect(app.samples).toHaveLength(1);
    tracker.socket.end();
    await until(() => tracker.closed, 'the tracker is gone');
    other.say('gaze 8 9 10');
    await until(() => app.samples.length === 2, 'the other takes over');
  });

  it('keeps its token where only this user reads it, and shuts everybody out with a new one', async () => {
    const app = await open();
    const device = await Device.connect(app.port);
    device.say(`token ${app.token}`);
    await until(() => device.answers !== '', 'the welcome');
    expect(readFileSync(join(folder(), 'token'), 'utf8').trim()).toBe(app.token);
    if (process.platform !== 'win32') expect(statSync(join(folder(), 'token')).mode & 0o077).toBe(0);
    const renewed = await app.socket.renewToken();
    expect(renewed).toMatchObject({ kind: 'listening' });
    expect(renewed.kind === 'listening' && renewed.token).not.toBe(app.token);
    await until(() => device.closed, 'the end of the device');
  });

  it('says why a port cannot be opened, and closes when it is switched off', async () => {
    const app = await open();
    const blocker: Server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
    ended.push(() => new Promise<void>((resolve) => blocker.close(() => resolve())));
    await app.socket.follow({ enabled: true, port });
    expect(app.socket.state()).toMatchObject({ kind: 'failed', port });
    await app.socket.follow({ enabled: true, port: app.port });
    expect(app.socket.state()).toMatchObject({ kind: 'listening', token: app.token });
    await app.socket.follow({ enabled: false, port: app.port });
    expect(app.socket.state()).toEqual({ kind: 'off' });
    const refused = connect(app.port, '127.0.0.1');
    await expect(new Promise((_, reject) => refused.once('error', reject))).rejects.toThrow(/ECONNREFUSED/);
  });
});
