import type { PastCall } from '../../../core/call/call-history';
import type { Language } from '../../../core/language';
import { openScreen } from '../../app/screen-commands';
import { carerWordsOf } from '../../strings/carer-words';
import { timeWords } from '../../strings/time-words';
import type { Row } from './setting-row';

/** The way to the calls of the last days. */
export function callsRow(language: Language): Row {
  const words = carerWordsOf(language);
  return {
    id: 'calls',
    name: words.calls,
    note: words.callsNote,
    control: { kind: 'next', label: words.callsOpen, onPick: () => openScreen('calls') },
  };
}

/** When somebody was called, and how long it took until somebody came; `null` when the log cannot be read. */
export function pastCallRows(calls: readonly PastCall[] | null, language: Language): Row[] {
  const words = carerWordsOf(language);
  if (calls === null) return [{ id: 'calls-unread', name: words.callsUnread, control: { kind: 'none' } }];
  if (calls.length === 0) return [{ id: 'calls-none', name: words.callsNone, control: { kind: 'none' } }];
  return calls.map(({ atMs, end, rangMs }, at) => ({
    id: `call-${calls.length - at}`,
    name: timeWords(atMs, language),
    value: [words.callEnd[end], ...(rangMs === null ? [] : [lasting(rangMs, words)])].join(' · '),
    control: { kind: 'none' },
  }));
}

function lasting(rangMs: number, words: ReturnType<typeof carerWordsOf>): string {
  const seconds = Math.round(rangMs / 1000);
  return seconds < 60
    ? `${seconds} ${words.callSeconds}`
    : `${Math.floor(seconds / 60)} ${words.callMinutes} ${seconds % 60} ${words.callSeconds}`;
}
