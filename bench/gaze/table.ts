import type { ConditionName } from '../../test/puppet/conditions';
import type { FaceSource } from '../../test/puppet/faces';
import { mean, type Score } from '../evaluate/score';
import { RECIPE_NAMES, type RecipeName } from './recipes';

/** Scores of all methods on one recording, from the same frames. */
export interface Comparison {
  readonly recording: string;
  readonly condition: ConditionName;
  readonly role: FaceSource['role'];
  readonly facesLost: number;
  /** Null when the product refused to calibrate on it; `reason` says why. */
  readonly ours: Score | null;
  readonly reason?: string;
  readonly recipes: Readonly<Record<RecipeName, Score>>;
  readonly fitMs: number;
  readonly ownMsPerFrame: number;
}

/** Means over the faces of one role in one condition. */
export interface Row {
  readonly condition: ConditionName;
  readonly role: FaceSource['role'];
  readonly faces: number;
  /** Faces on which no calibration was possible. */
  readonly failed: number;
  readonly ours: Score;
  readonly recipesMeanErrorDeg: Readonly<Record<RecipeName, number>>;
  /** Our mean error over that of the best recipe; below 1 is better than all of them. */
  readonly oursOfBest: number;
  readonly fitMs: number;
  readonly ownMsPerFrame: number;
}

/** One row per role and condition, in the order of the comparisons. */
export function rowsOf(comparisons: readonly Comparison[]): readonly Row[] {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const key = `${comparison.role} ${comparison.condition}`;
    groups.set(key, [...(groups.get(key) ?? []), comparison]);
  }
  return [...groups.values()].flatMap((group) => rowOf(group) ?? []);
}

function rowOf(group: readonly Comparison[]): Row | null {
  const [first] = group;
  const calibrated = group.filter((comparison) => comparison.ours !== null);
  const ours = calibrated.flatMap((comparison) => comparison.ours ?? []);
  if (first === undefined || ours.length === 0) return null;
  const recipesMeanErrorDeg = Object.fromEntries(
    RECIPE_NAMES.map((name) => [name, mean(group.map(({ recipes }) => recipes[name].meanErrorDeg))]),
  ) as Record<RecipeName, number>;
  const score = meanScore(ours);
  return {
    condition: first.condition,
    role: first.role,
    faces: group.length,
    failed: group.length - ours.length,
    ours: score,
    recipesMeanErrorDeg,
    oursOfBest: score.meanErrorDeg / Math.min(...Object.values(recipesMeanErrorDeg)),
    fitMs: mean(calibrated.map(({ fitMs }) => fitMs)),
    ownMsPerFrame: mean(calibrated.map(({ ownMsPerFrame }) => ownMsPerFrame)),
  };
}

function meanScore(scores: readonly Score[]): Score {
  const [first] = scores;
  if (first === undefined) throw new Error('no score to take the mean of');
  const keys = Object.keys(first) as (keyof Score)[];
  return Object.fromEntries(
    keys.map((key) => [key, mean(scores.map((score) => score[key]))]),
  ) as unknown as Score;
}

/** The rows as a table for people, one role after the other. */
export function markdownTables(rows: readonly Row[]): string {
  const head = [
    '| condition | faces | ours | \\|x\\| | \\|y\\| | p95 | SD | range y | WebGazer | EyeTrax | quadratic | ours / best | fit ms | ms a frame |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  const titles = { heldOut: 'Faces never used in tuning', tuning: 'Faces used in tuning' } as const;
  return (['heldOut', 'tuning'] as const)
    .map((role) => {
      const lines = rows.filter((row) => row.role === role).map(lineOf);
      return [`### ${titles[role]}`, '', ...head, ...lines].join('\n');
    })
    .join('\n\n');
}

function lineOf(row: Row): string {
  const { condition, faces, failed, ours, recipesMeanErrorDeg: recipes, oursOfBest } = row;
  const cells = [
    condition,
    failed > 0 ? `${faces} (${failed} not calibrated)` : faces,
    `**${ours.meanErrorDeg.toFixed(2)}**`,
    ours.meanAbsXDeg.toFixed(2),
    ours.meanAbsYDeg.toFixed(2),
    ours.p95ErrorDeg.toFixed(2),
    ours.precisionSdDeg.toFixed(2),
    ours.rangeYFraction.toFixed(2),
    recipes.webgazer.toFixed(2),
    recipes.eyetrax.toFixed(2),
    recipes.landmarkQuadratic.toFixed(2),
    oursOfBest.toFixed(2),
    row.fitMs.toFixed(0),
    row.ownMsPerFrame.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}
