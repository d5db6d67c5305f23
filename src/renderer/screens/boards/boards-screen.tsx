import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { openScreen } from '../../app/screen-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { useSlice } from '../../components/use-store';
import { boardEditorStore } from '../../stores/board-editor-store';
import { boardStore } from '../../stores/board-store';
import { BoardInspector } from './board-inspector';
import { BoardList } from './board-list';
import { BoardPreview } from './board-preview';
import { editorKey } from './editor-keys';
import { EditorToolbar } from './editor-toolbar';
import { HistoryDialog } from './history-dialog';
import { CameraDialog } from './camera-dialog';
import { ImportDialog } from './import-dialog';
import { PictureDialog } from './picture-dialog';
import { PrintDialog } from './print-dialog';
import { TemplateDialog } from './template-dialog';
import { TileEditor } from './tile-editor';
import { TileInspector } from './tile-inspector';
import { useBoardWords } from './use-board-words';
import { useHeldPictures } from './use-held-pictures';

/** The carer's editor, the one screen made for a mouse. The speaker's eyes can go back and call from it. */
export function BoardsScreen() {
  const words = useBoardWords();
  const { boardId, tileId, dialog } = useSlice(boardEditorStore, (state) => state);
  const boards = useSlice(boardStore, (state) => state.boards);
  const board = boards.find(({ id }) => id === boardId) ?? boards[0];
  const tile = board?.tiles.find(({ id }) => id === tileId);
  useEffect(() => {
    window.addEventListener('keydown', editorKey);
    return () => window.removeEventListener('keydown', editorKey);
  }, []);
  useHeldPictures(boards, board);
  if (!board) return null;
  if (dialog === 'preview') return <BoardPreview board={board} />;
  return (
    <main className="boards-editor">
      <header className="boards-head">
        <Action id="back" icon={ArrowLeft} label={words.back} onPick={() => openScreen('speak')} />
        <EditorToolbar boardId={board.id} />
        <CallAction />
      </header>
      <BoardList boards={boards} shownId={board.id} />
      <TileEditor board={board} tileId={tile?.id ?? null} />
      <aside className="inspector">
        {tile ? <TileInspector key={tile.id} board={board} tile={tile} /> : <BoardInspector board={board} />}
      </aside>
      {dialog === 'history' ? <HistoryDialog /> : null}
      {dialog === 'picture' ? <PictureDialog /> : null}
      {dialog === 'camera' ? <CameraDialog /> : null}
      {dialog === 'template' ? <TemplateDialog /> : null}
      {dialog === 'print' ? <PrintDialog board={board} /> : null}
      {dialog === 'importing' || dialog === 'report' ? <ImportDialog /> : null}
    </main>
  );
}
