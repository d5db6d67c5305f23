import { LayoutTemplate, Plus } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import type { Board } from '../../../core/boards/board';
import { inEither } from '../../../core/language';
import { addBoard, chooseBoard, openDialog } from '../../app/board-editor-commands';
import { pictureUrl } from '../../app/picture-url';
import { useLanguage } from '../../components/use-store';
import { editorWordsOf } from '../../strings/editor-words';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** All boards; tiles can be dropped on them. */
export function BoardList(props: { readonly boards: readonly Board[]; readonly shownId: string }) {
  const words = useBoardWords();
  const language = useLanguage();
  return (
    <nav className="board-list">
      <div className="board-names">
        {props.boards.map((board) => (
          <BoardName key={board.id} board={board} isShown={board.id === props.shownId} />
        ))}
      </div>
      <div className="choices">
        <Tool id="add-board" icon={Plus} label={words.addBoard} onPress={addBoard} />
        <Tool
          id="use-template"
          icon={LayoutTemplate}
          label={editorWordsOf(language).fromTemplate}
          onPress={() => openDialog('template')}
        />
      </div>
    </nav>
  );
}

/** Drawn again only when it changes: there may be hundreds. */
const BoardName = memo(function BoardName(props: { readonly board: Board; readonly isShown: boolean }) {
  const { board } = props;
  const language = useLanguage();
  return (
    <button
      type="button"
      data-edit-board={board.id}
      className={`board-name ${props.isShown ? 'current' : ''}`}
      style={{ '--hue': String(board.hueDeg) } as CSSProperties}
      onClick={() => chooseBoard(board.id)}
    >
      {board.symbol ? <img src={pictureUrl(board.symbol)} alt="" /> : <i />}
      <span>{inEither(board.name, language)}</span>
      <small>{board.tiles.length}</small>
    </button>
  );
});
