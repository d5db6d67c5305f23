import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, readSocketLine } from '../../../src/core/gaze-socket/socket-line';

describe('a line of the gaze socket', () => {
  it('is a gaze point with or without its spread', () => {
    const point = { xPx: 960.5, yPx: -3 };
    expect(readSocketLine('gaze 1234.5 960.5 -3')).toEqual({
      kind: 'gaze',
      tMs: 1234.5,
      point,
      sigmaPx: null,
    });
    expect(readSocketLine('  gaze 1e3   960.5 -3 25 ')).toMatchObject({ tMs: 1000, point, sigmaPx: 25 });
  });

  it('is a loss, a press or the token', () => {
    expect(readSocketLine('lost 12')).toEqual({ kind: 'lost', tMs: 12 });
    expect(readSocketLine('select')).toEqual({ kind: 'select' });
    expect(readSocketLine('token abc')).toEqual({ kind: 'token', token: 'abc' });
  });

  it.each([
    '',
    'GET / HTTP/1.1',
    'gaze',
    'gaze 1 2',
    'gaze 1 2 3 4 5',
    'gaze now 2 3',
    'gaze NaN 2 3',
    'gaze 1 Infinity 3',
    'gaze 1 0x10 3',
    'gaze 1 2e9 3',
    'gaze 1 2 3 -4',
    'gaze 1 2 3 5000',
    'lost',
    'lost 1 2',
    'select all',
    'token',
    'token a b',
    '\u0000\u0001',
    `gaze 1 2 3 ${' '.repeat(LONGEST_LINE)}`,
  ])('refuses %j with a sentence', (line) => {
    const read = readSocketLine(line);
    expect(read.kind).toBe('refused');
    expect(read.kind === 'refused' && read.reason.length).toBeGreaterThan(10);
  });
});
