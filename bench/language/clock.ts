import type { CandidateRequest } from '../../src/core/keyboard/composition';
import { warmUpRequests } from '../../src/renderer/language/warm-up';

/** What the app asks for; the candidates behind the first few are on further pages. */
const ASKED = 25;

interface Engine {
  suggest(request: CandidateRequest): { readonly candidates: readonly { readonly text: string }[] };
}

/** Keeps the time of every key, and what processor time it took: others may compute on this machine, too. */
export class Clock {
  private readonly tookMs: number[] = [];
  private readonly cpuMs: number[] = [];

  /** @param shown Candidates that are looked at, of those that the app asks for; default all. */
  texts(
    engine: Engine,
    request: Omit<CandidateRequest, 'requestId' | 'splits' | 'limit'>,
    shown = ASKED,
  ): readonly string[] {
    const startCpu = process.cpuUsage();
    const startMs = performance.now();
    const { candidates } = engine.suggest({ ...request, requestId: 0, splits: [], limit: ASKED });
    this.tookMs.push(performance.now() - startMs);
    const { user, system } = process.cpuUsage(startCpu);
    this.cpuMs.push((user + system) / 1000);
    return candidates.slice(0, shown).map(({ text }) => text);
  }

  percentile(share: number): number {
    return percentileOf(this.tookMs, share);
  }

  cpuPercentile(share: number): number {
    return percentileOf(this.cpuMs, share);
  }
}

function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** Types as the app does after a start, before anybody does. */
export function warmUp(engine: Engine, language: CandidateRequest['language']): void {
  for (const request of warmUpRequests()) if (request.language === language) engine.suggest(request);
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
