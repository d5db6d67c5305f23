import { z } from 'zod';
import { assembleGazeModel, FEATURE_VERSION, type GazeAxis, type GazeModel } from './gaze-model';
import type { IrisModel } from './iris-model';
import type { LandmarkModel } from './landmark-model';
import { Lessons, rowsFromJson, rowsToJson } from './lessons';
import type { SlipLabels } from './slip';
import { QUADRATIC_TERMS } from './quadratic';

/** No calibration and no refit keeps more lessons: what asks for more memory is not ours. */
const MOST_LESSONS = 600;

const axisSchema = z.object({
  labelsDeg: z.array(z.number()),
  meanDeg: z.number(),
  lambda: z.number().positive(),
});
const termsSchema = z.array(z.number()).length(QUADRATIC_TERMS);
const irisSchema = z.object({
  view: z.tuple([z.number(), z.number()]),
  eyes: z
    .array(
      z.object({
        eye: z.number().int().min(0).max(1),
        centreMm: z.array(z.number()).length(3),
        widthMm: z.number().positive(),
        template: z.object({ mean: z.array(z.number()), weights: z.array(z.number()) }),
        across: termsSchema,
        up: termsSchema,
        slip: z.object({
          across: z.array(z.number()),
          down: z.array(z.number()),
          reach: z.number().positive(),
          lambda: z.number().positive(),
        }),
      }),
    )
    .max(2),
});
const modelSchema = z.object({
  head: z.object({ pointsMm: z.array(z.number()), distanceMm: z.number().positive() }),
  template: z.object({ mean: z.array(z.number()), weights: z.array(z.number()) }),
  reach: z.number().positive(),
  rows: z.array(z.number().int()),
  doubts: z.array(z.number().positive()).max(MOST_LESSONS),
  shareOfTurn: z.number().min(0).max(1.5),
  eyes: z.enum(['both', 'left', 'right']),
  check: z.object({ across: termsSchema, up: termsSchema, usualErrorDeg: z.number().min(0) }).nullable(),
  irises: irisSchema.nullable(),
  across: axisSchema,
  up: axisSchema,
});

/** A model as plain JSON: under a megabyte. */
export function gazeModelToJson(model: GazeModel): z.infer<typeof modelSchema> {
  const { head, template, lessons, doubts, shareOfTurn, eyes, check, irises, across, up } = model;
  return {
    head: { pointsMm: [...head.pointsMm], distanceMm: head.distanceMm },
    template: { mean: [...template.mean], weights: [...template.weights] },
    reach: lessons.reach,
    rows: rowsToJson(lessons.rows),
    doubts: [...doubts],
    shareOfTurn,
    eyes,
    check: check === null ? null : checkToJson(check),
    irises: irises === null ? null : irisesToJson(irises),
    across: axisToJson(across),
    up: axisToJson(up),
  };
}

const checkToJson = ({ across, up, usualErrorDeg }: LandmarkModel) => ({
  across: [...across],
  up: [...up],
  usualErrorDeg,
});

function irisesToJson({ view, eyes }: IrisModel): z.infer<typeof irisSchema> {
  return {
    view: [view[0], view[1]],
    eyes: eyes.map(({ eye, centreMm, widthMm, template, across, up, slip }) => ({
      eye,
      centreMm: [...centreMm],
      widthMm,
      template: { mean: [...template.mean], weights: [...template.weights] },
      across: [...across],
      up: [...up],
      slip: { across: [...slip.across], down: [...slip.down], reach: slip.reach, lambda: slip.lambda },
    })),
  };
}

/** What `irisesToJson` wrote; the slips have yet to be solved. */
function irisesFromJson({ view, eyes }: z.infer<typeof irisSchema>): IrisModel<SlipLabels> {
  return {
    view,
    eyes: eyes.map((eye) => ({
      ...eye,
      centreMm: Float64Array.from(eye.centreMm),
      template: {
        mean: Float64Array.from(eye.template.mean),
        weights: Float64Array.from(eye.template.weights),
      },
      slip: {
        ...eye.slip,
        across: Float64Array.from(eye.slip.across),
        down: Float64Array.from(eye.slip.down),
      },
    })),
  };
}

function axisToJson({ labelsDeg, meanDeg, lambda }: GazeAxis): z.infer<typeof axisSchema> {
  return { labelsDeg: [...labelsDeg], meanDeg, lambda };
}

/** Sizes that a saved model must have to be used with the present features. */
export interface ModelSizes {
  readonly facePoints: number;
  readonly features: number;
  readonly templateCells: number;
  readonly irisCells: number;
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
  const { head, template, reach, rows, doubts, shareOfTurn, eyes, check, irises, across, up } = parsed.data;
  const lessons = doubts.length;
  const sizes = [
    ['head coordinates', head.pointsMm.length, expected.facePoints * 3],
    ['template cells', template.mean.length, expected.templateCells],
    ['template weights', template.weights.length, expected.templateCells],
    ['row values', rows.length, lessons * expected.features],
    ['labels across', across.labelsDeg.length, lessons],
    ['labels up', up.labelsDeg.length, lessons],
    ...(irises?.eyes ?? []).flatMap((eye) => [
      ['iris cells', eye.template.mean.length, expected.irisCells] as const,
      ['iris weights', eye.template.weights.length, expected.irisCells] as const,
      ['slips across', eye.slip.across.length, lessons] as const,
      ['slips down', eye.slip.down.length, lessons] as const,
    ]),
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
      irises: irises === null ? null : irisesFromJson(irises),
    },
    { ...across, labelsDeg: Float64Array.from(across.labelsDeg) },
    { ...up, labelsDeg: Float64Array.from(up.labelsDeg) },
  );
  return model === null ? refused('its lessons contradict each other') : { kind: 'model', model };
}

function refused(reason: string): ParsedGazeModel {
  return { kind: 'refused', reason };
}
