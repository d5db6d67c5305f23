import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkedLine } from '../../../src/main/storage/checked-line';
import { LineJournal, readLines } from '../../../src/main/storage/line-journal';
import { useTemporaryFolder } from '../temporary-folder';

const KIND = { name: 'test', version: 1, record: z.object({ word: z.string() }) };
const header = checkedLine({ journal: 'test', version: 1 });
const line = (word: string) => checkedLine({ word });
const words = (text: string) => {
  const read = readLines(text, KIND);
  return read.kind === 'ok' ? read.records.map(({ word }) => word) : read;
};

describe('readLines', () => {
  const whole = header + line('水') + line('two\nlines');

  it('reads what was written', () => expect(words(whole)).toEqual(['水', 'two\nlines']));

  it('cut anywhere holds every line that was whole, and calls that no damage', () => {
    for (let length = 0; length <= whole.length; length++) {
      const text = whole.slice(0, length);
      const complete = text.split('\n').length - 1;
      expect(words(text)).toEqual(['水', 'two\nlines'].slice(0, Math.max(0, complete - 1)));
      expect(readLines(text, KIND)).toMatchObject({ damagedLines: 0 });
    }
  });

  it('loses of a damaged file only the damaged lines', () => {
    const text = header + line('一') + line('二').replace('二', '贰') + 'rubbish\n' + line('三');
    expect(words(text)).toEqual(['一', '三']);
    expect(readLines(text, KIND)).toMatchObject({ damagedLines: 2 });
  });

  it('takes records of another shape for damage', () => {
    expect(readLines(header + checkedLine({ word: 7 }), KIND)).toMatchObject({ damagedLines: 1 });
  });

  it('leaves a newer journal alone', () => {
    expect(words(checkedLine({ journal: 'test', version: 2 }) + line('x'))).toEqual({
      kind: 'newer',
      version: 2,
    });
  });
});

describe('LineJournal', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'words.journal');

  it('begins with a header, appends, and is read again', async () => {
    const journal = new LineJournal(path(), KIND);
    expect(await journal.read()).toBeNull();
    await journal.append([{ word: '一' }]);
    await journal.append([{ word: '二' }, { word: '三' }]);
    await journal.close();
    const again = new LineJournal(path(), KIND);
    expect(await again.read()).toMatchObject({ records: [{ word: '一' }, { word: '二' }, { word: '三' }] });
    expect(again.mustRewrite).toBe(false);
    await again.append([{ word: '四' }]);
    await again.close();
    expect(words(readFileSync(path(), 'utf8'))).toEqual(['一', '二', '三', '四']);
    expect(again.sizeBytes).toBe(Buffer.byteLength(readFileSync(path(), 'utf8')));
  });

  it('says when a torn or damaged file must be written anew, and then is whole', async () => {
    for (const end of ['0123 {"wo', 'rubbish\n']) {
      writeFileSync(path(), header + line('一') + end);
      const journal = new LineJournal(path(), KIND);
      await journal.read();
      expect(journal.mustRewrite).toBe(true);
      await journal.rewrite([{ word: '一' }]);
      expect(journal.mustRewrite).toBe(false);
      await journal.append([{ word: '二' }]);
      await journal.close();
      expect(readLines(readFileSync(path(), 'utf8'), KIND)).toMatchObject({ damagedLines: 0 });
      expect(words(readFileSync(path(), 'utf8'))).toEqual(['一', '二']);
    }
  });
});
