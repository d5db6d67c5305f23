import type { ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';

/** An answer of the DevTools protocol; only what is used of it. */
interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * Chromium's DevTools over the pipes of `--remote-debugging-pipe` (file descriptors 3 and 4). Unlike a test
 * harness it takes no part in the start-up that is being measured.
 */
export class DevtoolsPipe {
  private lastId = 0;
  private unread = '';
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly commands: Writable;

  /** @throws when the process was not spawned with pipes at descriptors 3 and 4. */
  constructor(child: ChildProcess) {
    const [, , , commands, answers] = child.stdio;
    if (!(commands instanceof Writable) || !(answers instanceof Readable))
      throw new Error('no DevTools pipes');
    this.commands = commands;
    answers.on('data', (bytes: Buffer) => this.read(bytes.toString('utf8')));
    // The app may end while a question is under way.
    commands.on('error', () => undefined);
  }

  async ask(
    method: string,
    params: object = {},
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.lastId;
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (answer.result === undefined) throw new Error(`${method}: ${answer.error?.message ?? 'no result'}`);
    return answer.result;
  }

  private read(text: string): void {
    const messages = (this.unread + text).split('\0');
    this.unread = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined) continue;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    }
  }
}
