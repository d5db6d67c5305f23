import { describe, expect, it } from 'vitest';
import { PatchGrid } from '../../../src/core/vision/patch-grid';

const shape = { columns: 5, rows: 4, widthOfEye: 1, heightOfEye: 1, samplesPerCell: 1 };
const bumpy = () => Float64Array.from({ length: 20 }, (_, i) => 100 + 40 * Math.sin(i * i));

describe('PatchGrid', () => {
  it('mixes each normalised cell with its neighbours and keeps the mean', () => {
    const [plain, mixed] = [bumpy(), bumpy()];
    new PatchGrid(shape).normalise(plain, 0);
    new PatchGrid({ ...shape, mixing: 0.1 }).normalise(mixed, 0);
    const rowsMixed = Array.from({ length: 20 }, (_, i) => {
      const left = plain[i % 5 > 0 ? i - 1 : i]!;
      const right = plain[i % 5 < 4 ? i + 1 : i]!;
      return 0.8 * plain[i]! + 0.1 * (left + right);
    });
    expect(mixed[6]).toBeCloseTo(0.8 * rowsMixed[6]! + 0.1 * (rowsMixed[1]! + rowsMixed[11]!), 10);
    expect(mixed[0]).toBeCloseTo(0.8 * rowsMixed[0]! + 0.1 * (rowsMixed[0]! + rowsMixed[5]!), 10);
    expect(mixed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
  });

  it('lights the right and the lower edge of a patch, and that one alone', () => {
    const patches = new Float64Array(60).fill(100);
    new PatchGrid(shape).light(patches, 20, [0.2, 0.1]);
    expect(patches[20]).toBeCloseTo(100 * 0.8 * 0.9);
    expect(patches[24]).toBeCloseTo(100 * 1.2 * 0.9);
    expect(patches[39]).toBeCloseTo(100 * 1.2 * 1.1);
    expect([...patches.slice(0, 20), ...patches.slice(40)].every((value) => value === 100)).toBe(true);
  });
});
