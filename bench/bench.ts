/** What a benchmark may be told on the command line, and where it speaks while it works. */
export interface BenchContext {
  readonly projectDir: string;
  /** Arguments after the benchmark's name, without `--json`. */
  readonly args: readonly string[];
  /** Progress for people; never mixed with the result. */
  readonly say: (line: string) => void;
}

/** One benchmark: its figures as one JSON object. */
export interface Bench {
  /** What it measures, in one line. */
  readonly about: string;
  run(context: BenchContext): Promise<Readonly<Record<string, unknown>>>;
}

/** Percentiles of a list of milliseconds, one decimal; nulls when there is nothing to measure. */
export function spreadOf(valuesMs: readonly number[]): Spread {
  const sorted = [...valuesMs].sort((a, b) => a - b);
  const at = (fraction: number): number | null => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(fraction * sorted.length) - 1)];
    return value === undefined ? null : Math.round(value * 10) / 10;
  };
  return { count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

/** `pNN`: the smallest value that is not below NN per cent of them (nearest rank). */
export interface Spread {
  readonly count: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly maxMs: number | null;
}
