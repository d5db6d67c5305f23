import { writeFlatbuffer } from './flatbuffer-writer.mjs';
import { floats, ref, refs, table, text, u8 } from './flatbuffer-nodes.mjs';

// Numbers of tensorflow/lite/schema/metadata_schema.fbs.
const IMAGE_PROPERTIES = 2;
const COLOUR_SPACE_RGB = 1;
const NORMALIZATION_OPTIONS = 1;

/**
 * The metadata a MediaPipe task reads from a model: its input is an RGB image, normalised as (value - mean) / std.
 * The older models of npm's face_mesh carry none, so the task would refuse them.
 * @param {number} mean
 * @param {number} std
 */
export function imageInputMetadata(mean, std) {
  const content = table(u8(0, IMAGE_PROPERTIES), ref(1, table(u8(0, COLOUR_SPACE_RGB))));
  const normalisation = table(
    u8(0, NORMALIZATION_OPTIONS),
    ref(1, table(ref(0, floats([mean])), ref(1, floats([std])))),
  );
  const input = table(ref(0, text('image')), ref(3, content), ref(4, refs([normalisation])));
  const subgraph = table(ref(2, refs([input])));
  const model = table(ref(0, text('model')), ref(3, refs([subgraph])), ref(7, text('1.0.0')));
  return writeFlatbuffer(model, 'M001');
}
