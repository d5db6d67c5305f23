import { bytes, i32, ints, old, ref, refs, table, text, u8 } from './flatbuffer-nodes.mjs';

/** @typedef {import('./flatbuffer-nodes.mjs').Node} Node */

// Field positions and numbers of tensorflow/lite/schema/schema.fbs.
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4 };
const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3 };
const OPERATOR = { code: 0, inputs: 1, outputs: 2, optionsType: 3, options: 4 };
const FLOAT32 = 0;
const INT32 = 2;
const NO_BUFFER = 0;

/** The graph of a model, open for additions: new tensors and operators go behind the existing ones. */
export class TfliteSubgraph {
  /** @type {Node[]} */
  #tensors;
  /** @type {Node[]} */
  #operators;
  #operatorCodes;
  #buffers;
  /** @type {Node | null} */
  #name;
  /** @type {readonly number[]} */
  #inputs;
  /** Tensors the model answers with; may be replaced. @type {readonly number[]} */
  outputs;

  /**
   * @param {import('./flatbuffer-reader.mjs').FlatbufferReader} reader
   * @param {number} at where the graph's table begins
   * @param {Node[]} operatorCodes of the whole model; additions go into them
   * @param {Node[]} buffers of the whole model; additions go into them
   */
  constructor(reader, at, operatorCodes, buffers) {
    this.#tensors = reader.tables(at, SUBGRAPH.tensors).map(old);
    this.#operators = reader.tables(at, SUBGRAPH.operators).map(old);
    this.#inputs = reader.ints(at, SUBGRAPH.inputs);
    this.outputs = reader.ints(at, SUBGRAPH.outputs);
    const nameAt = reader.ref(at, SUBGRAPH.name);
    this.#name = nameAt === null ? null : old(nameAt);
    this.#operatorCodes = operatorCodes;
    this.#buffers = buffers;
  }

  /**
   * Makes a kind of operator usable.
   * @param {number} builtin its number in the schema's BuiltinOperator
   * @returns {number} for `addOperator`
   */
  addOperatorCode(builtin) {
    const version = 1;
    return this.#operatorCodes.push(table(u8(0, builtin), i32(2, version), i32(3, builtin))) - 1;
  }

  /**
   * A tensor that an operator will fill.
   * @param {readonly number[]} shape
   * @param {string} name
   * @returns {number} its index
   */
  addTensor(shape, name) {
    return this.#addTensor(shape, FLOAT32, NO_BUFFER, name);
  }

  /**
   * @param {readonly number[]} values
   * @param {string} name
   * @returns {number} index of the tensor
   */
  addIntConstant(values, name) {
    const data = Buffer.alloc(4 * values.length);
    values.forEach((value, index) => data.writeInt32LE(value, 4 * index));
    const buffer = this.#buffers.push(table(ref(0, bytes(data)))) - 1;
    return this.#addTensor([values.length], INT32, buffer, name);
  }

  /**
   * @param {object} operator
   * @param {number} operator.code from `addOperatorCode`
   * @param {readonly number[]} operator.inputs
   * @param {number} operator.output
   * @param {number} operator.optionsType number in the schema's BuiltinOptions
   * @param {Node} operator.options
   */
  addOperator({ code, inputs, output, optionsType, options }) {
    this.#operators.push(
      table(
        i32(OPERATOR.code, code),
        ref(OPERATOR.inputs, ints(inputs)),
        ref(OPERATOR.outputs, ints([output])),
        ref(OPERATOR.options, options),
        u8(OPERATOR.optionsType, optionsType),
      ),
    );
  }

  /** @returns {Node} */
  toNode() {
    return table(
      ref(SUBGRAPH.tensors, refs(this.#tensors)),
      ref(SUBGRAPH.inputs, ints(this.#inputs)),
      ref(SUBGRAPH.outputs, ints(this.outputs)),
      ref(SUBGRAPH.operators, refs(this.#operators)),
      ref(SUBGRAPH.name, this.#name),
    );
  }

  /**
   * @param {readonly number[]} shape
   * @param {number} type
   * @param {number} buffer
   * @param {string} name
   */
  #addTensor(shape, type, buffer, name) {
    const tensor = table(
      ref(TENSOR.shape, ints(shape)),
      i32(TENSOR.buffer, buffer),
      ref(TENSOR.name, text(name)),
      u8(TENSOR.type, type),
    );
    return this.#tensors.push(tensor) - 1;
  }
}
