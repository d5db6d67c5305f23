/** Reads tables, vectors and numbers of a flatbuffer by the position of a field in its schema. */
export class FlatbufferReader {
  #buffer;

  /** @param {Buffer} buffer */
  constructor(buffer) {
    this.#buffer = buffer;
  }

  /** Where the root table begins. */
  get root() {
    return this.#buffer.readUInt32LE(0);
  }

  /**
   * @param {number} table
   * @param {number} id
   * @param {number} fallback the schema's default
   */
  i32(table, id, fallback) {
    const place = this.#field(table, id);
    return place === null ? fallback : this.#buffer.readInt32LE(place);
  }

  /**
   * Where the table or vector begins that a field points at.
   * @param {number} table
   * @param {number} id
   * @returns {number | null} null when the field is absent
   */
  ref(table, id) {
    const place = this.#field(table, id);
    return place === null ? null : place + this.#buffer.readUInt32LE(place);
  }

  /**
   * @param {number} table
   * @param {number} id of a vector of int32
   */
  ints(table, id) {
    return this.#elements(table, id).map((place) => this.#buffer.readInt32LE(place));
  }

  /**
   * Where each table of a vector begins.
   * @param {number} table
   * @param {number} id of a vector of tables
   */
  tables(table, id) {
    return this.#elements(table, id).map((place) => place + this.#buffer.readUInt32LE(place));
  }

  /**
   * @param {number} table
   * @param {number} id
   */
  #elements(table, id) {
    const vector = this.ref(table, id);
    if (vector === null) return [];
    return Array.from({ length: this.#buffer.readUInt32LE(vector) }, (_, index) => vector + 4 + 4 * index);
  }

  /**
   * @param {number} table
   * @param {number} id
   */
  #field(table, id) {
    const vtable = table - this.#buffer.readInt32LE(table);
    const slot = 4 + 2 * id;
    if (slot >= this.#buffer.readUInt16LE(vtable)) return null;
    const offset = this.#buffer.readUInt16LE(vtable + slot);
    return offset === 0 ? null : table + offset;
  }
}
