import { readFileSync } from 'node:fs';
import { decodeText } from '../../src/renderer/language/decode-text';

/**
 * The lines of a sentence file, comments left out. UTF-8, UTF-16 and GB18030 are read.
 * @throws Error with a sentence when the file is in no known encoding.
 */
export function sentenceFile(path: string): readonly string[] {
  try {
    return decodeText(readFileSync(path))
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: ${reason}. Please save it as UTF-8.`, { cause: error });
  }
}
