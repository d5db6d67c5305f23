import { ZodError } from 'zod';
import type { Problem } from '../core/problem';

/** Longest list of problems kept; beyond it the oldest go. */
const MAX_PROBLEMS = 100;

/** Collects what went wrong, for the start state, the log, and the renderer that is already open. */
export class Problems {
  private readonly known: Problem[] = [];
  private readonly listeners: ((problem: Problem) => void)[] = [];

  report(problem: Problem): void {
    this.known.push(problem);
    if (this.known.length > MAX_PROBLEMS) this.known.shift();
    for (const listener of this.listeners) listener(problem);
  }

  onReport(listener: (problem: Problem) => void): void {
    this.listeners.push(listener);
  }

  /** All of this run, oldest first. */
  list(): readonly Problem[] {
    return [...this.known];
  }
}

/** A thrown value as one line for a problem's detail. */
export function reasonOf(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
