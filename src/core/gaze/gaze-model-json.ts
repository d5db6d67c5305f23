import { z } from 'zod';
import { EYES_USED } from '../vision/eyes-used';
import { LANDMARK_TERMS, type LandmarkModel } from './cross-check';
import { assembleGazeModel, FEATURE_VERSION, type GazeAxis, type GazeModel } from './gaze-model';
import { Lessons, rowsFromJson, rowsToJson } from './lessons';

/** No calibration and no refit keeps more lessons: what asks for more memory is not ours. */
const MOST_LESSONS = 600;

const axisSchema = z.object({
  labelsDeg: z.array(z.number()),
  meanDeg: z.number(),
  lambda: z.number().positive(),
});
const termsSchema = z.array(z.number()).length(LANDMARK_TERMS);
const modelSchema = z.object({
  head: z.object({ pointsMm: z.array(z.number()), distanceMm: z.number().positive() }),
  template: z.object({ mean: z.array(z.number()), weights: z.array(z.number()) }),
  reach: z.number().positive(),
  rows: z.array(z.number().int()),
  doubts: z.array(z.number().positive()).max(MOST_LESSONS),
  shareOfTurn: z.number().min(0).max(1.5),
  eyes: z.enum(EYES_USED),
  check: z.object({ across: termsSchema, up: termsSchema, usualErrorDeg: z.number().min(0) }).nullable(),
  across: axisSchema,
  up: axisSchema,
});

/** A model as plain JSON: under a megabyte. */
export function gazeModelToJson(model: GazeModel): z.infer<typeof modelSchema> {
  const { head, template, lessons, doubts, shareOfTurn, eyes, check, across, up } = model;
  return {
    head: { pointsMm: [...head.pointsMm], distanceMm: head.distanceMm },
    template: { mean: [...template.mean], weights: [...template.weights] },
    reach: lessons.reach,
    rows: rowsToJson(lessons.rows),
    doubts: [...doubts],
    shareOfTurn,
    eyes,
    check: check === null ? null : checkToJson(check),
    across: axisToJson(across),
    up: axisToJson(up),
  };
}

const checkToJson = ({ across, up, usualErrorDeg }: LandmarkModel) => ({
  across: [...across],
  up: [...up],
  usualErrorDeg,
});

function axisToJson({ labelsDeg, meanDeg, lambda }: GazeAxis): z.infer<typeof axisSchema> {
  return { labelsDeg: [...labelsDeg], meanDeg, lambda };
}

/** Sizes that a saved model must have to be used with the present features. */
export interface ModelSizes {
  readonly facePoints: number;
  readonly features: number;
  readonly templateCells: number;
}

/** Outcome of reading a saved model. */
export type ParsedGazeModel =
  | { readonly kind: 'model'; readonly model: GazeModel }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what `gazeModelToJson` wrote. Another feature version, a wrong shape or a wrong size is refused. */
export function parseGazeModel(
  featureVersion: number,
  saved: unknown,
  expected: ModelSizes,
): ParsedGazeModel {
  if (featureVersion !== FEATURE_VERSION) {
    return refused(`feature version ${featureVersion}, need ${FEATURE_VERSION}`);
  }
  const parsed = modelSchema.safeParse(saved);
  if (!parsed.success) return refused(`not a gaze model: ${parsed.error.issues[0]?.message ?? 'unknown'}`);
  const { head, template, reach, rows, doubts, shareOfTurn, eyes, check, across, up } = parsed.data;
  const lessons = doubts.length;
  const sizes = [
    ['head coordinates', head.pointsMm.length, expected.facePoints * 3],
    ['template cells', template.mean.length, expected.templateCells],
    ['template weights', template.weights.length, expected.templateCells],
    ['row values', rows.length, lessons * expected.features],
    ['labels across', across.labelsDeg.length, lessons],
    ['labels up', up.labelsDeg.length, lessons],
  ] as const;
  for (const [name, got, wanted] of sizes) {
    if (got !== wanted || got === 0) return refused(`${got} ${name}, need ${wanted}`);
  }
  const model = assembleGazeModel(
    {
      head: { pointsMm: Float64Array.from(head.pointsMm), distanceMm: head.distanceMm },
      template: { mean: Float64Array.from(template.mean), weights: Float64Array.from(template.weights) },
      lessons: new Lessons(rowsFromJson(rows), expected.features, reach),
      doubts: Float64Array.from(doubts),
      shareOfTurn,
      eyes,
      check,
    },
    { ...across, labelsDeg: Float64Array.from(across.labelsDeg) },
    { ...up, labelsDeg: Float64Array.from(up.labelsDeg) },
  );
  return model === null ? refused('its lessons contradict each other') : { kind: 'model', model };
}

function refused(reason: string): ParsedGazeModel {
  return { kind: 'refused', reason };
}
