import { createServer, type Server } from 'node:net';
import type { DeviceSample } from '../../core/gaze-socket/socket-line';
import type { GazeSocketState } from '../../core/ipc/contract';
import type { Settings } from '../../core/settings/settings';
import { reasonOf } from '../problems';
import { isSameToken, loadToken, makeToken } from './access-token';
import { SocketClient } from './socket-client';

/** A tracker's bridge, a switch, and one to try things with. */
const MOST_CLIENTS = 3;
/** This machine and no other. */
const HOST = '127.0.0.1';

export interface GazeSocketOptions {
  readonly tokenFile: string;
  /** Size of the display in CSS pixels, which a device is told. */
  readonly displayPx: () => { readonly width: number; readonly height: number };
  readonly nowMs: () => number;
  readonly onSample: (sample: DeviceSample) => void;
  readonly onSelect: () => void;
  readonly onState: (state: GazeSocketState) => void;
}

/**
 * Lets another program on this machine say where the eyes look, or press what they look at. Off until it is asked for;
 * listens on the loopback interface only; a connection must show the token first.
 */
export class GazeSocket {
  private wish: Settings['gazeSocket'] = { enabled: false, port: 0 };
  private server: Server | null = null;
  private token = '';
  private failure = '';
  private readonly clients = new Set<SocketClient>();
  /** Whose gaze counts: two devices at a time would pull the eyes to and fro. */
  private speaker: SocketClient | null = null;
  private change: Promise<void> = Promise.resolve();

  constructor(private readonly options: GazeSocketOptions) {}

  /** What is shown in the settings. */
  state(): GazeSocketState {
    if (!this.wish.enabled) return { kind: 'off' };
    const { port } = this.wish;
    if (this.failure !== '') return { kind: 'failed', port, reason: this.failure };
    if (this.server === null) return { kind: 'off' };
    const devices = [...this.clients].filter(({ isKnown }) => isKnown).length;
    return { kind: 'listening', port, token: this.token, devices };
  }

  /** Opens, closes or moves the socket as the settings say. Resolves when that is done; never rejects. */
  follow(wish: Settings['gazeSocket']): Promise<void> {
    return this.inTurn(async () => {
      if (wish.enabled === this.wish.enabled && wish.port === this.wish.port) return;
      await this.stop();
      this.wish = wish;
      if (wish.enabled) await this.start(wish.port);
      this.options.onState(this.state());
    });
  }

  /** Another token from now on: whoever knows the old one is shut out. */
  renewToken(): Promise<GazeSocketState> {
    const renewed = this.inTurn(async () => {
      this.token = await makeToken(this.options.tokenFile);
      for (const client of this.clients) client.end('the token was changed');
    });
    return renewed.then(() => this.state());
  }

  close(): Promise<void> {
    return this.inTurn(() => this.stop());
  }

  private inTurn(change: () => Promise<void>): Promise<void> {
    this.change = this.change.then(change, change);
    return this.change;
  }

  private async start(port: number): Promise<void> {
    this.token = await loadToken(this.options.tokenFile);
    const server = createServer((socket) => {
      const client: SocketClient = new SocketClient(socket, {
        isToken: (token) => isSameToken(token, this.token),
        welcome: () => {
          this.options.onState(this.state());
          const { width, height } = this.options.displayPx();
          return `ok mouyu 1 display ${width} ${height}`;
        },
        nowMs: this.options.nowMs,
        onSaid: (line) => {
          if (line.kind === 'select') return this.options.onSelect();
          this.speaker ??= client;
          if (this.speaker === client) this.options.onSample(line);
          else client.refuse('another device already says where the eyes look', false);
        },
        onEnd: () => this.forget(client),
      });
      this.clients.add(client);
    });
    server.maxConnections = MOST_CLIENTS;
    this.failure = await new Promise<string>((resolve) => {
      server.once('error', (error) => resolve(reasonOf(error)));
      server.listen({ host: HOST, port, exclusive: true }, () => resolve(''));
    });
    // Later errors are those of single connections, which end by themselves.
    server.on('error', () => undefined);
    this.server = this.failure === '' ? server : null;
  }

  private async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.failure = '';
    for (const client of this.clients) client.end('the socket was switched off');
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private forget(client: SocketClient): void {
    this.clients.delete(client);
    if (this.speaker === client) this.speaker = null;
    if (client.isKnown) this.options.onState(this.state());
  }
}
