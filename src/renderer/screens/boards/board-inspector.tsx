import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { Board } from '../../../core/boards/board';
import { changeBoard, HOME_BOARD } from '../../../core/boards/board-edits';
import { copyShownBoard, moveShownBoard, removeShownBoard } from '../../app/board-editor-commands';
import { editBoards } from '../../app/board-editing';
import { useLanguage } from '../../components/use-store';
import { editorWordsOf } from '../../strings/editor-words';
import { ColourField, TextField } from './fields';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** Everything about a board but its tiles. */
export function BoardInspector({ board }: { readonly board: Board }) {
  const words = useBoardWords();
  const more = editorWordsOf(useLanguage());
  const change = (changes: Parameters<typeof changeBoard>[2], field: string) =>
    editBoards((boards) => changeBoard(boards, board.id, changes), `${board.id}/${field}`);
  return (
    <>
      <p className="boards-hint">{words.chooseTile}</p>
      <TextField
        id="board-zh"
        name={`${words.boardName} · ${words.labelZh}`}
        value={board.name.zh}
        onChange={(zh) => change({ name: { ...board.name, zh } }, 'zh')}
      />
      <TextField
        id="board-en"
        name={`${words.boardName} · ${words.labelEn}`}
        value={board.name.en}
        onChange={(en) => change({ name: { ...board.name, en } }, 'en')}
      />
      <ColourField
        name={words.colour}
        hueDeg={board.hueDeg}
        onChange={(hueDeg) => change({ hueDeg: hueDeg ?? board.hueDeg }, 'hue')}
      />
      <div className="choices">
        <Tool id="board-up" icon={ArrowUp} label={words.boardUp} onPress={() => moveShownBoard(-1)} />
        <Tool id="board-down" icon={ArrowDown} label={words.boardDown} onPress={() => moveShownBoard(1)} />
        <Tool id="copy-board" icon={Copy} label={more.copyBoard} onPress={copyShownBoard} />
        <Tool
          id="remove-board"
          icon={Trash2}
          label={words.removeBoard}
          disabled={board.id === HOME_BOARD}
          onPress={removeShownBoard}
        />
      </div>
      <p className="boards-hint">{more.keys}</p>
    </>
  );
}
