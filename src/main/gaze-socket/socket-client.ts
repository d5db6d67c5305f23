import type { Socket } from 'node:net';
import { LONGEST_LINE, readSocketLine, type SocketLine } from '../../core/gaze-socket/socket-line';
import { Allowance } from './allowance';

/** What a device may send a second. Gaze above it is passed over; bytes above it end the connection. */
export const MOST_GAZE_PER_S = 250;
const MOST_BYTES_PER_S = 64_000;
/** Sentences that are sent back a second; further mistakes of that second are not answered. */
const MOST_REPLIES_PER_S = 5;
/** So many mistakes a second are no device of ours. */
const MOST_MISTAKES_PER_S = 50;
/** A connection that has not shown the token by then is ended. */
const TOKEN_WITHIN_MS = 5000;
/** A device that does not read what it is told. */
const MOST_UNREAD_BYTES = 4096;

/** A line that counts. */
type Said = Exclude<SocketLine, { kind: 'token' | 'refused' }>;

export interface SocketClientOptions {
  readonly isToken: (token: string) => boolean;
  /** What is answered to the right token. */
  readonly welcome: () => string;
  readonly nowMs: () => number;
  readonly onSaid: (line: Said) => void;
  readonly onEnd: () => void;
}

/** One connection: shows the token first, then says where the eyes look. Whatever it sends, nothing waits for it. */
export class SocketClient {
  /** Whether the token was shown. */
  isKnown = false;
  private rest = '';
  private readonly bytes: Allowance;
  private readonly gaze: Allowance;
  private readonly replies: Allowance;
  private readonly mistakes: Allowance;
  private readonly tokenTimer: NodeJS.Timeout;

  constructor(
    private readonly socket: Socket,
    private readonly options: SocketClientOptions,
  ) {
    const nowMs = options.nowMs();
    this.bytes = new Allowance(MOST_BYTES_PER_S, nowMs);
    this.gaze = new Allowance(MOST_GAZE_PER_S, nowMs);
    this.replies = new Allowance(MOST_REPLIES_PER_S, nowMs);
    this.mistakes = new Allowance(MOST_MISTAKES_PER_S, nowMs);
    this.tokenTimer = setTimeout(() => this.end('the token did not come'), TOKEN_WITHIN_MS);
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.receive(text));
    // A reset connection is an end like any other.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(this.tokenTimer);
      options.onEnd();
    });
  }

  /** Tells why and closes. */
  end(reason: string): void {
    clearTimeout(this.tokenTimer);
    if (this.socket.destroyed) return;
    this.socket.end(`error ${reason}\n`);
    this.socket.destroySoon();
  }

  private receive(text: string): void {
    if (this.socket.writableEnded) return;
    if (!this.bytes.take(text.length, this.options.nowMs())) return this.end('too much data');
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.socket.writableEnded) return;
      this.step(line.replace(/\r$/, ''));
    }
    if (this.rest.length > LONGEST_LINE) this.end(`a line has at most ${LONGEST_LINE} characters`);
  }

  private step(text: string): void {
    const line = readSocketLine(text);
    if (!this.isKnown) {
      // Anything else first is another program (a browser, a port scanner): it is told nothing more.
      if (line.kind !== 'token' || !this.options.isToken(line.token)) return this.end('the token is wrong');
      this.isKnown = true;
      clearTimeout(this.tokenTimer);
      return this.say(this.options.welcome());
    }
    switch (line.kind) {
      case 'token':
        return;
      case 'refused':
        return this.refuse(line.reason);
      case 'select':
        return this.options.onSaid(line);
      default:
        if (this.gaze.take(1, this.options.nowMs())) return this.options.onSaid(line);
        return this.refuse(`at most ${MOST_GAZE_PER_S} samples a second; the others are passed over`, false);
    }
  }

  /** Tells what is wrong with a line; the connection goes on unless there is no end to it. */
  refuse(reason: string, isMistake = true): void {
    const nowMs = this.options.nowMs();
    if (isMistake && !this.mistakes.take(1, nowMs)) return this.end('too many lines that cannot be read');
    if (this.replies.take(1, nowMs)) this.say(`error ${reason}`);
  }

  private say(line: string): void {
    if (this.socket.writableLength > MOST_UNREAD_BYTES) this.socket.destroy();
    else this.socket.write(`${line}\n`);
  }
}
