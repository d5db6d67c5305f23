import { Plus } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Board } from '../../../core/boards/board';
import { inEither } from '../../../core/language';
import { addBoard, chooseBoard } from '../../app/board-editor-commands';
import { pictureUrl } from '../../app/picture-url';
import { useLanguage } from '../../components/use-store';
import { Tool } from './tool';
import { useBoardWords } from './use-board-words';

/** All boards; tiles can be dropped on them. */
export function BoardList(props: { readonly boards: readonly Board[]; readonly shownId: string }) {
  const words = useBoardWords();
  const language = useLanguage();
  return (
    <nav className="board-list">
      <div className="board-names">
        {props.boards.map((board) => (
          <button
            key={board.id}
            type="button"
            data-edit-board={board.id}
            className={`board-name ${board.id === props.shownId ? 'current' : ''}`}
            style={{ '--hue': String(board.hueDeg) } as CSSProperties}
            onClick={() => chooseBoard(board.id)}
          >
            {board.symbol ? <img src={pictureUrl(board.symbol)} alt="" /> : <i />}
            <span>{inEither(board.name, language)}</span>
            <small>{board.tiles.length}</small>
          </button>
        ))}
      </div>
      <Tool id="add-board" icon={Plus} label={words.addBoard} onPress={addBoard} />
    </nav>
  );
}
