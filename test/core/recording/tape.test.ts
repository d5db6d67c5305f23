import { describe, expect, it } from 'vitest';
import { pxPerDeg } from '../../../src/core/geometry';
import { replayTape, type TapeLine, TapedPipeline } from '../../../src/core/recording/tape';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { SimulatedGaze, TYPICAL_EYES } from '../../simulation/gaze-source';
import { centreOf, gridOfTargets, LAPTOP } from '../../simulation/page';

const OPTIONS = { dwell: DEFAULT_SETTINGS.dwell, screen: LAPTOP, viewerDistanceMm: 600 };
const PAGES = [gridOfTargets(4, 3, area()), gridOfTargets(5, 3, area(), 12, 'key')];

function area() {
  return { leftPx: 0, topPx: 100, widthPx: 1920, heightPx: 860 };
}

/** Somebody who looks at tile after tile; every sort of input comes by, and a tape runs from the middle on. */
function record(): { lines: string[]; picks: number } {
  const lines: string[] = [];
  const write = (line: TapeLine) => lines.push(JSON.stringify(line));
  const pipeline = new TapedPipeline(OPTIONS);
  const gaze = new SimulatedGaze({
    ...TYPICAL_EYES,
    seed: 5,
    sigmaXDeg: 0.8,
    sigmaYDeg: 1,
    pxPerDeg: pxPerDeg(LAPTOP, 600),
  });
  let picks = 0;
  for (let turn = 0; turn < 40; turn++) {
    if (turn === 10) pipeline.startTape(gaze.tMs, write);
    const targets = PAGES[Math.floor(turn / 8) % 2] ?? [];
    if (turn % 8 === 0) pipeline.startPage(gaze.tMs);
    if (turn === 20) pipeline.setOptions({ ...OPTIONS, dwell: { ...OPTIONS.dwell, tileMs: 700 } });
    if (turn === 25) pipeline.notePress(targets[0]?.id ?? '', gaze.tMs);
    if (turn === 30) pipeline.reset();
    const wanted = targets[Math.floor(gaze.chance() * targets.length)];
    if (wanted === undefined) throw new Error('no targets');
    gaze.lookAt(centreOf(wanted.rect), 200);
    for (let frame = 0; frame < 60; frame++) {
      const picked = pipeline.step({ sample: gaze.next(), targets }).picked;
      if (picked !== null && turn >= 10) picks++;
    }
    if (turn % 7 === 3 && pipeline.pickNow(targets, gaze.tMs - 500) !== null && turn >= 10) picks++;
  }
  pipeline.stopTape();
  pipeline.step({ sample: gaze.next(), targets: [] });
  return { lines, picks };
}

describe('a tape of the selection', () => {
  it('gives the very same picks when it is played back', () => {
    const { lines, picks } = record();
    expect(picks).toBeGreaterThan(20);
    const replay = replayTape(lines.join('\n'));
    expect(replay.recorded).toHaveLength(picks);
    expect(replay.replayed).toEqual(replay.recorded);
    expect(replay.samples).toBe(30 * 60);
  });

  it('shows it when the selection has changed', () => {
    const { lines } = record();
    const slower = lines.map((line) => line.replace('"tileMs":1000', '"tileMs":2500'));
    const replay = replayTape(slower.join('\n'));
    expect(replay.replayed).not.toEqual(replay.recorded);
  });

  it('passes over measurements and a last line that was cut off, and nothing else', () => {
    const { lines } = record();
    const whole = replayTape(lines.join('\n'));
    const cut = [...lines, '{"kind":"measurement","gaze":null}', '{"kind":"sample","sam'].join('\n');
    expect(replayTape(cut).replayed).toEqual(whole.replayed);
    expect(() => replayTape([lines[0], '{"kind":"samp', ...lines.slice(1)].join('\n'))).toThrow(/line 2/);
  });

  it('refuses what is no tape, and a tape of another version', () => {
    expect(() => replayTape('')).toThrow(/no tape/);
    expect(() => replayTape('{"kind":"reset"}')).toThrow(/no tape/);
    expect(() => replayTape('{"kind":"start","version":7,"tMs":0}')).toThrow(/version 7/);
  });
});
