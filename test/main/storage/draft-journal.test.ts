import { describe, expect, it } from 'vitest';
import { journalLine, readJournal } from '../../../src/main/storage/draft-journal';

const first = { text: '我想', caret: 2 };
const second = { text: '我想喝水\n"quoted" 😀', caret: 4 };
const journal = journalLine(first) + journalLine(second);

describe('readJournal', () => {
  it('gives the last draft', () => {
    expect(readJournal(journal)).toEqual({ draft: second, damaged: false });
    expect(readJournal('')).toEqual({ draft: null, damaged: false });
  });

  it('ignores a torn last line, wherever it was torn', () => {
    const whole = journalLine(first).length;
    for (let length = whole; length < journal.length - 1; length++) {
      expect(readJournal(journal.slice(0, length))).toEqual({ draft: first, damaged: false });
    }
  });

  it('takes a torn very first line for no draft, not for damage', () => {
    for (let length = 0; length < journalLine(first).length - 1; length++) {
      expect(readJournal(journal.slice(0, length))).toEqual({ draft: null, damaged: false });
    }
  });

  it('never accepts a changed byte', () => {
    const line = journalLine(first);
    for (const at of [0, 5, 17, 20, line.length - 4]) {
      const changed = `${line.slice(0, at)}~${line.slice(at + 1)}`;
      expect(readJournal(changed).draft).toBeNull();
    }
  });

  it('calls a file without a whole line damaged', () => {
    expect(readJournal('rubbish\nmore rubbish\n')).toEqual({ draft: null, damaged: true });
  });
});
