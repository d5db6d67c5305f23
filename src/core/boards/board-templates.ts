import type { Bilingual } from '../language';
import type { Board, BoardTile, TileSpan } from './board';

/** Boards to begin with, likeliest wish first. */
export const BOARD_TEMPLATES = [
  'yesNo',
  'choices',
  'scale',
  'visitor',
  'handover',
  'grid4',
  'grid9',
  'grid15',
] as const;
export type BoardTemplate = (typeof BOARD_TEMPLATES)[number];

type Row = readonly [zh: string, en: string, symbol: string, hueDeg?: number, span?: TileSpan];

interface Content {
  readonly name: Bilingual;
  readonly symbol: string;
  readonly hueDeg: number;
  readonly rows: readonly Row[];
}

const HALF: TileSpan = { columns: 3, rows: 2 };
const QUARTER: TileSpan = { columns: 2, rows: 2 };

const empty = (count: number, name: Bilingual): Content => ({
  name,
  symbol: '',
  hueDeg: 210,
  rows: Array.from({ length: count }, (): Row => ['', '', '']),
});

const CONTENTS: Readonly<Record<BoardTemplate, Content>> = {
  yesNo: {
    name: { zh: '是或不是', en: 'Yes or no' },
    symbol: 'check-mark-button',
    hueDeg: 210,
    rows: [
      ['是', 'Yes', 'check-mark-button', 140, HALF],
      ['不是', 'No', 'cross-mark', 0, HALF],
      ['说不好', 'Not sure', 'person-shrugging', 45, QUARTER],
      ['换个问法', 'Ask it differently', 'red-question-mark', 260, QUARTER],
    ],
  },
  choices: {
    name: { zh: '选一个', en: 'Choose one' },
    symbol: 'clipboard',
    hueDeg: 250,
    rows: [
      ['第一个', 'The first', 'keycap-1', 210, QUARTER],
      ['第二个', 'The second', 'keycap-2', 140, QUARTER],
      ['第三个', 'The third', 'keycap-3', 45, QUARTER],
      ['第四个', 'The fourth', 'keycap-4', 290, QUARTER],
      ['都不要', 'None of them', 'cross-mark', 0],
      ['都可以', 'Any of them', 'check-mark-button', 175],
      ['再说一遍', 'Say them again', 'repeat-button'],
    ],
  },
  scale: {
    name: { zh: '零到十', en: 'Nought to ten' },
    symbol: 'level-slider',
    hueDeg: 18,
    rows: [
      ...Array.from({ length: 11 }, (_, number): Row => [
        String(number),
        String(number),
        `keycap-${number}`,
        Math.round(140 - 13.2 * number),
      ]),
      ['比刚才高', 'Higher than before', 'up-arrow'],
      ['比刚才低', 'Lower than before', 'down-arrow'],
    ],
  },
  visitor: {
    name: { zh: '来客人了', en: 'A visitor' },
    symbol: 'waving-hand',
    hueDeg: 260,
    rows: [
      ['你好，见到你真高兴', 'Hello, it is good to see you', 'waving-hand'],
      ['请坐近一点', 'Please sit closer', 'chair'],
      ['我用眼睛打字，请等我', 'I type with my eyes, please wait', 'eyes'],
      ['我都听得懂', 'I understand everything', 'ear'],
      ['你最近怎么样？', 'How have you been?', 'speech-balloon'],
      ['跟我讲讲外面的事', 'Tell me what is going on', 'rolled-up-newspaper'],
      ['我有点累了', 'I am getting tired', 'weary-face'],
      ['谢谢你来看我', 'Thank you for coming', 'bouquet'],
    ],
  },
  handover: {
    name: { zh: '新来的护理员', en: 'A new carer' },
    symbol: 'clipboard',
    hueDeg: 165,
    rows: [
      ['请先看床头的说明', 'Please read the notes by the bed first', 'open-book'],
      ['我叫……', 'My name is …', 'bust-in-silhouette'],
      ['动我之前请先告诉我', 'Tell me before you move me', 'raised-hand'],
      ['慢一点', 'More slowly, please', 'turtle'],
      ['这样正好', 'That is just right', 'ok-hand'],
      ['不对，停一下', 'No, stop a moment', 'stop-button'],
      ['请叫我的家人', 'Please fetch my family', 'house'],
      ['呼叫铃放在哪儿？', 'Where is my call bell?', 'bell'],
    ],
  },
  grid4: empty(4, { zh: '空的四格', en: 'Four empty tiles' }),
  grid9: empty(9, { zh: '空的九格', en: 'Nine empty tiles' }),
  grid15: empty(15, { zh: '空的十五格', en: 'Fifteen empty tiles' }),
};

/** What a template is called. */
export const templateName = (template: BoardTemplate): Bilingual => CONTENTS[template].name;

function tileOfRow([zh, en, symbol, hueDeg, span]: Row, at: number): BoardTile {
  const words = { zh, en };
  return {
    id: `tile-${at + 1}`,
    label: words,
    vocalization: words,
    symbol: symbol === '' ? '' : `noto:${symbol}`,
    action: { kind: 'speak' },
    ...(hueDeg === undefined ? {} : { hueDeg }),
    ...(span === undefined ? {} : { span }),
  };
}

/** A board made from a template, to be changed as one likes. `id` must be free among the boards. */
export function boardOfTemplate(template: BoardTemplate, id: string): Board {
  const { name, symbol, hueDeg, rows } = CONTENTS[template];
  return { id, name, symbol: symbol === '' ? '' : `noto:${symbol}`, hueDeg, tiles: rows.map(tileOfRow) };
}
