import {
  postDelayMs,
  type CallPostBody,
  type CallPostState,
  type PostOutcome,
} from '../../core/call/call-post';
import type { CallEvent } from '../../core/ipc/contract';

/** "Somebody has come" is worth a few attempts, not an evening of them. */
const MAX_END_ATTEMPTS = 3;

export interface CallPostWorld {
  /** The address that the carer allowed; empty when there is none. Asked anew for every attempt. */
  readonly address: () => string;
  readonly post: (address: string, body: CallPostBody) => Promise<PostOutcome>;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly onState: (state: CallPostState) => void;
  readonly log: (message: string) => void;
}

/**
 * Tells one address on the local network of a call, again and again until it has arrived or the call has ended. The
 * sound in the room never waits for any of this.
 */
export class CallPost {
  /** Raised with every event: what an older one is still trying is given up. */
  private serial = 0;
  private callId = '';
  /** The present call was posted at least once, so that its end must be told too. */
  private isTold = false;
  private current: CallPostState = { kind: 'off' };

  constructor(private readonly world: CallPostWorld) {}

  state(): CallPostState {
    return this.current;
  }

  /** A call was raised, answered or taken back. Resolves when nothing more is tried. */
  async handle(event: Pick<CallEvent, 'kind'>): Promise<void> {
    this.serial += 1;
    if (event.kind === 'raised') {
      this.callId = this.world.newId();
      this.isTold = false;
      return this.deliver('raised', Infinity);
    }
    this.setState({ kind: 'off' });
    return this.isTold ? this.deliver(event.kind, MAX_END_ATTEMPTS) : undefined;
  }

  /** Goes on with a call that was under way when the program ended. */
  resume(): Promise<void> {
    return this.callId === '' ? this.handle({ kind: 'raised' }) : Promise.resolve();
  }

  /** One attempt with an address that is not yet allowed, at the carer's wish. */
  test(address: string): Promise<PostOutcome> {
    return this.world.post(address, this.bodyOf('test', this.world.newId(), this.world.now()));
  }

  private async deliver(event: CallEvent['kind'], maxAttempts: number): Promise<void> {
    const { serial } = this;
    const isCall = event === 'raised';
    const body = this.bodyOf(event, this.callId, this.world.now());
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const address = this.world.address();
      if (address === '') return isCall ? this.setState({ kind: 'off' }) : undefined;
      if (isCall && attempt === 1) this.setState({ kind: 'sending', attempt });
      this.isTold = true;
      const outcome = await this.world.post(address, body);
      this.world.log(`post ${event}, attempt ${attempt}: ${outcome.ok ? 'arrived' : outcome.reason}`);
      if (serial !== this.serial) return;
      if (outcome.ok) return isCall ? this.setState({ kind: 'arrived', attempt }) : undefined;
      if (isCall) this.setState({ kind: 'failed', attempt, reason: outcome.reason });
      await this.world.wait(postDelayMs(attempt));
      if (serial !== this.serial) return;
    }
  }

  private bodyOf(event: CallPostBody['event'], callId: string, at: Date): CallPostBody {
    return { app: 'mouyu', event, callId, at: at.toISOString() };
  }

  private setState(state: CallPostState): void {
    this.current = state;
    this.world.onState(state);
  }
}
