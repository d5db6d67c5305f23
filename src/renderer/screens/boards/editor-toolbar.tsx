import { Download, History, Printer, Redo2, Scan, Undo2, Upload } from 'lucide-react';
import { importInEditor, openDialog } from '../../app/board-editor-commands';
import { redoEdit, undoEdit } from '../../app/board-editing';
import { exportAll, exportBoard } from '../../app/board-files';
import { useLanguage, useSlice } from '../../components/use-store';
import { boardEditorStore } from '../../stores/board-editor-store';
import { boardEditStore } from '../../stores/board-store';
import { editorWordsOf } from '../../strings/editor-words';
import { FileTool, Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** Undo, redo, real size, former states, files; and whether everything is saved. */
export function EditorToolbar({ boardId }: { readonly boardId: string }) {
  const words = useBoardWords();
  const more = editorWordsOf(useLanguage());
  const canUndo = useSlice(boardEditStore, ({ history }) => history.past.length > 0);
  const canRedo = useSlice(boardEditStore, ({ history }) => history.future.length > 0);
  const isSaved = useSlice(boardEditStore, ({ saved }) => saved);
  const failure = useSlice(boardEditorStore, (state) => state.failure);
  const write = (writing: Promise<boolean>) => {
    writing.catch(() => boardEditorStore.setState({ failure: words.exportFailed }));
  };
  return (
    <div className="boards-tools">
      <Tool id="undo-edit" icon={Undo2} label={words.undo} disabled={!canUndo} onPress={undoEdit} />
      <Tool id="redo-edit" icon={Redo2} label={words.redo} disabled={!canRedo} onPress={redoEdit} />
      <Tool id="preview" icon={Scan} label={words.preview} onPress={() => openDialog('preview')} />
      <Tool id="print" icon={Printer} label={more.print} onPress={() => openDialog('print')} />
      <Tool id="history" icon={History} label={words.history} onPress={() => openDialog('history')} />
      <FileTool
        id="import-file"
        icon={Upload}
        label={words.import}
        accept=".obf,.obz"
        onFile={(file) => void importInEditor(file)}
      />
      <Tool id="export-all" icon={Download} label={words.exportAll} onPress={() => write(exportAll())} />
      <Tool
        id="export-board"
        icon={Download}
        label={words.exportBoard}
        onPress={() => write(exportBoard(boardId))}
      />
      <span className="boards-saved" role="status" data-saved={isSaved}>
        {failure || (isSaved ? words.saved : words.notSaved)}
      </span>
    </div>
  );
}
