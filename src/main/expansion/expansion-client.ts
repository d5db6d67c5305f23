import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAllowedAddress, parseServerAddress } from '../../core/network/local-address';
import type { ServerAddress } from '../../core/network/local-address';
import { expansionBody, expansionPath, parseExpansion } from '../../core/sentences/expansion';
import type { ExpansionAsk, ExpansionFailure, ExpansionReply } from '../../core/sentences/expansion';
import type { Settings } from '../../core/settings/settings';
import { reasonOf } from '../problems';
import { localLookup } from './local-lookup';

/** A small model on an old computer takes its time; after this it counts as gone. */
const TIMEOUT_MS = 20_000;
/** Longest answer that is read, bytes. Three sentences are a thousandth of it. */
const MAX_ANSWER_BYTES = 64 * 1024;

export interface ExpansionClientOptions {
  readonly settings: () => Settings['expansion'];
  readonly timeoutMs?: number;
  readonly lookup?: LookupFunction;
}

type Address = Extract<ServerAddress, { kind: 'ok' }>;

class Refusal extends Error {
  constructor(
    readonly why: ExpansionFailure,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Asks the user's own server for sentences: the only request to anything but this app that the product can make, and
 * it goes nowhere but to the address that was allowed. One at a time; a newer question ends the one before.
 */
export class ExpansionClient {
  private underWay: AbortController | null = null;

  constructor(private readonly options: ExpansionClientOptions) {}

  /** Never rejects: what goes wrong is part of the answer. */
  async ask(ask: ExpansionAsk): Promise<ExpansionReply> {
    this.underWay?.abort(new Refusal('superseded', 'a newer question'));
    const settings = this.options.settings();
    const address = parseServerAddress(settings.address);
    if (!settings.enabled) return failed('off', '', 'switched off');
    if (address.kind === 'refused' || !isAllowedAddress(settings.address, settings.allowedOrigin)) {
      return failed('notAllowed', '', `${settings.address}: not the address that was allowed`);
    }
    const body = expansionBody(ask, settings.model);
    const startMs = performance.now();
    const controller = new AbortController();
    this.underWay = controller;
    const timeoutMs = this.options.timeoutMs ?? TIMEOUT_MS;
    const timer = setTimeout(
      () => controller.abort(new Refusal('timeout', `no answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
    try {
      const sentences = parseExpansion(await this.post(address, body, controller.signal));
      if (sentences === null) return failed('unreadable', body, 'the answer is not what was asked for');
      return { kind: 'sentences', sentences, sent: body, tookMs: Math.round(performance.now() - startMs) };
    } catch (error) {
      const reason: unknown = controller.signal.aborted ? controller.signal.reason : error;
      if (reason instanceof Refusal) return failed(reason.why, body, reason.message);
      return failed('unreachable', body, reasonOf(reason));
    } finally {
      clearTimeout(timer);
      if (this.underWay === controller) this.underWay = null;
    }
  }

  private post(address: Address, body: string, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const send = address.secure ? httpsRequest : httpRequest;
      const request = send({
        host: address.host,
        port: address.port,
        path: expansionPath(address.path),
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: this.options.lookup ?? localLookup(),
        // A connection of its own, closed after the answer: nothing stays open to anywhere.
        agent: false,
        signal,
      });
      request.on('error', reject);
      request.on('response', (response) => {
        readAnswer(response).then(resolve, (error: unknown) => {
          request.destroy();
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      });
      request.end(body);
    });
  }
}

/** The body of a good answer. @throws Refusal for a redirect, another status, or too much of it */
async function readAnswer(response: IncomingMessage): Promise<string> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) throw new Refusal('redirect', `HTTP ${status}, not followed`);
  if (status !== 200) throw new Refusal('status', `HTTP ${status}`);
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_ANSWER_BYTES) throw new Refusal('tooLarge', `more than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failed(why: ExpansionFailure, sent: string, detail: string): ExpansionReply {
  return { kind: 'failed', why, sent, detail };
}
