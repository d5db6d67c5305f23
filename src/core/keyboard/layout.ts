import type { Language } from '../language';
import type { KeyAction } from './key-action';

/** One key of a keyboard. */
export interface Key {
  /** Unique within the layout, the same for the same letters on every page and language: `key.a`, `key.delete`. */
  readonly id: string;
  readonly label: string;
  /** A second, smaller line. */
  readonly sublabel?: string;
  /** Width in columns, at least 1. */
  readonly columnSpan: number;
  readonly action: KeyAction;
  /** `letter` keys share evidence with their neighbours; `function` keys do not; `candidate` cells show a candidate. */
  readonly role: 'letter' | 'function' | 'candidate';
}

/**
 * How letters are reached: every letter its own key (`full`; `scanning` orders them for one switch), two on wide keys,
 * several on nine keys, a few large clusters beside large words, one row of groups, by halving what remains between
 * left and right, or not at all (`yesNo`).
 */
export const KEYBOARD_KINDS = [
  'full',
  'wide',
  'nineKey',
  'clusters',
  'grouped',
  'scanning',
  'halves',
  'yesNo',
] as const;
export type KeyboardKind = (typeof KEYBOARD_KINDS)[number];
/** `words` shows candidates instead of letters, on keyboards whose cells are too large for both. */
export type KeyboardPage = 'letters' | 'words' | 'symbols';

/** A keyboard as data: the spans of every row sum to `columns`. */
export interface KeyboardLayout {
  readonly id: string;
  readonly language: Language;
  readonly columns: number;
  /** Where candidates are picked: in places above the keys (default), or in cells of the pages themselves. */
  readonly candidates?: 'above' | 'page';
  readonly rows: readonly (readonly Key[])[];
}

/** How many candidates this layout shows by itself; null when they have places above it. */
export function candidateCells(layout: KeyboardLayout): number | null {
  if (layout.candidates !== 'page') return null;
  return keysOf(layout).filter((key) => key.role === 'candidate').length;
}

/** A letter key, `letters` in lower case. */
export function letterKey(letters: string, columnSpan = 1): Key {
  const label = [...letters.toUpperCase()].join(' ');
  return { id: `key.${letters}`, label, columnSpan, action: { kind: 'letters', letters }, role: 'letter' };
}

/** A key that inserts its text as it is. */
export function textKey(text: string, columnSpan = 1): Key {
  return {
    id: `key.text.${text}`,
    label: text,
    columnSpan,
    action: { kind: 'text', text },
    role: 'function',
  };
}

/** A function key. */
export function functionKey(name: string, label: string, action: KeyAction, columnSpan = 1): Key {
  return { id: `key.${name}`, label, columnSpan, action, role: 'function' };
}

/** A cell that commits the candidate in this place. */
export function candidateKey(index: number, columnSpan: number): Key {
  return {
    id: `key.candidate.${index}`,
    label: '',
    columnSpan,
    action: { kind: 'candidate', index },
    role: 'candidate',
  };
}

/**
 * All keys of a layout.
 * @throws RangeError when a row does not fill the columns: a mistake in the layout's data.
 */
export function keysOf(layout: KeyboardLayout): readonly Key[] {
  for (const row of layout.rows) {
    const span = row.reduce((sum, key) => sum + key.columnSpan, 0);
    if (span !== layout.columns) {
      throw new RangeError(`layout ${layout.id}: a row of ${span} columns, not ${layout.columns}`);
    }
  }
  return layout.rows.flat();
}
