import type { DumpAnswer, DumpJob } from './job';

let worker: Worker | null = null;

/** Frames of one recording, in order, over as many calls as wanted; the page is loaded anew for the next recording. */
export function dumpFrames(job: DumpJob): Promise<string> {
  // The face model only runs in a module worker.
  const dumper = (worker ??= new Worker(new URL('./dump-worker.ts', import.meta.url), { type: 'module' }));
  return new Promise((resolve, reject) => {
    dumper.onmessage = ({ data }: MessageEvent<DumpAnswer>) => {
      if ('frames' in data) resolve(data.frames);
      else reject(new Error(data.error));
    };
    dumper.onerror = ({ message }) => reject(new Error(message || 'the dump worker did not load'));
    dumper.postMessage(job);
  });
}
