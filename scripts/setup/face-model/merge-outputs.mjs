import {
  EYE_RIM_COUNT,
  LANDMARK_COUNT,
  LEFT_EYE,
  LEFT_IRIS,
  LIPS,
  MESH_COUNT,
  RIGHT_EYE,
  RIGHT_IRIS,
} from './attention-landmarks.mjs';
import { i32, table, u8 } from './flatbuffer-nodes.mjs';

/** @typedef {import('./tflite-subgraph.mjs').TfliteSubgraph} TfliteSubgraph */

// Numbers of tensorflow/lite/schema/schema.fbs: BuiltinOperator and BuiltinOptions.
const CONCATENATION = { operator: 2, options: 10 };
const GATHER = { operator: 36, options: 23 };
const MEAN = { operator: 40, options: 27 };
const LAST_AXIS = 3;

/**
 * Rewrites the attention mesh from its seven outputs (mesh, lips, two eyes, two irises, face flag) to the two that
 * the face landmarker task expects: all 478 landmarks in one tensor, and the face flag. What MediaPipe's older
 * graph did outside the model, taking x and y from the refined outputs and the depth of an iris from the rim of
 * its eye, is done by three kinds of operators inside.
 * @param {TfliteSubgraph} graph
 */
export function mergeOutputs(graph) {
  if (graph.outputs.length !== 7) throw new Error(`expected 7 outputs, found ${graph.outputs.length}`);
  const [mesh = 0, lips = 0, leftEye = 0, rightEye = 0, leftIris = 0, rightIris = 0, faceFlag = 0] =
    graph.outputs;
  const concatenate = graph.addOperatorCode(CONCATENATION.operator);
  const gather = graph.addOperatorCode(GATHER.operator);
  const mean = graph.addOperatorCode(MEAN.operator);

  /**
   * @param {number} from
   * @param {number} indices
   * @param {number} to
   */
  const addGather = (from, indices, to) => {
    const options = table(i32(0, LAST_AXIS));
    graph.addOperator({
      code: gather,
      inputs: [from, indices],
      output: to,
      optionsType: GATHER.options,
      options,
    });
  };

  /**
   * Mean depth of the rim of an eye.
   * @param {readonly number[]} eye
   * @param {string} name
   */
  const addRimDepth = (eye, name) => {
    const rim = eye.slice(0, EYE_RIM_COUNT);
    const indices = graph.addIntConstant(
      rim.map((landmark) => landmark * 3 + 2),
      `${name}_zi`,
    );
    const depths = graph.addTensor([1, 1, 1, rim.length], `${name}_zg`);
    const axis = graph.addIntConstant([LAST_AXIS], `${name}_ax`);
    const depth = graph.addTensor([1, 1, 1, 1], `${name}_z`);
    addGather(mesh, indices, depths);
    const keepDimensions = table(u8(0, 1));
    graph.addOperator({
      code: mean,
      inputs: [depths, axis],
      output: depth,
      optionsType: MEAN.options,
      options: keepDimensions,
    });
    return depth;
  };

  const parts = [
    { tensor: mesh, length: 3 * MESH_COUNT },
    { tensor: lips, length: 2 * LIPS.length },
    { tensor: leftEye, length: 2 * LEFT_EYE.length },
    { tensor: rightEye, length: 2 * RIGHT_EYE.length },
    { tensor: leftIris, length: 2 * LEFT_IRIS.length },
    { tensor: rightIris, length: 2 * RIGHT_IRIS.length },
    { tensor: addRimDepth(LEFT_EYE, 'le'), length: 1 },
    { tensor: addRimDepth(RIGHT_EYE, 're'), length: 1 },
  ];
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.length, 0));
  const total = parts.reduce((sum, part) => sum + part.length, 0);

  const joined = graph.addTensor([1, 1, 1, total], 'cat');
  graph.addOperator({
    code: concatenate,
    inputs: parts.map((part) => part.tensor),
    output: joined,
    optionsType: CONCATENATION.options,
    options: table(i32(0, LAST_AXIS)),
  });

  const landmarks = graph.addTensor([1, 1, 1, 3 * LANDMARK_COUNT], 'landmarks');
  addGather(joined, graph.addIntConstant(sourceOfEachValue(starts), 'map'), landmarks);
  graph.outputs = [landmarks, faceFlag];
}

/**
 * For each of the 478 x 3 values of the merged output, where it lies in the joined parts.
 * @param {readonly number[]} starts of mesh, lips, eyes, irises and the depths of the two rims
 * @returns {number[]}
 */
export function sourceOfEachValue(starts) {
  const [, lips = 0, leftEye = 0, rightEye = 0, leftIris = 0, rightIris = 0, leftDepth = 0, rightDepth = 0] =
    starts;
  const source = Array.from({ length: 3 * LANDMARK_COUNT }, (_, value) =>
    value < 3 * MESH_COUNT ? value : 0,
  );
  /**
   * @param {readonly number[]} landmarks
   * @param {number} start
   */
  const refine = (landmarks, start) =>
    landmarks.forEach((landmark, index) => {
      source[3 * landmark] = start + 2 * index;
      source[3 * landmark + 1] = start + 2 * index + 1;
    });
  refine(LIPS, lips);
  refine(LEFT_EYE, leftEye);
  refine(RIGHT_EYE, rightEye);
  refine(LEFT_IRIS, leftIris);
  refine(RIGHT_IRIS, rightIris);
  for (const landmark of LEFT_IRIS) source[3 * landmark + 2] = leftDepth;
  for (const landmark of RIGHT_IRIS) source[3 * landmark + 2] = rightDepth;
  return source;
}
