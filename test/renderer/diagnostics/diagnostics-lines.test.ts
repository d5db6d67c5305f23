import { describe, expect, it } from 'vitest';
import { diagnosticsLines, type DiagnosticsFacts } from '../../../src/renderer/diagnostics/diagnostics-lines';
import { FrameLog } from '../../../src/renderer/diagnostics/frame-log';
import { diagnosticsWordsOf } from '../../../src/renderer/strings/diagnostics-words';
import { faceMeasurement } from './face-measurement';

const words = diagnosticsWordsOf('en');

function facts(change: Partial<DiagnosticsFacts> = {}): DiagnosticsFacts {
  const log = new FrameLog();
  log.add(faceMeasurement({ tMs: 1000 }), 1000);
  return {
    log,
    nowMs: 1010,
    cameraFps: 29.6,
    tracking: { fps: 28.2, droppedFps: 1.4, modelMs: 18.26, ownMs: 2.11, latencyMs: 40 },
    restarts: 0,
    exposure: 'impossible',
    offset: { xDeg: 0.5, yDeg: -0.25 },
    accuracy: null,
    ...change,
  };
}

const valueOf = (given: DiagnosticsFacts, name: string) =>
  diagnosticsLines(given, words).find((line) => line.name === name);

describe('the lines of the diagnostics', () => {
  it('tell what the frames, the face and the gaze are like', () => {
    const given = facts();
    expect(valueOf(given, words.quality)).toMatchObject({ value: '0.80', isWeak: false });
    expect(valueOf(given, words.head)?.value).toBe('60 cm  3° -4° 1°');
    expect(valueOf(given, words.frames)?.value).toBe('30 / 28 / 0 /s');
    expect(valueOf(given, words.time)?.value).toBe('18.3 / 2.1 ms');
    expect(valueOf(given, words.offset)?.value).toBe('0.5°  -0.3°');
    expect(valueOf(given, words.lostTitle)?.value).toBe(words.lostNone);
  });

  it('point out what somebody can mend', () => {
    const slow = facts({ tracking: { fps: 6, droppedFps: 20, modelMs: 90, ownMs: 2, latencyMs: 200 } });
    expect(valueOf(slow, words.frames)?.isWeak).toBe(true);
    expect(valueOf(facts({ restarts: 2 }), words.restarts)?.isWeak).toBe(true);
    expect(valueOf(facts({ offset: { xDeg: 2, yDeg: 0 } }), words.offset)?.isWeak).toBe(true);
    expect(valueOf(facts(), words.profile)).toMatchObject({ value: words.noProfile, isWeak: true });
  });

  it('say that there is no picture, or no face, in place of old numbers', () => {
    expect(valueOf(facts({ nowMs: 5000 }), words.quality)?.value).toBe(words.noCamera);
    expect(valueOf(facts({ nowMs: 5000 }), words.head)).toBeUndefined();
    const given = facts();
    given.log.add({ kind: 'noFace', tMs: 1005, frameId: 2, reason: 'noFace' }, 1005);
    expect(valueOf(given, words.quality)?.value).toBe(words.lost.noFace);
    expect(valueOf(given, words.lostTitle)?.value).toBe('no face 1');
  });

  it('have all their words in both languages', () => {
    const zh = diagnosticsWordsOf('zh');
    for (const [key, word] of Object.entries(words)) {
      const other = zh[key as keyof typeof zh];
      expect(typeof other).toBe(typeof word);
      if (typeof word === 'string' && key !== 'fps' && key !== 'ms') expect(other).toMatch(/\p{Script=Han}/u);
    }
  });
});
