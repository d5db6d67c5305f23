import type { Ms } from '../units';
import { idsOf, type ScanNode } from './scan-tree';

/** How the highlight moves. */
export interface ScanPace {
  /** Each node is highlighted for this long; 500–4000 ms. */
  readonly stepMs: Ms;
  /** After this many rounds without a press the highlight waits for one. */
  readonly loops: number;
}

/** Where the highlight is. Immutable: every function gives the next state. */
export interface ScanState {
  readonly tree: readonly ScanNode[];
  /** Places of the groups that were opened, from the outside in. */
  readonly path: readonly number[];
  /** Place of the highlighted node inside the innermost open group. */
  readonly at: number;
  /** Rounds over that group so far. */
  readonly rounds: number;
  readonly sinceMs: Ms;
  /** Nothing is highlighted; the next press begins anew. */
  readonly isWaiting: boolean;
}

/** The first of each group stays longer: one has only just seen that the group has opened. */
const FIRST_FACTOR = 1.5;
/** Rounds over an opened group before it is closed again: it was opened by mistake, or the moment was missed. */
const INNER_ROUNDS = 2;

/** Begins with the first node. */
export function startScan(tree: readonly ScanNode[], nowMs: Ms): ScanState {
  return { tree, path: [], at: 0, rounds: 0, sinceMs: nowMs, isWaiting: false };
}

/** The highlight after time has passed: at most one step, however late one asks. */
export function stepScan(state: ScanState, nowMs: Ms, { stepMs, loops }: ScanPace): ScanState {
  const nodes = openNodes(state);
  const dueMs = state.at === 0 ? stepMs * FIRST_FACTOR : stepMs;
  if (state.isWaiting || nodes.length === 0 || nowMs - state.sinceMs < dueMs) return state;
  if (state.at + 1 < nodes.length) return { ...state, at: state.at + 1, sinceMs: nowMs };
  const rounds = state.rounds + 1;
  if (state.path.length > 0 && rounds >= INNER_ROUNDS) return closed(state, nowMs);
  const isWaiting = state.path.length === 0 && rounds >= loops;
  return { ...state, at: 0, rounds, sinceMs: nowMs, isWaiting };
}

/**
 * A press of the switch: opens the highlighted group, or picks the highlighted target and begins anew; while the
 * highlight waits it only wakes it.
 */
export function pressScan(
  state: ScanState,
  nowMs: Ms,
): { readonly state: ScanState; readonly pickedId: string | null } {
  const anew = startScan(state.tree, nowMs);
  if (state.isWaiting) return { state: anew, pickedId: null };
  const node = openNodes(state)[state.at];
  if (node === undefined) return { state: anew, pickedId: null };
  if (node.kind === 'item') return { state: anew, pickedId: node.id };
  return {
    state: { ...state, path: [...state.path, state.at], at: 0, rounds: 0, sinceMs: nowMs },
    pickedId: null,
  };
}

/** The page has changed. What is the same page, only drawn anew, keeps the highlight where it is. */
export function scanPage(state: ScanState, tree: readonly ScanNode[], nowMs: Ms): ScanState {
  const isSame = JSON.stringify(tree) === JSON.stringify(state.tree);
  return isSame ? state : startScan(tree, nowMs);
}

/** The targets that are highlighted now; none while it waits. */
export function highlightedIds(state: ScanState): readonly string[] {
  const node = state.isWaiting ? undefined : openNodes(state)[state.at];
  return node === undefined ? [] : idsOf(node);
}

/** Back to the group around the open one, at the place after which it goes on. */
function closed(state: ScanState, nowMs: Ms): ScanState {
  return { ...state, path: state.path.slice(0, -1), at: state.path.at(-1) ?? 0, rounds: 0, sinceMs: nowMs };
}

function openNodes({ tree, path }: ScanState): readonly ScanNode[] {
  let nodes = tree;
  for (const place of path) {
    const node = nodes[place];
    if (node?.kind !== 'group') throw new RangeError(`no group at ${path.join('.')} of the scan`);
    nodes = node.children;
  }
  return nodes;
}
