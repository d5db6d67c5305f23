/** What makes a recording hard. Everything not named is as in `still`. */
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
}

export const CONDITIONS = {
  still: {},
  sway: { swayMm: 15, swayDeg: 3 },
  light: { lightGradient: 0.2 },
  far: { distanceMm: 750 },
  ptosis: { ptosis: 0.5 },
  lowres: { widthPx: 640, heightPx: 480 },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof CONDITIONS;

export const CONDITION_NAMES = Object.keys(CONDITIONS) as ConditionName[];

/** The condition of that name, or an error that lists the names there are. */
export function conditionNamed(name: string): ConditionName {
  const found = CONDITION_NAMES.find((known) => known === name);
  if (!found) throw new Error(`no condition is called "${name}"; there are ${CONDITION_NAMES.join(', ')}`);
  return found;
}
