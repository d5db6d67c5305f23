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
  /** `letter` keys share evidence with their neighbours; `function` keys do not. */
  readonly role: 'letter' | 'function';
}

export type KeyboardKind = 'full' | 'nineKey';
export type KeyboardPage = 'letters' | 'symbols';

/** A keyboard as data: the spans of every row sum to `columns`. */
export interface KeyboardLayout {
  readonly id: string;
  readonly language: Language;
  readonly columns: number;
  readonly rows: readonly (readonly Key[])[];
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
