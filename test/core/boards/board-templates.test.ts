import { expect, it } from 'vitest';
import { boardSchema } from '../../../src/core/boards/board';
import { BOARD_TEMPLATES, boardOfTemplate, templateName } from '../../../src/core/boards/board-templates';
import { formatObf, parseObf } from '../../../src/core/boards/obf';
import { SYMBOL_WORDS } from '../../../src/core/boards/symbol-words';

it.each(BOARD_TEMPLATES)(
  '%s is a board like any other, in both languages, with pictures there are',
  (template) => {
    const board = boardOfTemplate(template, 'own-board');
    expect(boardSchema.parse(board)).toEqual(board);
    expect(board.name).toEqual(templateName(template));
    expect(new Set(board.tiles.map(({ id }) => id)).size).toBe(board.tiles.length);
    for (const { label, symbol } of board.tiles) {
      expect(label.zh === '').toBe(label.en === '');
      if (symbol !== '') expect(SYMBOL_WORDS.has(symbol.replace('noto:', '')), symbol).toBe(true);
    }
    const filled = { ...board, tiles: board.tiles.filter(({ label }) => label.zh !== '') };
    expect(parseObf(formatObf(filled)).board).toEqual(filled);
  },
);
