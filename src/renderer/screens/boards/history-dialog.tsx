import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { openDialog } from '../../app/board-editor-commands';
import { restoreBoards } from '../../app/board-editing';
import { useLanguage } from '../../components/use-store';
import { Dialog } from './dialog';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';
import { snapshotWords, useSnapshots } from './use-snapshots';

/** Former states to go back to: "yesterday 18:00". */
export function HistoryDialog() {
  const words = useBoardWords();
  const language = useLanguage();
  const snapshots = useSnapshots();
  const [trouble, setTrouble] = useState('');
  const restore = (id: string) => {
    restoreBoards(id).then(
      () => openDialog('none'),
      () => setTrouble(words.restoreFailed),
    );
  };
  return (
    <Dialog title={words.restoreTitle}>
      <p>{snapshots?.length === 0 ? words.restoreNone : words.restoreLead}</p>
      {trouble ? <p className="boards-warning">{trouble}</p> : null}
      <ul className="snapshots">
        {(snapshots ?? []).map((snapshot) => {
          const { time, reason } = snapshotWords(snapshot, language);
          return (
            <li key={snapshot.id}>
              <b>{time}</b>
              <span>{reason}</span>
              <Tool
                id={`restore-${snapshot.id}`}
                icon={RotateCcw}
                label={words.restore}
                onPress={() => restore(snapshot.id)}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
