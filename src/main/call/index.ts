import { randomUUID } from 'node:crypto';
import type { CallPostState } from '../../core/call/call-post';
import { CallPost } from './call-post';
import { postJson } from './post-json';

/** The call's way to a bell on the local network, with the clock and the network of this machine. */
export function openCallPost(world: {
  readonly address: () => string;
  readonly onState: (state: CallPostState) => void;
  readonly log: (message: string) => void;
}): CallPost {
  return new CallPost({
    ...world,
    post: postJson,
    newId: randomUUID,
    now: () => new Date(),
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
  });
}
