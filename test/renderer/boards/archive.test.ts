import { strToU8, unzipSync, zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/core/boards/board';
import { ObfError, parseObf } from '../../../src/core/boards/obf';
import { withImported } from '../../../src/core/boards/obz';
import { packObf, packObz } from '../../../src/renderer/boards/pack';
import { unpack } from '../../../src/renderer/boards/unpack';
import { noteSentence, reasonSentence } from '../../../src/renderer/strings/import-words';
import { exampleBoard, exampleTile } from '../../core/boards/example-boards';

const boardsDir = new URL('../../../resources/boards/', import.meta.url);
const starters: readonly Board[] = readdirSync(boardsDir).map(
  (name) => parseObf(readFileSync(new URL(name, boardsDir), 'utf8')).board,
);
const picture = strToU8('a picture');
const sound = strToU8('a sound');
const media: Readonly<Record<string, Uint8Array>> = { 'media:p.png': picture, 'media:s.wav': sound };
const read = async (name: string) => media[name] ?? null;
const obf = (board: object) => JSON.stringify({ format: 'open-board-0.1', id: 'b', buttons: [], ...board });
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

function refusal(bytes: Uint8Array): string {
  try {
    unpack(bytes);
    return 'nothing refused';
  } catch (error) {
    if (!(error instanceof ObfError)) throw error;
    expect(reasonSentence(error.reason, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(reasonSentence(error.reason, 'en')).toMatch(/^[A-Z].*\.$/);
    return error.reason;
  }
}

describe('an archive of boards', () => {
  it('gives all starter boards back as they were', async () => {
    const { boards, notes, isOwn } = unpack(await packObz(starters, read));
    expect(boards).toEqual(starters);
    expect([notes, isOwn]).toEqual([[], true]);
    expect(withImported(starters, { boards, media: [], notes, isOwn })).toEqual(starters);
  });

  it('has pictures, recordings, colours, hidden and pinned tiles, keys and the call in it', async () => {
    const rich: Board = {
      ...exampleBoard('rich', []),
      tiles: [
        { ...exampleTile('a', '甲'), symbol: 'media:p.png', sound: 'media:s.wav', hueDeg: 77 },
        { ...exampleTile('b', '乙'), hidden: true, symbol: 'noto:bed' },
        { ...exampleTile('c', '丙'), pinned: true, action: { kind: 'do', what: 'call' } },
        { ...exampleTile('d', '丁'), action: { kind: 'do', what: 'backspace' } },
        { ...exampleTile('e', '戊'), action: { kind: 'open', boardId: 'rich' } },
      ],
    };
    for (const packed of [await packObz([rich], read), await packObf(rich, read)]) {
      const back = unpack(packed);
      const [board] = back.boards;
      const bare = rich.tiles.map(({ sound: _sound, ...tile }) =>
        tile.symbol.startsWith('media:') ? { ...tile, symbol: '' } : tile,
      );
      expect({ ...board, tiles: board?.tiles }).toEqual({ ...rich, tiles: bare });
      expect(back.notes).toEqual([]);
      expect(back.media.map(({ tileId, use, bytes }) => [tileId, use, bytes])).toEqual([
        ['a', 'sound', sound],
        ['a', 'picture', picture],
      ]);
    }
  });

  it('of another program comes back with everything nobody here understands', async () => {
    const text = obf({
      id: 7,
      locale: 'en',
      name: 'Food',
      url: 'https://example.org/7',
      license: { type: 'CC BY' },
      ext_other_theme: { deep: [1, { x: null }] },
      grid: {
        rows: 2,
        columns: 2,
        order: [
          [2, null],
          [null, 1],
        ],
      },
      buttons: [
        { id: 1, label: 'Tea', ext_other_level: 3, actions: [':beep'], border_width: 4 },
        {
          id: 2,
          label: 'Back',
          load_board: { id: 7, path: 'x.obf', ext_other: 1 },
          background_color: '#00ff00',
        },
      ],
      strings: { en: { Tea: 'Tea' }, fr: { Tea: 'Thé' }, zh: { Tea: '茶' } },
    });
    const { boards, isOwn } = unpack(strToU8(text));
    expect(isOwn).toBe(false);
    const [board] = boards;
    if (!board) throw new Error('no board');
    const written = JSON.parse(new TextDecoder().decode(await packObf(board, read))) as Record<
      string,
      unknown
    >;
    expect(written).toMatchObject({
      id: '7',
      locale: 'en',
      name: 'Food',
      url: 'https://example.org/7',
      license: { type: 'CC BY' },
      ext_other_theme: { deep: [1, { x: null }] },
      grid: {
        order: [
          [2, null],
          [null, 1],
        ],
      },
      strings: { fr: { Tea: 'Thé' }, zh: { Tea: '茶' }, en: { Tea: 'Tea' } },
      buttons: [
        { id: '2', label: 'Back', load_board: { ext_other: 1 } },
        { id: '1', label: 'Tea', ext_other_level: 3, actions: [':beep'], border_width: 4 },
      ],
    });
    expect(unpack(await packObf(board, read)).boards).toEqual([board]);
  });

  it('of another program stands beside what is there, with its links inside it', () => {
    const [here, there] = [exampleBoard('1'), exampleBoard('2')];
    const linked: Board = {
      ...exampleBoard('1', []),
      tiles: [
        { ...exampleTile('a'), action: { kind: 'open', boardId: '2' } },
        { ...exampleTile('b'), action: { kind: 'open', boardId: 'nowhere' } },
      ],
    };
    const imported = { boards: [linked, exampleBoard('2')], media: [], notes: [], isOwn: false };
    const notes: Parameters<typeof withImported>[2] = [];
    const after = withImported([here, there], imported, notes);
    expect(after.map(({ id }) => id)).toEqual(['1', '2', '1-2', '2-2']);
    expect(after[2]?.tiles.map(({ action }) => action)).toEqual([
      { kind: 'open', boardId: '2-2' },
      { kind: 'speak' },
    ]);
    expect(notes.map((note) => noteSentence(note, 'zh'))).toEqual([
      '格子“b”要打开的短语板不在这个文件里，现在只说话。',
    ]);
  });

  it('finds boards by the list and beside it, and goes on where one is bad', () => {
    const { boards, notes } = unpack(
      zip({
        'manifest.json': JSON.stringify({
          root: 'a.obf',
          paths: { boards: { x: 'deep/x.obf', y: 'gone.obf' } },
        }),
        'a.obf': obf({ id: 'a', buttons: [{ id: 1, label: 'X', load_board: { path: 'deep/x.obf' } }] }),
        'deep/x.obf': obf({ id: 'x' }),
        'bad.obf': '{',
        'more.obf': obf({ id: 'a' }),
      }),
    );
    expect(boards.map(({ id }) => id)).toEqual(['x', 'a']);
    expect(boards[1]?.tiles[0]?.action).toEqual({ kind: 'open', boardId: 'x' });
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['fileMissing', 'boardLeftOut', 'boardTwice']),
    );
  });
});

describe('hostile files', () => {
  const bomb = zip({ 'a.obf': ' '.repeat(20_000_000) });

  /** The same archive with another name for its first file: the names stand twice in the clear. */
  function renamed(name: string): Uint8Array {
    const honest = 'x'.repeat(name.length);
    const bytes = Buffer.from(zip({ [honest]: obf({}) }));
    for (let at = bytes.indexOf(honest); at >= 0; at = bytes.indexOf(honest, at)) bytes.write(name, at);
    return bytes;
  }

  it.each([
    ['a path that climbs', renamed('../../a.obf'), 'pathEscape'],
    ['a path from the root', renamed('/etc/a.obf'), 'pathEscape'],
    ['a path with a drive', renamed('C:\\a.obf'), 'pathEscape'],
    ['a path that hides its climb', renamed('a/./../b.obf'), 'pathEscape'],
    ['a zip bomb', bomb, 'zipBomb'],
    ['an archive cut in the middle', zip({ 'a.obf': obf({}) }).slice(0, 80), 'notAnArchive'],
    ['an archive without a board', zip({ 'readme.txt': 'hello' }), 'noBoards'],
    ['a list that is no JSON', zip({ 'manifest.json': '{', 'a.obf': obf({}) }), 'notAnArchive'],
    [
      '10,001 files',
      zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`f${at}`, '']))),
      'tooManyFiles',
    ],
    [
      '1,001 boards',
      zip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.obf`, obf({ id: at })]))),
      'tooManyFiles',
    ],
    ['100,000 tiles on a board', strToU8(obf({ buttons: Array(100_000).fill({ id: 1 }) })), 'tooManyTiles'],
    ['nothing', new Uint8Array(0), 'notJson'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), 'notJson'],
  ])('%s: refused with a sentence in both languages', (_name, bytes, reason) => {
    expect(refusal(bytes)).toBe(reason);
  });

  it('100,000 tiles over many boards: refused', () => {
    const buttons = Array.from({ length: 400 }, (_, id) => ({ id, label: 'x' }));
    const files = Array.from({ length: 250 }, (_, at) => [`${at}.obf`, obf({ id: at, buttons })]);
    expect(refusal(zip(Object.fromEntries(files) as Record<string, string>))).toBe('tooManyTiles');
  });

  it('a bomb that lies about its size unpacks to the size it claims', () => {
    const bytes = bomb.slice();
    const view = new DataView(bytes.buffer);
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(directory + 24, 1000, true);
    expect(refusal(bytes)).toMatch(/notJson|notAnArchive/);
  });

  it('links in a circle do no harm', () => {
    const ring = Array.from({ length: 50 }, (_, at) => [
      `${at}.obf`,
      obf({ id: at, buttons: [{ id: 1, label: 'on', load_board: { id: (at + 1) % 50 } }] }),
    ]);
    const { boards, notes } = unpack(zip(Object.fromEntries(ring) as Record<string, string>));
    expect(boards).toHaveLength(50);
    expect(withImported([], { boards, media: [], notes, isOwn: false })).toHaveLength(50);
  });

  it('a picture that is not in the archive, or has broken bytes, is a note', () => {
    const images = [
      { id: 1, path: '../../secret.png' },
      { id: 2, data: 'data:image/png;base64,***' },
      { id: 3, path: '__proto__' },
      { id: 4, url: 'https://example.org/a.png' },
    ];
    const buttons = images.map(({ id }) => ({ id, label: `t${id}`, image_id: id }));
    const { media: found, notes } = unpack(zip({ 'a.obf': obf({ images, buttons }) }));
    expect(found).toEqual([]);
    const codes = notes.map(({ code }) => code).filter((code) => code.startsWith('picture'));
    expect(codes.sort()).toEqual(['pictureLost', 'pictureLost', 'pictureLost', 'pictureOnline']);
  });

  it('writes safe file names whatever a board is called', async () => {
    const packed = await packObz([exampleBoard('../../etc/passwd'), exampleBoard('a/b\\c:d')], read);
    expect(Object.keys(unzipSync(packed)).sort()).toEqual([
      'boards/1-______etc_passwd.obf',
      'boards/2-a_b_c_d.obf',
      'manifest.json',
    ]);
  });
});
