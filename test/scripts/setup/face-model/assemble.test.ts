import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleFaceModel } from '../../../../scripts/setup/face-model/assemble.mjs';
import { sourceOfEachValue } from '../../../../scripts/setup/face-model/merge-outputs.mjs';
import { packageDir } from '../../../../scripts/setup/paths.mjs';

const record = JSON.parse(
  readFileSync(new URL('../../../../resources/face-model.json', import.meta.url), 'utf8'),
) as { bytes: number; sha256: string };

describe('the face model', () => {
  it('comes out as recorded, byte for byte', () => {
    const model = assembleFaceModel(packageDir('@mediapipe/face_mesh'));
    expect(model.length).toBe(record.bytes);
    expect(createHash('sha256').update(model).digest('hex')).toBe(record.sha256);
  });

  it('takes the depth of an iris from its own eye and its place from the iris output', () => {
    const starts = [0, 1404, 1564, 1706, 1848, 1858, 1868, 1869];
    const source = sourceOfEachValue(starts);
    expect(source).toHaveLength(478 * 3);
    expect(source.slice(468 * 3, 469 * 3)).toEqual([1848, 1849, 1868]);
    expect(source.slice(473 * 3, 474 * 3)).toEqual([1858, 1859, 1869]);
    // Landmark 4, the tip of the nose, is refined by none.
    expect(source.slice(4 * 3, 5 * 3)).toEqual([12, 13, 14]);
  });
});
