import { bytes, i32, old, ref, refs, table, text } from './flatbuffer-nodes.mjs';
import { FlatbufferReader } from './flatbuffer-reader.mjs';
import { writeFlatbuffer } from './flatbuffer-writer.mjs';
import { TfliteSubgraph } from './tflite-subgraph.mjs';

// Field positions of tensorflow/lite/schema/schema.fbs.
const MODEL = { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4, metadata: 6 };
const FILE_KIND = 'TFL3';
const METADATA_NAME = 'TFLITE_METADATA';

/**
 * A TensorFlow Lite model with metadata added, and, if asked, its graph changed. Everything kept is pointed at
 * where it was, so weights are neither parsed nor copied piece by piece.
 * @param {Buffer} model
 * @param {Buffer} metadata
 * @param {(graph: TfliteSubgraph) => void} [edit]
 * @returns {Buffer}
 */
export function rebuildModel(model, metadata, edit) {
  const reader = new FlatbufferReader(model);
  const { root } = reader;
  /** @type {import('./flatbuffer-nodes.mjs').Node[]} */
  const operatorCodes = reader.tables(root, MODEL.operatorCodes).map(old);
  /** @type {import('./flatbuffer-nodes.mjs').Node[]} */
  const buffers = reader.tables(root, MODEL.buffers).map(old);
  /** @type {import('./flatbuffer-nodes.mjs').Node[]} */
  const metadataEntries = reader.tables(root, MODEL.metadata).map(old);
  const [subgraphAt] = reader.tables(root, MODEL.subgraphs);
  if (subgraphAt === undefined) throw new Error('the model holds no graph');

  /** @type {import('./flatbuffer-nodes.mjs').Node} */
  let subgraph = old(subgraphAt);
  if (edit) {
    const graph = new TfliteSubgraph(reader, subgraphAt, operatorCodes, buffers);
    edit(graph);
    subgraph = graph.toNode();
  }

  const metadataBuffer = buffers.push(table(ref(0, bytes(metadata)))) - 1;
  metadataEntries.push(table(ref(0, text(METADATA_NAME)), i32(1, metadataBuffer)));

  const descriptionAt = reader.ref(root, MODEL.description);
  const rebuilt = table(
    i32(MODEL.version, reader.i32(root, MODEL.version, 3)),
    ref(MODEL.operatorCodes, refs(operatorCodes)),
    ref(MODEL.subgraphs, refs([subgraph])),
    ref(MODEL.description, descriptionAt === null ? null : old(descriptionAt)),
    ref(MODEL.buffers, refs(buffers)),
    ref(MODEL.metadata, refs(metadataEntries)),
  );
  return writeFlatbuffer(rebuilt, FILE_KIND, model);
}
