import { describe, expect, it } from 'vitest';
import { figuresOf, replay } from '../../bench/replay';
import { type TapeLine, TapedPipeline } from '../../src/core/recording/tape';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { centreOf, LAPTOP, targetAt } from '../simulation/page';

const TILE = targetAt('tile', { leftPx: 400, topPx: 300, widthPx: 400, heightPx: 300 });

function tape(): string[] {
  const lines: string[] = [];
  const pipeline = new TapedPipeline({
    dwell: DEFAULT_SETTINGS.dwell,
    screen: LAPTOP,
    viewerDistanceMm: 600,
  });
  pipeline.startTape(0, (line: TapeLine) => lines.push(JSON.stringify(line)));
  for (let tMs = 0; tMs < 2500; tMs += 33) {
    pipeline.step({
      sample: {
        kind: 'gaze',
        tMs,
        point: centreOf(TILE.rect),
        covariancePx2: { xx: 900, xy: 0, yy: 900 },
        quality: 1,
        source: 'camera',
      },
      targets: [TILE],
    });
  }
  return lines;
}

describe('bench replay', () => {
  it('finds the same picks in an untouched recording', () => {
    expect(figuresOf('one', tape().join('\n'))).toMatchObject({
      picks: 1,
      missing: [],
      additional: [],
      same: true,
    });
  });

  it('names the picks that differ', () => {
    const shorter = tape().map((line) => line.replace('"tileMs":1000', '"tileMs":600'));
    const figures = figuresOf('one', shorter.join('\n'));
    expect(figures.same).toBe(false);
    expect(figures.missing).toHaveLength(1);
    expect(figures.additional[0]).toMatch(/^tile at \d+$/);
  });

  it('says what is missing in a folder that is no recording', () => {
    const context = { projectDir: '', say: () => undefined };
    expect(() => replay.run({ ...context, args: ['no-such-folder'] })).toThrow(
      /features\.jsonl is not there/,
    );
    expect(() => replay.run({ ...context, args: [] })).toThrow(/Usage/);
  });
});
