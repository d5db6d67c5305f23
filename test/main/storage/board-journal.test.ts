import { describe, expect, it } from 'vitest';
import { NO_OWN_BOARDS } from '../../../src/core/boards/own-boards';
import {
  changesLine,
  journalHeader,
  readBoardJournal,
  wholeJournal,
} from '../../../src/main/storage/board-journal';
import { exampleBoard } from '../../core/boards/example-boards';

const now = new Date('2026-11-22T08:00:00Z');
const put = (id: string) => changesLine([{ kind: 'put', board: exampleBoard(id) }], now);
const idsOf = (text: string) => {
  const read = readBoardJournal(text);
  return read.kind === 'ok' ? read.own.boards.map(({ id }) => id) : read;
};

describe('readBoardJournal', () => {
  const journal = journalHeader() + put('a') + put('b');

  it('gives the state after the last line', () => {
    expect(readBoardJournal(journal)).toMatchObject({ kind: 'ok', damagedLines: 0, isTorn: false });
    expect(idsOf(journal)).toEqual(['a', 'b']);
    expect(readBoardJournal('')).toEqual({ kind: 'ok', own: NO_OWN_BOARDS, damagedLines: 0, isTorn: false });
  });

  it('cut anywhere holds every line that was whole, and calls that no damage', () => {
    for (let length = 0; length < journal.length; length++) {
      const text = journal.slice(0, length);
      const whole = text.split('\n').length - 2;
      expect(idsOf(text)).toEqual(['a', 'b'].slice(0, Math.max(0, whole)));
      expect(readBoardJournal(text)).toMatchObject({ damagedLines: 0, isTorn: !/\n$|^$/.test(text) });
    }
  });

  it('with any byte changed loses that line only, and counts it', () => {
    const secondLine = journalHeader().length;
    for (let at = secondLine; at < secondLine + put('a').length - 1; at += 7) {
      const text = `${journal.slice(0, at)}\u0007${journal.slice(at + 1)}`;
      expect(readBoardJournal(text)).toMatchObject({ damagedLines: 1 });
      expect(idsOf(text)).toEqual(['b']);
    }
  });

  it('knows a newer file', () => {
    expect(readBoardJournal(journalHeader(2) + put('a'))).toEqual({ kind: 'newer', version: 2 });
  });

  it('counts foreign lines', () => {
    expect(readBoardJournal('rubbish\n{}\n')).toMatchObject({ damagedLines: 2, own: NO_OWN_BOARDS });
  });

  it('reads a whole state back', () => {
    const own = { boards: [exampleBoard('a')], removed: ['x'], order: ['a', 'home'] };
    expect(readBoardJournal(wholeJournal(own, now))).toMatchObject({ own });
  });
});
