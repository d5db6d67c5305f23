import type { Accuracy } from '../../core/profiles/profile';
import type { AnglesDeg } from '../../core/units';
import type { LockState } from '../camera/exposure-lock';
import type { DiagnosticsText } from '../strings/diagnostics-words';
import type { TrackingStatistics } from '../vision/tracking-statistics';
import type { FrameLog } from './frame-log';

/** All that the panel tells. */
export interface DiagnosticsFacts {
  readonly log: FrameLog;
  readonly nowMs: number;
  readonly cameraFps: number;
  readonly tracking: TrackingStatistics;
  readonly restarts: number;
  /** Whether the camera holds exposure, white balance and focus still. */
  readonly exposure: LockState;
  readonly offset: AnglesDeg;
  readonly accuracy: Accuracy | null;
}

/** One line of the panel. */
export interface DiagnosticsLine {
  readonly name: string;
  readonly value: string;
  /** Something a carer can do something about. */
  readonly isWeak: boolean;
}

/** Below these the picture is too poor, or the camera too slow, to select with ease. */
const WEAK_QUALITY = 0.35;
const WEAK_FPS = 12;
const WEAK_LATENCY_MS = 150;
const WEAK_OFFSET_DEG = 1.5;
const WEAK_LOST_FRAMES = 30;

/** What is measured, in words and numbers. */
export function diagnosticsLines(facts: DiagnosticsFacts, words: DiagnosticsText): DiagnosticsLine[] {
  const { log, nowMs, tracking, offset, accuracy } = facts;
  const line = (name: string, value: string, isWeak = false): DiagnosticsLine => ({ name, value, isWeak });
  const whole = (value: number) => String(Math.round(value));
  const tenths = (value: number) => value.toFixed(1);
  const lost = log.lostFrames(nowMs);
  const lostText = lost.map(({ reason, count }) => `${words.lost[reason]} ${count}`).join('  ');
  const lostCount = lost.reduce((sum, { count }) => sum + count, 0);
  return [
    ...faceLines(facts, words, line),
    line(
      words.frames,
      `${whole(facts.cameraFps)} / ${whole(tracking.fps)} / ${whole(log.drawnFps(nowMs))} ${words.fps}`,
      tracking.fps < WEAK_FPS,
    ),
    line(
      words.latency,
      `${whole(tracking.latencyMs)} / ${whole(log.drawnLatencyMs)} ${words.ms}`,
      log.drawnLatencyMs > WEAK_LATENCY_MS,
    ),
    line(words.time, `${tenths(tracking.modelMs)} / ${tenths(tracking.ownMs)} ${words.ms}`),
    line(words.lostTitle, lostText === '' ? words.lostNone : lostText, lostCount > WEAK_LOST_FRAMES),
    line(
      words.restarts,
      `${facts.restarts}   ${words.dropped} ${tenths(tracking.droppedFps)} ${words.fps}`,
      facts.restarts > 0,
    ),
    line(words.exposure, words.exposureState[facts.exposure], facts.exposure === 'disobeyed'),
    line(
      words.offset,
      `${tenths(offset.xDeg)}°  ${tenths(offset.yDeg)}°`,
      Math.hypot(offset.xDeg, offset.yDeg) > WEAK_OFFSET_DEG,
    ),
    accuracy === null
      ? line(words.profile, words.noProfile, true)
      : line(words.profile, `${accuracy.errorDeg.toFixed(2)}° / ${accuracy.precisionDeg.toFixed(2)}°`),
  ];
}

function faceLines(
  { log, nowMs }: DiagnosticsFacts,
  words: DiagnosticsText,
  line: (name: string, value: string, isWeak?: boolean) => DiagnosticsLine,
): DiagnosticsLine[] {
  if (log.isStale(nowMs)) return [line(words.quality, words.noCamera, true)];
  if (log.face === null || !log.isFaceSeen) return [line(words.quality, words.lost.noFace, true)];
  const { quality, placement } = log.face;
  const distanceCm = Math.abs(placement.eyesMm.zMm) / 10;
  const turns = [placement.yawDeg, placement.pitchDeg, placement.rollDeg].map((deg) => `${Math.round(deg)}°`);
  return [
    line(words.quality, quality.toFixed(2), quality < WEAK_QUALITY),
    line(words.head, `${Math.round(distanceCm)} cm  ${turns.join(' ')}`),
    line(words.lids, placement.eyeOpenness.toFixed(2)),
    line(words.light, String(Math.round(placement.brightness))),
  ];
}
