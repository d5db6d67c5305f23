/** @typedef {import('./flatbuffer-nodes.mjs').Node} Node */

const ROOM_BYTES = 1 << 20;

/** Where the old buffer begins after the new part: the strictest alignment TensorFlow Lite asks of weights. */
const OLD_ALIGNMENT = 64;

/**
 * Writes a flatbuffer. Nodes are laid out breadth first behind the one that points at them, because offsets of
 * the format only point forward. Layout of the format: https://flatbuffers.dev/internals/
 */
class Writer {
  #buffer = Buffer.alloc(ROOM_BYTES);
  // After the offset of the root and the four letters of the file's kind.
  #at = 8;
  /** @type {{ position: number, target: Node }[]} offsets to fill in when every place is known */
  #pending = [];
  /** @type {Map<Node, number>} */
  #placeOf = new Map();
  /** @type {Node[]} */
  #queue = [];

  /**
   * @param {Node} root
   * @param {string} fileKind four letters
   * @param {Buffer | null} oldBuffer what `old` nodes point into; it is appended unchanged
   */
  write(root, fileKind, oldBuffer) {
    this.#buffer.write(fileKind, 4, 'ascii');
    this.#placeOf.set(root, 0);
    this.#emit(root);
    for (let node = this.#queue.shift(); node; node = this.#queue.shift()) this.#emit(node);
    this.#align(oldBuffer ? OLD_ALIGNMENT : 4);

    this.#buffer.writeUInt32LE(this.#place(root), 0);
    for (const { position, target } of this.#pending) {
      const place = target.kind === 'old' ? this.#at + target.offset : this.#place(target);
      this.#buffer.writeUInt32LE(place - position, position);
    }
    const written = Buffer.from(this.#buffer.subarray(0, this.#at));
    return oldBuffer ? Buffer.concat([written, oldBuffer]) : written;
  }

  /** @param {Node} node */
  #place(node) {
    const place = this.#placeOf.get(node);
    if (place === undefined) throw new Error(`a ${node.kind} node was pointed at but never written`);
    return place;
  }

  /** @param {number} bytes */
  #align(bytes) {
    while (this.#at % bytes) this.#at++;
  }

  /** @param {Node} target */
  #pointAt(target) {
    this.#pending.push({ position: this.#at, target });
    this.#at += 4;
    if (target.kind === 'old' || this.#placeOf.has(target)) return;
    this.#placeOf.set(target, 0);
    this.#queue.push(target);
  }

  /** @param {Node} node */
  #emit(node) {
    switch (node.kind) {
      case 'table':
        return this.#emitTable(node);
      case 'ints':
        this.#beginVector(node, node.values.length);
        for (const value of node.values) this.#at = this.#buffer.writeInt32LE(value, this.#at);
        return;
      case 'floats':
        this.#beginVector(node, node.values.length);
        for (const value of node.values) this.#at = this.#buffer.writeFloatLE(value, this.#at);
        return;
      case 'refs':
        this.#beginVector(node, node.nodes.length);
        for (const target of node.nodes) this.#pointAt(target);
        return;
      case 'text': {
        const content = Buffer.from(node.text);
        this.#beginVector(node, content.length);
        this.#append(content);
        this.#at += 1; // the closing zero
        return this.#align(4);
      }
      case 'bytes':
        // Data begins on 16 bytes, behind its four bytes of length.
        while ((this.#at + 4) % 16) this.#at++;
        this.#beginVector(node, node.bytes.length);
        this.#append(node.bytes);
        return this.#align(4);
      case 'old':
        throw new Error(`an old table at ${node.offset} can be pointed at, not written`);
    }
  }

  /**
   * @param {Node} node
   * @param {number} length
   */
  #beginVector(node, length) {
    this.#align(4);
    this.#placeOf.set(node, this.#at);
    this.#at = this.#buffer.writeUInt32LE(length, this.#at);
  }

  /** @param {Buffer} content */
  #append(content) {
    content.copy(this.#buffer, this.#at);
    this.#at += content.length;
  }

  /** @param {import('./flatbuffer-nodes.mjs').Table} node */
  #emitTable(node) {
    const slots = Math.max(-1, ...node.fields.map((field) => field.id)) + 1;
    const vtableBytes = 4 + 2 * slots;
    this.#align(4);
    const vtable = this.#at;
    this.#at += vtableBytes;
    this.#align(4);
    const start = this.#at;
    this.#placeOf.set(node, start);
    this.#buffer.writeUInt16LE(vtableBytes, vtable);
    this.#at = this.#buffer.writeInt32LE(start - vtable, start);

    // Wide fields first, single bytes last: everything is aligned without gaps.
    for (const field of node.fields) {
      if (field.type === 'u8') continue;
      this.#buffer.writeUInt16LE(this.#at - start, vtable + 4 + 2 * field.id);
      if (field.type === 'ref') this.#pointAt(field.value);
      else this.#at = this.#buffer.writeInt32LE(field.value, this.#at);
    }
    for (const field of node.fields) {
      if (field.type !== 'u8') continue;
      this.#buffer.writeUInt16LE(this.#at - start, vtable + 4 + 2 * field.id);
      this.#at = this.#buffer.writeUInt8(field.value, this.#at);
    }
    this.#buffer.writeUInt16LE(this.#at - start, vtable + 2);
    this.#align(4);
  }
}

/**
 * @param {Node} root
 * @param {string} fileKind four letters, for instance TFL3
 * @param {Buffer | null} [oldBuffer] the buffer that `old` nodes point into
 */
export function writeFlatbuffer(root, fileKind, oldBuffer = null) {
  return new Writer().write(root, fileKind, oldBuffer);
}
