import type { CalibrationView } from './calibration-view';

/** What is done of a calibration and its check. */
export interface SessionState {
  readonly phase: CalibrationView['phase'];
  /** Targets of the present phase, and how many of them were asked. */
  readonly asked: { readonly count: number; readonly index: number };
  /** 0–1 of the present target. */
  readonly inTarget: number;
  readonly labelled: number;
  readonly checks: number;
  readonly pursuit: { readonly progress: number } | null;
  readonly turn: { readonly progress: number } | null;
}

/** A pursuit takes as long as nine points, the turn of the head as four. */
const PURSUIT_POINTS = 9;
const TURN_POINTS = 4;

/** 0–1 of the whole session. */
export function sessionProgress(state: SessionState): number {
  const { phase, asked, inTarget, labelled, checks, pursuit, turn } = state;
  if (phase === 'done') return 1;
  const open = phase === 'calibrate' ? asked.count - asked.index : 0;
  const points = pursuit ? PURSUIT_POINTS : Math.max(1, labelled + open);
  const turns = turn ? TURN_POINTS : 0;
  const checked = phase === 'validate' ? asked.index : 0;
  const followed = pursuit ? PURSUIT_POINTS * pursuit.progress : labelled;
  const done = followed + turns * (turn?.progress ?? 0) + checked + inTarget;
  return Math.min(1, done / (points + turns + checks));
}
