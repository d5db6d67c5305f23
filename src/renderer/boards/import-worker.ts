import { ObfError } from '../../core/boards/obf';
import type { ImportReply } from './import-protocol';
import { unpack } from './unpack';

/** Opens one file somebody brought: apart from the window, so that a hostile one cannot make it stand still. */
self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  let reply: ImportReply;
  try {
    reply = { kind: 'unpacked', unpacked: unpack(data) };
  } catch (error) {
    reply = { kind: 'refused', reason: error instanceof ObfError ? error.reason : 'notAnArchive' };
  }
  self.postMessage(reply);
};
