/**
 * What makes a recording hard. Everything not named is as in `still`. Sway and the light gradient apply while testing
 * only, all else during the whole recording.
 */
export interface Condition {
  /** While testing only: peak translation and rotation of the head on each axis. */
  readonly swayMm?: number;
  readonly swayDeg?: number;
  /** While testing only: gain 1 - g at one edge of the face to 1 + g at the other. */
  readonly lightGradient?: number;
  readonly distanceMm?: number;
  /** Upper lids down by this share of the opening. */
  readonly ptosis?: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Angle between visual and optical axis: nasal, and upwards. */
  readonly kappaDeg?: readonly [number, number];
  /**
   * The eyes arrive this much after the target, shortest and longest, in calibration segments: those begin when the
   * target appears. Validation segments begin when the eyes have arrived, or no tracker could be right.
   */
  readonly reactionMs?: readonly [number, number];
  /** Mean brightness of the picture; 1 is ordinary room light. */
  readonly exposure?: number;
  /** The camera hunts for its exposure: peak change of brightness. */
  readonly exposureHunting?: number;
  readonly noiseGain?: number;
  /** Peak change of the face's light by what the screen shows. */
  readonly screenLight?: number;
  readonly glasses?: boolean;
  /** Exposure time as a share of the frame time: what moves is smeared. */
  readonly shutter?: number;
  /** Speech and expression: peak movement of the chin and of the brows. */
  readonly jawMm?: number;
  readonly browMm?: number;
  readonly lashes?: number;
  /** Red, green and blue instead of the face's own, 0 to 1. */
  readonly irisColour?: readonly [number, number, number];
}

export const CONDITIONS = {
  still: {},
  sway: { swayMm: 15, swayDeg: 3 },
  light: { lightGradient: 0.2 },
  far: { distanceMm: 750 },
  ptosis: { ptosis: 0.5 },
  lowres: { widthPx: 640, heightPx: 480 },
  turn: { swayDeg: 10 },
  shift: { swayMm: 50 },
  near: { distanceMm: 450 },
  fullhd: { widthPx: 1920, heightPx: 1080 },
  dim: { exposure: 0.35, noiseGain: 2 },
  kappa: { kappaDeg: [5, 2], swayMm: 15, swayDeg: 3 },
  reaction: { reactionMs: [150, 300] },
  glasses: { glasses: true, swayMm: 15, swayDeg: 3 },
  screenlight: { screenLight: 0.25 },
  hunting: { exposureHunting: 0.3 },
  blur: { shutter: 0.8, swayMm: 15, swayDeg: 3 },
  speech: { jawMm: 9, browMm: 3 },
  lashes: { lashes: 1 },
  darkiris: { irisColour: [0.09, 0.06, 0.04] },
  lightiris: { irisColour: [0.5, 0.58, 0.64] },
  all: {
    kappaDeg: [5, 2],
    reactionMs: [150, 300],
    swayMm: 15,
    swayDeg: 3,
    lightGradient: 0.1,
    exposure: 0.7,
    exposureHunting: 0.15,
    noiseGain: 1.3,
    screenLight: 0.12,
    glasses: true,
    shutter: 0.5,
    jawMm: 5,
    browMm: 2,
    lashes: 0.7,
  },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof CONDITIONS;

export const CONDITION_NAMES = Object.keys(CONDITIONS) as ConditionName[];

/** The condition of that name, or an error that lists the names there are. */
export function conditionNamed(name: string): ConditionName {
  const found = CONDITION_NAMES.find((known) => known === name);
  if (!found) throw new Error(`no condition is called "${name}"; there are ${CONDITION_NAMES.join(', ')}`);
  return found;
}
