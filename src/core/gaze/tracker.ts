import {
  anglesToScreenPoint,
  mmToScreenPoint,
  screenPointToAngles,
  screenPointToMm,
  type ScreenGeometry,
} from '../geometry';
import { median } from '../median';
import type { Accuracy } from '../profiles/profile';
import type { FacePlacement, LostReason } from '../samples';
import type { Mm, Ms, ScreenPoint } from '../units';
import { FEATURE_COUNT } from '../vision/eye-patch';
import { SURFACE_SIZE } from '../vision/face-surface';
import { BlinkDetector, eyeOpenness } from '../vision/eyelids';
import { EyeMotion } from '../vision/eye-motion';
import { observeCalibration } from '../vision/eye-observer';
import type { FaceFrame } from '../vision/face-frame';
import { FACE_POINT_COUNT } from '../vision/landmarks';
import { facePlacement } from '../vision/placement';
import { copyOf } from '../vision/head-registration';
import { qualityOf } from '../vision/quality';
import { sideAngleDeg } from '../vision/side-angle';
import { hasJumped, isUsable } from '../vision/usable-frame';
import { irisOffset } from '../vision/iris-offset';
import { IRIS_CELLS } from '../vision/iris-window';
import type { EyesChoice } from '../vision/eyes-used';
import { CalibrationSamples, fixationFrames, openFrames } from './calibration-samples';
import { CrossCheck } from './cross-check';
import type { FitOutcome, LoadOutcome } from './fitted-model';
import { FixationMean } from './fixation-mean';
import { FrameRing } from './frame-ring';
import { fitGazeModel, labelsOf } from './gaze-fit';
import { FEATURE_VERSION, type GazeModel } from './gaze-model';
import { gazeModelToJson, parseGazeModel } from './gaze-model-json';
import { GazeReader } from './gaze-reader';
import type { Measurement } from './measurement';
import type { PursuitLook } from './pursuit-capture';
import { pursuitPath } from './pursuit-path';
import { Refit, type Refitted } from './refit';
import { gazeSpread } from './spread';
import { Steadiness } from './steadiness';

/** Where the tracker is used. */
export interface GazeTrackerOptions {
  readonly screen: ScreenGeometry;
}

/** A camera frame without a face. */
export interface NoFaceFrame {
  readonly kind: 'noFace';
  readonly tMs: Ms;
}

interface ActiveModel {
  readonly reader: GazeReader;
  readonly accuracy: Accuracy | null;
}

/** The end of a dwell, in which the eyes rest on what is picked. */
const END_OF_DWELL_MS: Ms = 300;
const LEAST_PICK_QUALITY = 0.3;
/** A gaze that the landmarks do not bear out is shown as weak and spreads twice as far. */
const DOUBTED_QUALITY = 0.25;
/** Beyond this many frames a fit takes longer and gains nothing. */
const MOST_FRAMES = 90;
const LEAST_TARGETS = 4;
const LEAST_FRAMES_PER_TARGET = 2;

/**
 * From camera frames to gaze points: the one place where `vision` and `gaze` meet. Holds the user's model, the last
 * pose, the lids' usual opening and the last three seconds of frames. Bad data gives a lost frame, never a throw.
 */
export class GazeTracker {
  private readonly screen: ScreenGeometry;
  private readonly blinks = new BlinkDetector();
  private readonly motion = new EyeMotion();
  private readonly steadiness = new Steadiness();
  private readonly fixation = new FixationMean();
  private readonly crossCheck = new CrossCheck();
  private readonly ring = new FrameRing();
  private readonly samples = new CalibrationSamples();
  private readonly refit = new Refit();
  private active: ActiveModel | null = null;
  private former: ActiveModel | null = null;
  private lastPlacement: FacePlacement | null = null;

  constructor(options: GazeTrackerOptions) {
    this.screen = options.screen;
  }

  /** Measures one camera frame. `frameId` is how `label` will call it. */
  step(frame: FaceFrame | NoFaceFrame, frameId: number): Measurement {
    const { tMs } = frame;
    if ('kind' in frame || !isUsable(frame)) return this.lost(tMs, frameId, 'noFace');
    const { landmarks, band, camera, faceBrightness } = frame;
    const rough = facePlacement(landmarks, camera, faceBrightness);
    if (!(rough.widthNorm > 0)) return this.lost(tMs, frameId, 'noFace');
    if (this.lastPlacement !== null && hasJumped(this.lastPlacement, rough, camera)) {
      const lost = this.lost(tMs, frameId, 'faceJumped');
      this.lastPlacement = rough;
      return lost;
    }
    this.lastPlacement = rough;

    const openness = eyeOpenness(landmarks);
    const eyesClosed = this.blinks.step(openness, tMs);
    const eyeMotionDeg = this.motion.step(landmarks, band);
    const pictureQuality = qualityOf(frame, rough, openness);
    this.ring.put(frameId, frame, {
      eyesClosed,
      quality: pictureQuality,
      eyeMotionDeg,
      patches: this.motion.patches,
    });
    const seen = this.look(frame, eyesClosed);
    const quality = pictureQuality * (seen?.isDoubted === true ? DOUBTED_QUALITY : 1);
    const placement = seen === null ? rough : { ...rough, eyesMm: seen.eyesMm };
    const steady = this.steadiness.step(eyeMotionDeg);
    let gaze = null;
    if (seen === null || eyesClosed || this.active === null) this.fixation.reset();
    else {
      const distanceMm = -seen.eyesMm.zMm;
      const now = screenPointToAngles(seen.point, this.screen, distanceMm);
      const mean = this.fixation.step(now, tMs, steady);
      const point = anglesToScreenPoint(mean, this.screen, distanceMm);
      const { accuracy } = this.active;
      gaze = { point, covariancePx2: gazeSpread(point, accuracy, this.screen, distanceMm, quality) };
    }
    const sideDeg = sideAngleDeg(landmarks, rough.yawDeg);
    return { kind: 'face', tMs, frameId, placement, eyesClosed, quality, eyeMotionDeg, sideDeg, gaze };
  }

  private lost(tMs: Ms, frameId: number, reason: LostReason): Measurement {
    this.lastPlacement = null;
    this.motion.reset();
    this.fixation.reset();
    this.crossCheck.reset();
    this.active?.reader.reset();
    return { kind: 'noFace', tMs, frameId, reason };
  }

  /** Eyes in mm and the point looked at, by the calibrated model; null before calibration or when it does not fit. */
  private look(frame: FaceFrame, eyesClosed: boolean) {
    if (this.active === null) return null;
    const { reader } = this.active;
    const seen = reader.read(frame);
    if (seen === null) return null;
    const [xMm = 0, yMm = 0, zMm = 0] = seen.observation.pose.positionMm;
    const { check, eyes } = reader.model;
    const isDoubted = this.crossCheck.step(
      check,
      seen.angles,
      () => (eyesClosed ? null : irisOffset(frame.landmarks, eyes)),
      frame.tMs,
    );
    return { eyesMm: { xMm, yMm, zMm }, point: mmToScreenPoint(seen.mm, this.screen), isDoubted };
  }

  /**
   * Keeps recent frames as samples of a calibration target that was looked at in them. Frames that are no longer in
   * the ring, near a blink, poor or unlike the others are left out. A target labelled again replaces its old samples.
   * @returns how many frames were kept
   */
  label(target: ScreenPoint, frameIds: readonly number[]): number {
    const kept = fixationFrames(this.ring.find(new Set(frameIds)), this.ring.all());
    this.samples.add(target, kept);
    return kept.length;
  }

  /** Keeps recent frames as looks at one target while the head turned, beside what was labelled before. */
  labelTurn(target: ScreenPoint, frameIds: readonly number[]): void {
    this.samples.addTurn(target, openFrames(this.ring.find(new Set(frameIds)), this.ring.all()));
  }

  /** Keeps recent frames in which the eyes followed the target of `pursuitPath` for this viewing distance. */
  labelPursuit(looks: readonly PursuitLook[], viewerDistanceMm: Mm): void {
    const pathMsOf = new Map(looks.map(({ frameId, pathMs }) => [frameId, pathMs]));
    const frames = openFrames(this.ring.find(new Set(pathMsOf.keys())), this.ring.all());
    const pathMs = frames.map(({ frameId }) => pathMsOf.get(frameId) ?? NaN);
    this.samples.addPursuit(pursuitPath(this.screen, viewerDistanceMm), frames, pathMs);
  }

  /** Forgets the samples of these targets. */
  unlabel(targets: readonly ScreenPoint[]): void {
    this.samples.remove(targets);
  }

  /** Forgets all calibration samples; the model in use stays. */
  clearLabels(): void {
    this.samples.clear();
  }

  /**
   * Fits a model to the labelled frames and uses it from now on; when it fails the old one stays in use.
   * @param leastTargets fewer are refused; two can only tell left from right
   * @param eyes which eyes to read
   */
  fit(nowMs: () => Ms = () => 0, leastTargets = LEAST_TARGETS, eyes: EyesChoice = 'automatic'): FitOutcome {
    const startedMs = nowMs();
    const usable = this.samples.targets().filter(({ frames }) => frames.length >= LEAST_FRAMES_PER_TARGET);
    if (usable.length < leastTargets) return { kind: 'failed', reason: 'tooFewTargets' };
    const perTarget = Math.max(LEAST_FRAMES_PER_TARGET, Math.floor(MOST_FRAMES / usable.length));
    const targets = this.samples
      .take(perTarget)
      .filter(({ frames }) => frames.length >= LEAST_FRAMES_PER_TARGET);
    const observed = observeCalibration(targets.flatMap(({ frames }) => frames));
    if (observed === null) return { kind: 'failed', reason: 'faceChanged' };
    const fitted = fitGazeModel(observed, labelsOf(targets, this.screen), eyes);
    if (fitted === null) return { kind: 'failed', reason: 'notSolvable' };
    this.use(fitted.model);
    return {
      kind: 'fitted',
      fitted: {
        featureVersion: FEATURE_VERSION,
        model: gazeModelToJson(fitted.model),
        viewerDistanceMm: median(observed.poses.map(({ positionMm }) => -positionMm[2]!)),
        targets: targets.map(({ target }) => target),
        leftOutErrorDeg: fitted.leftOutErrorDeg,
        fitMs: nowMs() - startedMs,
      },
    };
  }

  /** Uses a saved model. One of another feature version or shape is refused and the present one stays in use. */
  load(saved: { readonly featureVersion: number; readonly model: unknown }): LoadOutcome {
    const parsed = parseGazeModel(saved.featureVersion, saved.model, {
      facePoints: FACE_POINT_COUNT,
      features: FEATURE_COUNT,
      templateCells: SURFACE_SIZE,
      irisCells: IRIS_CELLS,
    });
    if (parsed.kind === 'refused') return parsed;
    this.use(parsed.model);
    return { kind: 'loaded' };
  }

  /**
   * A pick by gaze at `tMs`: the frames before it show eyes that rest on `target`. Every forty picks that were not
   * taken back the model is fitted anew.
   * @returns the new model when it is better and from now on in use, else null
   */
  learnPick(target: ScreenPoint, tMs: Ms): Refitted | null {
    if (this.active === null) return null;
    const { reader, accuracy } = this.active;
    const frames = openFrames(
      this.ring.all().filter((frame) => frame.tMs <= tMs && tMs - frame.tMs <= END_OF_DWELL_MS),
      this.ring.all(),
    ).filter(({ quality }) => quality >= LEAST_PICK_QUALITY);
    const middle = frames[Math.floor(frames.length / 2)];
    const seen = middle === undefined ? null : reader.read(middle);
    if (seen === null) return null;
    const pose = copyOf(seen.observation.pose);
    const features = seen.observation.features.slice();
    const { irisesMm } = seen;
    this.refit.pick({ tMs, target: screenPointToMm(target, this.screen), pose, features, irisesMm });
    const outcome = this.refit.attempt(reader.model);
    if (outcome?.kind !== 'adopted') return null;
    this.active = { reader: new GazeReader(outcome.model), accuracy };
    const { beforeDeg, afterDeg } = outcome;
    return {
      featureVersion: FEATURE_VERSION,
      model: gazeModelToJson(outcome.model),
      beforeDeg,
      afterDeg,
    };
  }

  /** The last pick was taken back: nothing is learnt from it. */
  unlearnPick(tMs: Ms): void {
    this.refit.undo(tMs);
  }

  private use(model: GazeModel): void {
    this.former = this.active;
    this.refit.reset();
    this.crossCheck.reset();
    this.active = { reader: new GazeReader(model), accuracy: null };
    this.fixation.reset();
  }

  /** Goes back to the model that was in use before the last fit or load; calling it twice does nothing more. */
  restore(): void {
    if (this.former === null) return;
    this.active = this.former;
    this.former = null;
    this.crossCheck.reset();
    this.refit.reset();
    this.active.reader.reset();
    this.fixation.reset();
  }

  /** What the check of the model in use measured: becomes the spread of its gaze points. */
  setAccuracy(accuracy: Accuracy): void {
    if (this.active !== null) this.active = { ...this.active, accuracy };
  }
}
