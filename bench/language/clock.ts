import type { CandidateRequest } from '../../src/core/keyboard/composition';

interface Engine {
  suggest(request: CandidateRequest): { readonly candidates: readonly { readonly text: string }[] };
}

/** Keeps the time of every key. */
export class Clock {
  private readonly tookMs: number[] = [];

  texts(engine: Engine, request: Omit<CandidateRequest, 'requestId' | 'splits'>): readonly string[] {
    const startMs = performance.now();
    const { candidates } = engine.suggest({ ...request, requestId: 0, splits: [] });
    this.tookMs.push(performance.now() - startMs);
    return candidates.map(({ text }) => text);
  }

  percentile(share: number): number {
    const sorted = [...this.tookMs].sort((a, b) => a - b);
    return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  }
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
