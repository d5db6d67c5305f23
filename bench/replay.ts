import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { replayTape } from '../src/core/recording/tape';
import type { Bench } from './bench';

/** `npm run bench -- replay FOLDER…`: recordings of the app, their picks made again from what was recorded. */
export const replay: Bench = {
  about: 'recordings of the app played back: FOLDER…',
  run({ args }) {
    // npm runs this in the project's folder; paths count from where the user is.
    const startedIn = process.env['INIT_CWD'] ?? process.cwd();
    if (args.length === 0) throw new Error('Usage: npm run bench -- replay FOLDER… (docs/recordings.md)');
    const recordings = args.map((folder) => {
      const path = join(resolve(startedIn, folder), 'features.jsonl');
      if (!existsSync(path)) throw new Error(`${path} is not there: a recording of the app holds it`);
      return figuresOf(basename(resolve(startedIn, folder)), readFileSync(path, 'utf8'));
    });
    return Promise.resolve({ recordings, allSame: recordings.every(({ same }) => same) });
  },
};

/** Exported for its test. */
export function figuresOf(name: string, tape: string) {
  const { samples, recorded, replayed } = replayTape(tape);
  const key = ({ targetId, tMs }: { targetId: string; tMs: number }) => `${targetId} at ${tMs}`;
  const again = new Set(replayed.map(key));
  const before = new Set(recorded.map(key));
  return {
    recording: name,
    samples,
    picks: recorded.length,
    /** Picks that did not come again, and picks that were not there before. */
    missing: recorded.map(key).filter((pick) => !again.has(pick)),
    additional: replayed.map(key).filter((pick) => !before.has(pick)),
    same: JSON.stringify(recorded) === JSON.stringify(replayed),
  };
}
