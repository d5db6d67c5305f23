/** One reply of a program that is kept running. */
export type HostReply =
  | { readonly kind: 'wav'; readonly bytes: Buffer }
  | { readonly kind: 'fail'; readonly reason: string }
  | { readonly kind: 'voices'; readonly json: string };

const MAX_LINE_BYTES = 1_000_000;
const MAX_WAV_BYTES = 60_000_000;

/** Cuts what a program writes into replies: a line, and after `wav BYTES` so many bytes. */
export class HostReader {
  private rest: Buffer = Buffer.alloc(0);
  private wavBytes: number | undefined;

  /** @throws RangeError when it is none of the replies that are known. */
  step(bytes: Buffer): HostReply[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const replies: HostReply[] = [];
    for (let reply = this.next(); reply !== null; reply = this.next()) replies.push(reply);
    return replies;
  }

  private next(): HostReply | null {
    if (this.wavBytes === undefined) {
      const end = this.rest.indexOf(10);
      if (end < 0) {
        if (this.rest.length > MAX_LINE_BYTES) throw new RangeError('a reply without an end');
        return null;
      }
      const line = this.rest.subarray(0, end).toString('utf8').trim();
      this.rest = this.rest.subarray(end + 1);
      const [, word = '', rest = ''] = /^(\S+)\s?(.*)$/s.exec(line) ?? [];
      if (word === 'fail') return { kind: 'fail', reason: rest };
      if (word === 'voices') return { kind: 'voices', json: rest };
      const length = Number(rest);
      if (word !== 'wav' || !Number.isInteger(length) || length < 0 || length > MAX_WAV_BYTES) {
        throw new RangeError(`unknown reply: ${line.slice(0, 100)}`);
      }
      this.wavBytes = length;
    }
    if (this.rest.length < this.wavBytes) return null;
    const bytes = this.rest.subarray(0, this.wavBytes);
    this.rest = this.rest.subarray(this.wavBytes);
    this.wavBytes = undefined;
    return { kind: 'wav', bytes };
  }
}
