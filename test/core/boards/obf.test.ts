import { describe, expect, it } from 'vitest';
import { boardSchema, type Board } from '../../../src/core/boards/board';
import { formatObf, ObfError, parseObf, type ObfReason } from '../../../src/core/boards/obf';
import { noteSentence } from '../../../src/renderer/strings/import-words';

const base = {
  format: 'open-board-0.1',
  id: 'b',
  locale: 'zh',
  name: '板',
  grid: { rows: 1, columns: 1, order: [['t']] },
  buttons: [{ id: 't', label: '水' }] as unknown[],
  strings: { en: { 板: 'Board', 水: 'Water' } } as unknown,
};
/** A file with changes; its notes as the sentences a carer reads. */
function read(changes: object) {
  const { board, warnings, media } = parseObf(JSON.stringify({ ...base, ...changes }));
  return { board, media, warnings: warnings.map((note) => noteSentence(note, 'en')) };
}

function reasonOf(text: string): ObfReason | null {
  try {
    parseObf(text);
    return null;
  } catch (error) {
    if (!(error instanceof ObfError)) throw error;
    // One plain sentence, no stack, no JSON.
    expect(error.message).toMatch(/^[A-Z][^\n{}]{10,160}\.$/);
    return error.reason;
  }
}

const tile = (id: string, zh: string, en: string): Board['tiles'][number] => ({
  id,
  label: { zh, en },
  vocalization: { zh, en },
  symbol: '',
  action: { kind: 'insert' },
});

describe('formatObf and parseObf', () => {
  const board: Board = {
    id: 'round',
    name: { zh: '板', en: 'Board' },
    symbol: 'noto:star',
    hueDeg: 123,
    tiles: [
      {
        ...tile('a', '谢谢', 'Thanks'),
        vocalization: { zh: '谢谢', en: 'Thank you.' },
        action: { kind: 'speak' },
      },
      { ...tile('b', '谢谢', 'Cheers'), symbol: 'noto:droplet' },
      { ...tile('c', '走', 'Go'), action: { kind: 'open', boardId: 'other' } },
      { ...tile('d', ':home', '+1'), symbol: 'photo:grandma' },
      { ...tile('__proto__', '__proto__', 'constructor'), vocalization: { zh: 'toString', en: '"\\\n' } },
    ],
  };

  it('are inverse, also where one Chinese text has several English ones', () => {
    expect(parseObf(formatObf(board))).toEqual({ board, warnings: [], media: [] });
  });

  it('write what other programs read: ids as strings, a full grid, labels in the file locale', () => {
    const file = JSON.parse(formatObf(board, { pathOf: (id) => `boards/${id}.obf` })) as {
      buttons: unknown[];
    };
    expect(file).toMatchObject({
      format: 'open-board-0.1',
      locale: 'zh',
      grid: {
        rows: 2,
        columns: 4,
        order: [
          ['a', 'b', 'c', 'd'],
          ['__proto__', null, null, null],
        ],
      },
      images: [{ id: 'noto-droplet', symbol: { set: 'noto', filename: 'droplet.svg' } }],
    });
    expect(file.buttons[2]).toMatchObject({
      label: '走',
      load_board: { id: 'other', path: 'boards/other.obf' },
    });
  });

  it('write and read a board without tiles', () => {
    const empty = { ...board, tiles: [] };
    expect(parseObf(formatObf(empty))).toEqual({ board: empty, warnings: [], media: [] });
  });
});

describe('parseObf on files of other programs', () => {
  it('turns integer ids into strings, everywhere', () => {
    const { board, warnings } = read({
      id: 7,
      grid: { rows: 1, columns: 2, order: [[2, 1]] },
      buttons: [
        { id: 1, label: '水', image_id: 5 },
        { id: 2, label: '水', load_board: { id: 9 } },
      ],
      images: [{ id: 5, symbol: { set: 'noto', filename: 'droplet.svg' } }],
    });
    expect(warnings).toEqual([]);
    expect(board.id).toBe('7');
    expect(board.tiles).toMatchObject([
      { id: '2', action: { kind: 'open', boardId: '9' } },
      { id: '1', symbol: 'noto:droplet', action: { kind: 'insert' } },
    ]);
  });

  it('reads regional locales', () => {
    const { board } = read({
      locale: 'en-US',
      name: 'Board',
      buttons: [{ id: 't', label: 'Water' }],
      strings: { 'zh-Hans-CN': { Board: '板', Water: '水' }, fr: { Water: 'Eau' } },
    });
    expect(board.name).toEqual({ zh: '板', en: 'Board' });
    expect(board.tiles[0]?.label).toEqual({ zh: '水', en: 'Water' });
  });

  it('lets the words of one language stand for both and says so', () => {
    const { board, warnings } = read({ strings: null });
    expect(board.tiles[0]?.vocalization).toEqual({ zh: '水', en: '水' });
    expect(warnings).toEqual(['Some words are missing in English.']);
  });

  it('takes the label for an empty vocalization and the id for a missing name', () => {
    const { board } = read({ name: null, buttons: [{ id: 't', label: '水', vocalization: '' }] });
    expect(board.name).toEqual({ zh: 'b', en: 'b' });
    expect(board.tiles[0]?.vocalization).toEqual({ zh: '水', en: 'Water' });
  });

  it('finds the linked board by its path when it has no id', () => {
    const { board } = read({ buttons: [{ id: 't', label: '水', load_board: { path: 'boards/food.obf' } }] });
    expect(board.tiles[0]?.action).toEqual({ kind: 'open', boardId: 'food' });
  });

  it('spells with +text and keeps keys that the frame has', () => {
    const { board, warnings } = read({
      buttons: [
        { id: 't', label: 'A', action: '+a' },
        { id: 'u', label: 'Clear', action: ':clear' },
      ],
    });
    expect(board.tiles[0]?.vocalization.zh).toBe('a');
    expect(board.tiles[1]?.action).toEqual({ kind: 'do', what: 'clear' });
    expect(warnings.join()).not.toContain('left out');
  });

  it('takes the hue from a colour', () => {
    const hueOfButton = (colour: string) =>
      read({ buttons: [{ id: 't', label: '水', background_color: colour }] }).board.hueDeg;
    expect([hueOfButton('rgb(255, 0, 0)'), hueOfButton('#0f0'), hueOfButton('rgba(0,0,255,0.5)')]).toEqual([
      0, 120, 240,
    ]);
    expect([hueOfButton('#888888'), hueOfButton('rgb(999,0,0)'), hueOfButton('red; x')]).toEqual([
      210, 210, 210,
    ]);
  });

  it.each([
    ['a later format', { format: 'open-board-0.2' }, 'open-board-0.2'],
    ['no grid', { grid: undefined }, 'grid'],
    ['a tile outside the grid', { grid: { order: [[null]] } }, 'outside the grid'],
    ['a grid with unknown tiles', { grid: { order: [['t', 'x']] } }, '1 tile that the file does not hold'],
    [
      'a photo',
      { buttons: [{ id: 't', label: '水', image_id: 'p' }], images: [{ id: 'p', data: 'x' }] },
      'picture',
    ],
    [
      'a foreign picture set',
      {
        buttons: [{ id: 't', label: '水', image_id: 'p' }],
        images: [{ id: 'p', symbol: { set: 'noto', filename: '../../secret' } }],
      },
      'picture',
    ],
    [
      'an action that is not known',
      { buttons: [{ id: 't', label: '水', actions: [':ext_beep'] }] },
      ':ext_beep',
    ],
    [
      'a link to the web',
      { buttons: [{ id: 't', label: '水', load_board: { url: 'https://example.org' } }] },
      'only speaks',
    ],
    ['very long words', { buttons: [{ id: 't', label: '水'.repeat(900) }] }, 'were cut'],
  ])('keeps the tile and warns about %s', (_name, changes, words) => {
    const { board, warnings } = read(changes);
    expect(board.tiles.map((kept) => kept.id)).toEqual(['t']);
    expect(boardSchema.safeParse(board).success).toBe(true);
    expect(warnings.join(' ')).toContain(words);
  });

  it.each([
    ['without an id', { label: '茶' }],
    ['with an id of the wrong type', { id: {}, label: '茶' }],
    ['with an endless id', { id: 'x'.repeat(101), label: '茶' }],
    ['with an id used twice', { id: 't', label: '茶' }],
    ['with a label of the wrong type', { id: 'u', label: ['茶'] }],
    ['without words', { id: 'u' }],
    ['that is no object', null],
    ['that is text', '茶'],
  ])('leaves out a tile %s, and only that', (_name, bad) => {
    const { board, warnings } = read({ grid: { order: [['t', 'u']] }, buttons: [...base.buttons, bad] });
    expect(board.tiles.map((kept) => kept.id)).toEqual(['t']);
    expect(warnings.filter((warning) => warning.includes('left out'))).toHaveLength(1);
  });
});

describe('parseObf on hostile files', () => {
  it.each<[string, string, ObfReason]>([
    ['nothing', '', 'notJson'],
    ['no JSON', '<html></html>', 'notJson'],
    ['half a file', JSON.stringify(base).slice(0, 99), 'notJson'],
    ['null', 'null', 'notABoard'],
    ['a list', '[]', 'notABoard'],
    ['a number', '1e999', 'notABoard'],
    ['another format', JSON.stringify({ ...base, format: 'grid3' }), 'notABoard'],
    ['no format', JSON.stringify({ ...base, format: undefined }), 'notABoard'],
    ['no id', JSON.stringify({ ...base, id: undefined }), 'notABoard'],
    ['a broken id', JSON.stringify({ ...base, id: 1.5 }), 'notABoard'],
    ['no buttons', JSON.stringify({ ...base, buttons: undefined }), 'notABoard'],
    ['buttons of the wrong type', JSON.stringify({ ...base, buttons: { length: 1e9 } }), 'notABoard'],
    [
      '401 tiles',
      JSON.stringify({ ...base, buttons: Array.from({ length: 401 }, (_, id) => ({ id })) }),
      'tooManyTiles',
    ],
    [
      '100,000 tiles',
      JSON.stringify({ ...base, buttons: Array(100_000).fill({ id: 1, label: 'x' }) }),
      'tooLarge',
    ],
    ['100,000 tiny tiles', JSON.stringify({ ...base, buttons: Array(100_000).fill(0) }), 'tooManyTiles'],
    ['more than 1 MB', ' '.repeat(1_000_001), 'tooLarge'],
    ['more than 1 MB in UTF-8 only', JSON.stringify({ ...base, name: '水'.repeat(340_000) }), 'tooLarge'],
    ['deep nesting', '['.repeat(400_000), 'notJson'],
  ])('refuses %s with a sentence', (_name, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('is not troubled by deep nesting in fields it does not read', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const text = JSON.stringify({ ...base, ext_deep: 0 }).replace('"ext_deep":0', `"ext_deep":${deep}`);
    expect(parseObf(text).board.tiles).toHaveLength(1);
  });

  it('takes prototype keys for plain words', () => {
    const text = JSON.stringify(base)
      .replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
      .replace('"en":{', '"__proto__":{"水":"x"},"en":{"__proto__":{"polluted":1},')
      .replace('{"id":"t",', '{"__proto__":{"hidden":true},"id":"t",');
    const { board } = parseObf(text);
    expect(board.tiles[0]?.label).toEqual({ zh: '水', en: 'Water' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(board).sort()).toEqual(['hueDeg', 'id', 'name', 'symbol', 'tiles']);
  });

  it.each([
    ['strings of the wrong type', { strings: [1] }],
    ['strings with wrong values', { strings: { en: { 水: { toString: 1 } }, zh: 3 } }],
    ['images of the wrong type', { images: { a: 1 } }],
    ['images with wrong values', { images: [null, 1, {}] }],
    ['a hue out of range', { ext_mouyu_hue_deg: -5 }],
    ['a hue of the wrong type', { ext_mouyu_hue_deg: 'red' }],
    ['a symbol of the wrong type', { ext_mouyu_symbol: {} }],
    ['an own action that is not known', { buttons: [{ id: 't', label: '水', ext_mouyu_action: 'eval' }] }],
    ['a byte order mark before a grid of text', { grid: 'x' }],
  ])('reads what is sound around %s', (_name, changes) => {
    const { board } = parseObf(`\uFEFF${JSON.stringify({ ...base, ...changes })}`);
    expect(board).toMatchObject({
      hueDeg: 210,
      symbol: '',
      tiles: [{ id: 't', action: { kind: 'insert' } }],
    });
  });
});

describe('tiles of several cells and boards with a drawing', () => {
  it('survive being written and read', () => {
    const area = { leftPct: 1, topPct: 2, widthPct: 20, heightPct: 30, meansXPct: 50, meansYPct: 60.5 };
    const board: Board = {
      id: 'map',
      name: { zh: '图', en: 'Map' },
      symbol: '',
      hueDeg: 10,
      map: 'bodyFront',
      tiles: [
        { ...tile('a', '头', 'Head'), area },
        { ...tile('b', '手', 'Hand'), span: { columns: 2, rows: 3 } },
      ],
    };
    expect(parseObf(formatObf(board)).board).toEqual(board);
  });

  it('are read from grids in which a button stands in several cells', () => {
    const buttons = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id }));
    const order = [
      ['a', 'a', 'b', 'd'],
      ['a', 'a', 'c', null],
      [null, null, null, 'd'],
    ];
    const { board } = read({ buttons, grid: { rows: 3, columns: 4, order } });
    expect(board.tiles.map(({ id, span }) => [id, span])).toEqual([
      ['a', { columns: 2, rows: 2 }],
      ['b', undefined],
      // Two cells apart are no larger tile.
      ['d', undefined],
      ['c', undefined],
    ]);
    // Whoever wrote it gets the grid back as it was.
    expect((JSON.parse(formatObf(board)) as { grid: { order: unknown } }).grid.order).toEqual(order);
  });

  it('ignore sizes and places that make no sense', () => {
    const odd = { id: 't', label: '水', ext_mouyu_span: { columns: 1e9, rows: 0 }, ext_mouyu_area: 'here' };
    const { board, warnings } = read({ buttons: [odd], ext_mouyu_map: '../../etc/passwd' });
    expect([board.tiles[0]?.span, board.tiles[0]?.area, board.map]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(warnings).toEqual([]);
  });
});
