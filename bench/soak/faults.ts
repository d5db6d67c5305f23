import type { NoFaceFrame } from '../../src/core/gaze/tracker';
import type { FaceFrame } from '../../src/core/vision/face-frame';

/** What goes wrong in a run, and for how many frames each time. */
export const FAULTS = {
  faceGone: 40,
  eyesClosed: 12,
  notNumbers: 5,
  cutShort: 3,
  emptyBand: 3,
  faceJumps: 8,
  timeBackwards: 1,
  timeLeaps: 1,
  timeStands: 10,
  workerRestarts: 1,
  damagedModel: 1,
  pageEmpty: 20,
} as const;
export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** How far the clock goes when it goes wrong. */
const BACKWARDS_MS = -700;
const LEAP_MS = 600_000;
const JUMP_PX = 400;

/** How far the time goes on from one frame to the next under a fault. */
export function frameStepMs(fault: FaultName | null, usualMs: number): number {
  if (fault === 'timeBackwards') return BACKWARDS_MS;
  if (fault === 'timeLeaps') return LEAP_MS;
  return fault === 'timeStands' ? 0 : usualMs;
}

/** A good frame as the fault leaves it. */
export function spoil(
  frame: FaceFrame,
  shut: FaceFrame,
  fault: FaultName | null,
  tMs: number,
): FaceFrame | NoFaceFrame {
  switch (fault) {
    case 'faceGone':
      return { kind: 'noFace', tMs };
    case 'eyesClosed':
      return { ...shut, tMs };
    case 'notNumbers':
      return { ...frame, tMs, landmarks: frame.landmarks.map((value, i) => (i % 97 === 0 ? NaN : value)) };
    case 'cutShort':
      return { ...frame, tMs, landmarks: frame.landmarks.slice(0, 300) };
    case 'emptyBand':
      return { ...frame, tMs, band: { ...frame.band, widthPx: 0, heightPx: 0, grey: new Uint8Array(0) } };
    case 'faceJumps':
      return {
        ...frame,
        tMs,
        landmarks: frame.landmarks.map((value, i) => (i % 3 === 0 ? value + JUMP_PX : value)),
      };
    default:
      return { ...frame, tMs };
  }
}
