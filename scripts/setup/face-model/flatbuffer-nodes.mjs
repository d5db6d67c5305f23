/**
 * What a flatbuffer is made of, as plain values for the writer. `old` is a table of the buffer being rewritten: it
 * stays where it is and is only pointed at.
 *
 * @typedef {{ kind: 'table', fields: Field[] }} Table
 * @typedef {{ kind: 'ints', values: readonly number[] }} Ints
 * @typedef {{ kind: 'floats', values: readonly number[] }} Floats
 * @typedef {{ kind: 'refs', nodes: readonly Node[] }} Refs
 * @typedef {{ kind: 'text', text: string }} Text
 * @typedef {{ kind: 'bytes', bytes: Buffer }} Bytes
 * @typedef {{ kind: 'old', offset: number }} Old
 * @typedef {Table | Ints | Floats | Refs | Text | Bytes | Old} Node
 *
 * @typedef {{ id: number, type: 'u8' | 'i32', value: number } | { id: number, type: 'ref', value: Node }} Field
 */

/**
 * @param {...(Field | null)} fields in the order in which they are laid out; null for one that is absent
 * @returns {Table}
 */
export const table = (...fields) => ({ kind: 'table', fields: fields.filter((field) => field !== null) });

/**
 * @param {number} id position of the field in the schema's table
 * @param {number} value 0 to 255
 * @returns {Field}
 */
export const u8 = (id, value) => ({ id, type: 'u8', value });

/**
 * @param {number} id
 * @param {number} value
 * @returns {Field}
 */
export const i32 = (id, value) => ({ id, type: 'i32', value });

/**
 * @template {Node | null} N
 * @param {number} id
 * @param {N} value null when the field is absent
 * @returns {N extends null ? null : Field}
 */
export function ref(id, value) {
  /** @type {Field | null} */
  const field = value === null ? null : { id, type: 'ref', value };
  return /** @type {N extends null ? null : Field} */ (field);
}

/**
 * @param {readonly number[]} values
 * @returns {Ints}
 */
export const ints = (values) => ({ kind: 'ints', values });

/**
 * @param {readonly number[]} values
 * @returns {Floats}
 */
export const floats = (values) => ({ kind: 'floats', values });

/**
 * @param {readonly Node[]} nodes
 * @returns {Refs}
 */
export const refs = (nodes) => ({ kind: 'refs', nodes });

/**
 * @param {string} value
 * @returns {Text}
 */
export const text = (value) => ({ kind: 'text', text: value });

/**
 * @param {Buffer} value
 * @returns {Bytes}
 */
export const bytes = (value) => ({ kind: 'bytes', bytes: value });

/**
 * @param {number} offset where the table begins in the old buffer
 * @returns {Old}
 */
export const old = (offset) => ({ kind: 'old', offset });
