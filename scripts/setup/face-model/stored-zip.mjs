/**
 * A zip archive without compression whose files begin on 16 bytes, as MediaPipe maps models straight from it. No
 * date of today in it, so that the same input always gives the same bytes.
 * @param {readonly (readonly [name: string, content: Buffer])[]} entries
 * @returns {Buffer}
 */
export function storedZip(entries) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name);
    const padding = alignmentField(offset + LOCAL_HEADER_BYTES + nameBytes.length);
    const crc = crc32(content);

    parts.push(
      localHeader(crc, content.length, nameBytes.length, padding.length),
      nameBytes,
      padding,
      content,
    );
    directory.push(directoryEntry(crc, content.length, nameBytes.length, offset), nameBytes);
    offset += LOCAL_HEADER_BYTES + nameBytes.length + padding.length + content.length;
  }
  const directoryBytes = Buffer.concat(directory);
  return Buffer.concat([...parts, directoryBytes, endRecord(entries.length, directoryBytes.length, offset)]);
}

// Layouts and numbers of PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
const LOCAL_HEADER_BYTES = 30;
const VERSION_NEEDED = 10;
const FIRST_OF_JANUARY_1980 = 0x21;
const ALIGNMENT = 16;
/** Identifier of the "alignment" extra field that Android's zipalign writes. */
const ALIGNMENT_FIELD = 0xd935;
const FIELD_HEADER_BYTES = 4;

/**
 * @param {number} position where the content would begin without it
 * @returns {Buffer} an extra field that moves the content to the next multiple of 16
 */
function alignmentField(position) {
  let length = (ALIGNMENT - (position % ALIGNMENT)) % ALIGNMENT;
  if (length > 0 && length < FIELD_HEADER_BYTES) length += ALIGNMENT;
  const field = Buffer.alloc(length);
  if (length === 0) return field;
  field.writeUInt16LE(ALIGNMENT_FIELD, 0);
  field.writeUInt16LE(length - FIELD_HEADER_BYTES, 2);
  return field;
}

/**
 * @param {number} crc
 * @param {number} size
 * @param {number} nameLength
 * @param {number} extraLength
 */
function localHeader(crc, size, nameLength, extraLength) {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION_NEEDED, 4);
  header.writeUInt16LE(FIRST_OF_JANUARY_1980, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameLength, 26);
  header.writeUInt16LE(extraLength, 28);
  return header;
}

/**
 * @param {number} crc
 * @param {number} size
 * @param {number} nameLength
 * @param {number} offset of the local header
 */
function directoryEntry(crc, size, nameLength, offset) {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION_NEEDED, 4);
  entry.writeUInt16LE(VERSION_NEEDED, 6);
  entry.writeUInt16LE(FIRST_OF_JANUARY_1980, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(size, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(nameLength, 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/**
 * @param {number} count
 * @param {number} directorySize
 * @param {number} directoryOffset
 */
function endRecord(count, directorySize, directoryOffset) {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/**
 * CRC-32 as zip uses it.
 * @param {Buffer} content
 */
export function crc32(content) {
  let crc = ~0;
  for (const byte of content) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
