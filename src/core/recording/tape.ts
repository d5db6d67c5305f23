import { z } from 'zod';
import { Pipeline, type PipelineInput, type PipelineOptions, type PipelineOutput } from '../pipeline';
import type { GazeSample, Target } from '../samples';
import type { Pick } from '../selection/selection-state';
import type { Ms } from '../units';

export const TAPE_VERSION = 1;

/** One line of `features.jsonl`: what went into the selection and what came out of it (`docs/recordings.md`). */
export type TapeLine =
  | { readonly kind: 'start'; readonly version: typeof TAPE_VERSION; readonly tMs: Ms }
  | { readonly kind: 'options'; readonly options: PipelineOptions }
  | { readonly kind: 'targets'; readonly targets: readonly Target[] }
  | { readonly kind: 'sample'; readonly sample: GazeSample }
  | { readonly kind: 'page'; readonly tMs: Ms }
  | { readonly kind: 'press'; readonly targetId: string; readonly tMs: Ms }
  | { readonly kind: 'now'; readonly oldestMs: Ms }
  | { readonly kind: 'reset' }
  | { readonly kind: 'pick'; readonly pick: Pick };

/**
 * The pipeline with a tape beside it. While a tape runs, everything that goes in is written to it as it goes in; while
 * none does, nothing is.
 */
export class TapedPipeline {
  private inner: Pipeline;
  private write: ((line: TapeLine) => void) | null = null;
  private lastTargets = '';

  constructor(private options: PipelineOptions) {
    this.inner = new Pipeline(options);
  }

  /** Begins a tape. The selection starts from nothing, so that whoever plays it back starts from the same. */
  startTape(nowMs: Ms, write: (line: TapeLine) => void): void {
    this.write = write;
    this.lastTargets = '';
    write({ kind: 'start', version: TAPE_VERSION, tMs: nowMs });
    write({ kind: 'options', options: this.options });
    this.inner = new Pipeline(this.options);
    this.startPage(nowMs);
  }

  stopTape(): void {
    this.write = null;
  }

  setOptions(options: PipelineOptions): void {
    this.options = options;
    this.write?.({ kind: 'options', options });
    this.inner.setOptions(options);
  }

  step(input: PipelineInput): PipelineOutput {
    if (this.write === null) return this.inner.step(input);
    this.tapeTargets(input.targets);
    this.write({ kind: 'sample', sample: input.sample });
    const output = this.inner.step(input);
    if (output.picked !== null) this.write({ kind: 'pick', pick: output.picked });
    return output;
  }

  startPage(nowMs: Ms): void {
    this.write?.({ kind: 'page', tMs: nowMs });
    this.inner.startPage(nowMs);
  }

  notePress(targetId: string, nowMs: Ms): void {
    this.write?.({ kind: 'press', targetId, tMs: nowMs });
    this.inner.notePress(targetId, nowMs);
  }

  pickNow(targets: readonly Target[], oldestMs: Ms): Pick | null {
    if (this.write === null) return this.inner.pickNow(targets, oldestMs);
    this.tapeTargets(targets);
    this.write({ kind: 'now', oldestMs });
    const pick = this.inner.pickNow(targets, oldestMs);
    if (pick !== null) this.write({ kind: 'pick', pick });
    return pick;
  }

  reset(): void {
    this.write?.({ kind: 'reset' });
    this.inner.reset();
  }

  /** Targets are written when they change. */
  private tapeTargets(targets: readonly Target[]): void {
    const text = JSON.stringify(targets);
    if (text === this.lastTargets) return;
    this.lastTargets = text;
    this.write?.({ kind: 'targets', targets });
  }
}

/** What a tape says was picked, and what is picked when it is played back. */
export interface Replay {
  readonly samples: number;
  readonly recorded: readonly Pick[];
  readonly replayed: readonly Pick[];
}

const lineSchema = z.looseObject({ kind: z.string() });
const startSchema = z.object({ kind: z.literal('start'), version: z.number() });
const KINDS: ReadonlySet<string> = new Set<TapeLine['kind']>([
  'start',
  'options',
  'targets',
  'sample',
  'page',
  'press',
  'now',
  'reset',
  'pick',
]);

/**
 * Plays a tape back through the same pipeline. Lines of other kinds (measurements) are passed over, and so is a last
 * line that was cut off.
 * @throws when the text is no tape of this version, or a line in its middle cannot be read.
 */
export function replayTape(text: string): Replay {
  const lines = text.split('\n').filter((line) => line !== '');
  const tape = lines.flatMap((line, index) => readLine(line, index, index === lines.length - 1));
  const start = startSchema.safeParse(tape[0]);
  if (!start.success) throw new Error('this is no tape: its first line is not a start');
  if (start.data.version !== TAPE_VERSION)
    throw new Error(`a tape of version ${start.data.version}, this program reads ${TAPE_VERSION}`);
  return play(tape);
}

function readLine(line: string, index: number, isLast: boolean): TapeLine[] {
  try {
    const parsed = lineSchema.parse(JSON.parse(line));
    // The values were written by this program, and by this version of it: `start` says so.
    return KINDS.has(parsed.kind) ? [parsed as unknown as TapeLine] : [];
  } catch (error) {
    if (isLast) return [];
    throw new Error(`line ${index + 1} of the tape cannot be read: ${String(error)}`, { cause: error });
  }
}

function play(tape: readonly TapeLine[]): Replay {
  const recorded: Pick[] = [];
  const replayed: Pick[] = [];
  let pipeline: Pipeline | null = null;
  let targets: readonly Target[] = [];
  let samples = 0;
  for (const line of tape) {
    switch (line.kind) {
      case 'start':
        break;
      case 'options':
        if (pipeline === null) pipeline = new Pipeline(line.options);
        else pipeline.setOptions(line.options);
        break;
      case 'targets':
        targets = line.targets;
        break;
      case 'sample': {
        samples += 1;
        const picked = pipeline?.step({ sample: line.sample, targets }).picked;
        if (picked) replayed.push(picked);
        break;
      }
      case 'page':
        pipeline?.startPage(line.tMs);
        break;
      case 'press':
        pipeline?.notePress(line.targetId, line.tMs);
        break;
      case 'now': {
        const pick = pipeline?.pickNow(targets, line.oldestMs);
        if (pick) replayed.push(pick);
        break;
      }
      case 'reset':
        pipeline?.reset();
        break;
      case 'pick':
        recorded.push(line.pick);
    }
  }
  return { samples, recorded, replayed };
}
