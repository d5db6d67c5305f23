import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { Board } from '../../../core/boards/board';
import { openDialog } from '../../app/board-editor-commands';
import { show } from '../../stores/view-store';
import { SpeakScreen } from '../speak/speak-screen';
import { HitNote } from './hit-note';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

/** The board as the speaker has it: the real screen, to be tried with eyes and mouse. */
export function BoardPreview({ board }: { readonly board: Board }) {
  const boardId = board.id;
  const words = useBoardWords();
  useEffect(() => show({ panel: 'board', boardId, page: 0 }), [boardId]);
  return (
    <>
      <SpeakScreen />
      <div className="preview-bar">
        <HitNote board={board} />
        <Tool id="close-preview" icon={X} label={words.previewClose} onPress={() => openDialog('none')} />
      </div>
    </>
  );
}
