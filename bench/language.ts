import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { chinese, chineseEngine } from './language/chinese';
import { english, englishEngine } from './language/english';
import { sentenceFile } from './language/sentence-file';

/**
 * How well and how fast letters become sentences. Nothing is learnt between sentences; sentences that are in the
 * phrase bank or in the general text are left out. Figures that end in `Learnt` are after each sentence was said once.
 * The first set that comes with the project was written beside early phrase lists and flatters; the second (`varied` in
 * the result) is about other things. Without files both are measured. `zh-dev.txt` and `en-dev.txt` are for tuning. As
 * in the app 25 candidates are asked for and the first five count; `Cpu` figures are processor time, which other
 * programs on the machine do not lengthen.
 */
export const language: Bench = {
  about:
    'Chinese and English decoding: [--zh FILE] [--en FILE], one sentence a line (zh: pinyin after a tab, or derived)',
  run: ({ projectDir, args, say }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { zh: { type: 'string' }, en: { type: 'string' } },
    });
    const shipped = (name: string): readonly string[] =>
      sentenceFile(join(projectDir, 'bench/sentences', name));
    const zh = chineseEngine(projectDir);
    const en = englishEngine(projectDir, say);
    const first = {
      ...chinese(zh, values.zh === undefined ? shipped('zh.txt') : sentenceFile(values.zh), say),
      ...english(en, values.en === undefined ? shipped('en.txt') : sentenceFile(values.en)),
    };
    if (values.zh !== undefined || values.en !== undefined) return Promise.resolve(first);
    say('varied sentences:');
    const varied = {
      ...chinese(zh, shipped('zh-varied.txt'), say),
      ...english(en, shipped('en-varied.txt')),
    };
    return Promise.resolve({ ...first, varied });
  },
};
