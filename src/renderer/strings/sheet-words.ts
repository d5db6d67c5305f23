import type { Language } from '../../core/language';

/** Words on the printed sheets. */
const zh = {
  letters: '字母板',
  lettersHow:
    '帮忙的人按顺序指行：“第一行？第二行？”对方用约好的动作（例如往上看）表示“是”；再在这一行里一个一个指字母。拼音照着拼，ü 用 V。记下字母，猜到词就先问“是不是……？”',
  eyes: '对视板',
  eyesHow:
    '两个人隔着这块板面对面。先看字母所在的一块，再看这个字母在块里的方向（左上、上、右上、左、右、下）。',
  eyesWindow: '把中间这一块剪掉，从这里看对方的眼睛。✓ 是　✗ 不是　? 换个问法',
};

const en: typeof zh = {
  letters: 'Letter board',
  lettersHow:
    'The helper points down the rows: “First row? Second row?” The speaker says yes with the agreed sign (looking up, for instance). Then along the row, letter by letter. Write the letters down and guess: “Do you mean …?”',
  eyes: 'Eye-transfer board',
  eyesHow:
    'Two people sit face to face with this board between them. The first look is at the block with the letter, the second one in the direction in which the letter lies in its block.',
  eyesWindow:
    "Cut this middle part out and look at the other's eyes through it. ✓ yes   ✗ no   ? ask differently",
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

export const sheetWordsOf = (language: Language): typeof zh => WORDS[language];
