import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Board } from '../../../core/boards/board';
import { exportSheet } from '../../app/board-files';
import { Tool } from '../../components/tool';
import { useLanguage } from '../../components/use-store';
import { editorWordsOf } from '../../strings/editor-words';
import { Dialog } from './dialog';
import { PrintSheet, SHEETS, type Sheet } from './print-sheets';

/** A sheet of paper chosen, looked at and saved as PDF. Only the sheet is on the printed page (`print.css`). */
export function PrintDialog({ board }: { readonly board: Board }) {
  const language = useLanguage();
  const words = editorWordsOf(language);
  const [sheet, setSheet] = useState<Sheet>('board');
  const [trouble, setTrouble] = useState('');
  const names = { board: words.printBoard, letters: words.printLetters, eyes: words.printEyes };
  const save = () => {
    exportSheet(sheet === 'board' ? board.name[language] : names[sheet]).then(
      () => setTrouble(''),
      () => setTrouble(words.printFailed),
    );
  };
  return (
    <Dialog title={words.printTitle}>
      <p>{words.printLead}</p>
      <div className="choices">
        {SHEETS.map((each) => (
          <Tool
            key={each}
            id={`sheet-${each}`}
            label={names[each]}
            className={each === sheet ? 'current' : ''}
            onPress={() => setSheet(each)}
          />
        ))}
        <Tool id="save-pdf" icon={Printer} label={words.printSave} onPress={save} />
      </div>
      {trouble ? <p className="boards-warning">{trouble}</p> : null}
      <div className="sheet-view">
        <PrintSheet sheet={sheet} board={board} />
      </div>
      {createPortal(
        <div className="print-root" aria-hidden>
          <PrintSheet sheet={sheet} board={board} />
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
