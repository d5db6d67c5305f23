// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as edits from '../../../src/core/boards/board-edits';
import type { BoardSave } from '../../../src/core/ipc/contract';
import {
  editBoards,
  loadBoards,
  redoEdit,
  restoreBoards,
  undoEdit,
} from '../../../src/renderer/app/board-editing';
import { boardEditStore, boardStore } from '../../../src/renderer/stores/board-store';
import { viewStore } from '../../../src/renderer/stores/view-store';
import { exampleBoard } from '../../core/boards/example-boards';

const boards = [exampleBoard('home'), exampleBoard('food')];
const saveBoards = vi.fn<(save: BoardSave) => Promise<void>>();
const restoreBoardSnapshot = vi.fn(async () => [exampleBoard('old')]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const names = () => boardStore.getState().boards.map(({ name }) => name.zh);
const rename = (zh: string) => (list: edits.Boards) => edits.renameBoard(list, 'food', { zh, en: zh });

describe('editing boards', () => {
  beforeEach(() => {
    saveBoards.mockReset().mockResolvedValue(undefined);
    Object.assign(window, { app: { saveBoards, restoreBoardSnapshot } });
    viewStore.setState({ problems: [] });
    loadBoards(boards);
  });

  it('shows a change at once and saves what differs', async () => {
    editBoards(rename('吃'));
    expect(names()).toEqual(['home', '吃']);
    expect(boardEditStore.getState().saved).toBe(false);
    await settled();
    expect(boardEditStore.getState().saved).toBe(true);
    expect(saveBoards.mock.calls).toMatchObject([[{ reason: 'edit', changes: [{ board: { id: 'food' } }] }]]);
  });

  it('undoes letters of one field as one step, and saves the way back too', async () => {
    editBoards(rename('a'), 'food/name');
    editBoards(rename('ab'), 'food/name');
    editBoards(rename('x'), 'other');
    undoEdit();
    expect(names()[1]).toBe('ab');
    undoEdit();
    expect(names()[1]).toBe('food');
    undoEdit();
    redoEdit();
    redoEdit();
    expect(names()[1]).toBe('x');
    await settled();
    expect(saveBoards.mock.lastCall).toMatchObject([{ changes: [{ board: { name: { zh: 'x' } } }] }]);
  });

  it('saves one after the other, the newest of what came meanwhile, with the weightiest reason', async () => {
    let release = () => undefined as void;
    saveBoards.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)));
    editBoards(rename('1'));
    editBoards((list) => edits.addBoard(list, exampleBoard('new')), '', 'import');
    editBoards(rename('2'));
    expect(saveBoards).toHaveBeenCalledTimes(1);
    release();
    await settled();
    expect(saveBoards).toHaveBeenCalledTimes(2);
    expect(saveBoards.mock.lastCall?.[0].reason).toBe('import');
    expect(saveBoards.mock.lastCall?.[0].changes.map(({ kind }) => kind)).toEqual(['put', 'put', 'order']);
  });

  it('keeps what could not be saved on the screen, says so, and saves it with the next change', async () => {
    saveBoards.mockRejectedValueOnce(new Error('disk full'));
    editBoards(rename('1'));
    await settled();
    expect(viewStore.getState().problems).toMatchObject([{ code: 'boardsNotSaved', detail: 'disk full' }]);
    expect([names()[1], boardEditStore.getState().saved]).toEqual(['1', false]);
    editBoards((list) => edits.removeTile(list, 'home', 'a'));
    await settled();
    expect(saveBoards.mock.lastCall?.[0].changes).toHaveLength(2);
    expect(boardEditStore.getState().saved).toBe(true);
  });

  it('takes over a former state without saving it again', async () => {
    await restoreBoards('x');
    expect(names()).toEqual(['old']);
    undoEdit();
    expect(names()).toEqual(['old']);
    expect(saveBoards).not.toHaveBeenCalled();
  });
});
