import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { soakLive } from './soak/live';
import { soakNumbers } from './soak/numbers';

const SEED = 1;

/** `npm run bench -- soak [--frames 100000] [--live MINUTES]`; `--live 0` leaves the running app out. */
export const soak: Bench = {
  about: 'a long run with faults: frames, faults survived, growth of memory',
  async run({ args, say }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        frames: { type: 'string', default: '100000' },
        live: { type: 'string', default: '2' },
      },
    });
    const [frames, minutes] = [Number(values.frames), Number(values.live)];
    if (!(frames >= 1000)) throw new RangeError(`--frames ${values.frames}: at least 1000`);
    if (!(minutes >= 0)) throw new RangeError(`--live ${values.live}: minutes, 0 or more`);
    const numbers = soakNumbers(frames, SEED, say);
    return { seed: SEED, ...numbers, live: minutes > 0 ? await soakLive(minutes, say) : null };
  },
};
