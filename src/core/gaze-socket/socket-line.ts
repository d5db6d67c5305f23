import type { Ms, Px, ScreenPoint } from '../units';

/** Longest line that is read, characters without the line end. What is longer is no line of ours. */
export const LONGEST_LINE = 200;

/** Where another device says the eyes look. Times are the device's own clock. */
export type DeviceSample =
  | {
      readonly kind: 'gaze';
      readonly tMs: Ms;
      /** CSS pixels from the display's left top corner. */
      readonly point: ScreenPoint;
      /** Standard deviation of the point per axis; null when the device does not say. */
      readonly sigmaPx: Px | null;
    }
  /** The device sees no eyes. */
  | { readonly kind: 'lost'; readonly tMs: Ms };

/** One line of the gaze socket (`docs/gaze-socket.md`), read. */
export type SocketLine =
  | DeviceSample
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'select' }
  /** Not a line of ours; the sentence is sent back. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Farther off no display reaches: the number is a mistake. */
const FARTHEST_PX: Px = 100_000;
const LARGEST_SIGMA_PX: Px = 2000;
/** A plain decimal number: `Number` alone would also take '', '0x10' and 'Infinity'. */
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?(e[+-]?\d{1,2})?$/i;

const refused = (reason: string): SocketLine => ({ kind: 'refused', reason });

/** Reads one line without its line end. Never throws: what cannot be read is `refused` with a sentence. */
export function readSocketLine(line: string): SocketLine {
  if (line.length > LONGEST_LINE) return refused(`a line has at most ${LONGEST_LINE} characters`);
  const [word = '', ...rest] = line.trim().split(/\s+/);
  switch (word) {
    case 'gaze':
      return readGaze(rest);
    case 'lost':
      return readLost(rest);
    case 'select':
      return rest.length === 0 ? { kind: 'select' } : refused('select stands alone');
    case 'token':
      return rest.length === 1 ? { kind: 'token', token: rest[0] ?? '' } : refused('write: token TOKEN');
    default:
      return refused('a line begins with token, gaze, lost or select');
  }
}

function readGaze(rest: readonly string[]): SocketLine {
  const numbers = numbersOf(rest);
  if (numbers === null || numbers.length < 3 || numbers.length > 4)
    return refused('write: gaze TIME_MS X_PX Y_PX [SIGMA_PX]');
  const [tMs = 0, xPx = 0, yPx = 0, sigmaPx = null] = numbers;
  if (Math.abs(xPx) > FARTHEST_PX || Math.abs(yPx) > FARTHEST_PX)
    return refused(`a point lies within ${FARTHEST_PX} px of the display's corner`);
  if (sigmaPx !== null && (sigmaPx < 0 || sigmaPx > LARGEST_SIGMA_PX))
    return refused(`the spread is 0 to ${LARGEST_SIGMA_PX} px`);
  return { kind: 'gaze', tMs, point: { xPx, yPx }, sigmaPx };
}

function readLost(rest: readonly string[]): SocketLine {
  const [tMs, ...more] = numbersOf(rest) ?? [];
  return tMs === undefined || more.length > 0 ? refused('write: lost TIME_MS') : { kind: 'lost', tMs };
}

/** Null when one of them is no number. */
function numbersOf(words: readonly string[]): number[] | null {
  return words.every((word) => NUMBER.test(word)) ? words.map(Number) : null;
}
