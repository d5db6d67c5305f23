import { Undo2 } from 'lucide-react';
import { openDialog } from '../../app/board-editor-commands';
import { undoEdit } from '../../app/board-editing';
import { useLanguage, useSlice } from '../../components/use-store';
import { boardEditorStore } from '../../stores/board-editor-store';
import { noteSentences, reasonSentence } from '../../strings/import-words';
import { Dialog } from './dialog';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** What came of an import, in plain words. */
export function ImportDialog() {
  const words = useBoardWords();
  const language = useLanguage();
  const { dialog, report } = useSlice(boardEditorStore, (state) => state);
  if (dialog === 'importing' || report === null) {
    return (
      <Dialog title={words.import}>
        <p>{words.importing}</p>
      </Dialog>
    );
  }
  if (report.kind === 'refused') {
    return (
      <Dialog title={words.import}>
        <p className="boards-warning" data-refused={report.reason}>
          {words.importRefused}
          {reasonSentence(report.reason, language)}
        </p>
      </Dialog>
    );
  }
  const sentences = noteSentences(report.notes, language);
  const takeBack = () => {
    undoEdit();
    openDialog('none');
  };
  return (
    <Dialog title={words.import}>
      <p data-imported={report.boards}>
        {words.importDone}
        {report.boards}
        {words.importTiles}
        {report.tiles}
      </p>
      <Tool id="undo-import" icon={Undo2} label={words.undo} onPress={takeBack} />
      <p>{sentences.length === 0 ? words.importClean : words.importNotes}</p>
      <ul className="import-notes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Dialog>
  );
}
