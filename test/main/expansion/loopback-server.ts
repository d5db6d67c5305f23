import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A small server on this machine that answers as it is told, and keeps what it was asked. */
export class LoopbackServer {
  readonly received: Received[] = [];
  private constructor(private readonly server: Server) {}

  static async start(answer: RequestListener): Promise<LoopbackServer> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        started.received.push({ method: request.method ?? '', url: request.url ?? '', body });
        answer(request, response);
      });
    });
    const started = new LoopbackServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The answer of a language model that means these sentences. */
export const sentencesAnswer = (...sentences: string[]): string =>
  JSON.stringify({ choices: [{ message: { role: 'assistant', content: JSON.stringify({ sentences }) } }] });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
