/** A value with the steps that led to it, as plain data: can be saved, compared and sent between processes. */
export interface History<T> {
  /** Earlier values, oldest first; at most HISTORY_LEVELS. */
  readonly past: readonly T[];
  readonly present: T;
  /** Values taken back, the next one to redo first. */
  readonly future: readonly T[];
}

/** How many steps can be taken back. */
export const HISTORY_LEVELS = 40;

/** A history without steps. */
export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new step: the present goes into the past, what was taken back is forgotten. */
export function record<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-HISTORY_LEVELS), present: next, future: [] };
}

/** A change that is not a step of its own: undoing goes to before the step it belongs to. */
export function amend<T>(history: History<T>, next: T): History<T> {
  return { past: history.past, present: next, future: [] };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history when nothing was taken back. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
