/** Numbers out of a buffer; reading beyond its end throws. */
export class ByteReader {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }
  u32(at: number): number {
    return this.view.getUint32(at, true);
  }
  f32(at: number): number {
    return this.view.getFloat32(at, true);
  }
  u64(at: number): number {
    return Number(this.view.getBigUint64(at, true));
  }

  /** `count` bits from bit `bit` behind `start`, least significant first; at most 52. */
  bits(start: number, bit: number, count: number): number {
    const shift = bit % 8;
    let at = start + Math.floor(bit / 8);
    let value = 0;
    for (let read = 0; read < count + shift; read += 8) {
      value += this.u8(at) * 2 ** read;
      at += 1;
    }
    return Math.floor(value / 2 ** shift) % 2 ** count;
  }

  floats(at: number, count: number): Float32Array {
    return Float32Array.from({ length: count }, (_, index) => this.f32(at + 4 * index));
  }
}
