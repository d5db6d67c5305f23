import { describe, expect, it } from 'vitest';
import type { Board, BoardTile } from '../../../src/core/boards/board';
import { sayAcross } from '../../../src/core/speech/across';

const tile = (zh: string, en: string, said = { zh, en }): BoardTile => ({
  id: en,
  label: { zh, en },
  vocalization: said,
  symbol: '',
  action: { kind: 'speak' },
});
const boards: Board[] = [
  {
    id: 'home',
    name: { zh: '首页', en: 'Home' },
    symbol: '',
    hueDeg: 0,
    tiles: [
      tile('水', 'Water', { zh: '我想喝水。', en: 'I would like some water.' }),
      tile('只有中文', ''),
      tile('OK', 'OK'),
    ],
  },
];
const yes = [{ zh: '是的', en: 'Yes' }];

describe('sayAcross', () => {
  it('knows a phrase of the boards in the other language, both ways', () => {
    expect(sayAcross('我想喝水', boards, yes)).toEqual({ language: 'en', words: 'I would like some water.' });
    expect(sayAcross('i would like some water', boards, yes)).toEqual({
      language: 'zh',
      words: '我想喝水。',
    });
    expect(sayAcross('Yes', boards, yes)).toEqual({ language: 'zh', words: '是的' });
  });

  it.each(['今天天气好', '只有中文', 'OK', ''])('knows no other words for: %s', (text) => {
    expect(sayAcross(text, boards, yes)).toBeNull();
  });
});
