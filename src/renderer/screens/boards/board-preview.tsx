import { X } from 'lucide-react';
import { useEffect } from 'react';
import { openDialog } from '../../app/board-editor-commands';
import { show } from '../../stores/view-store';
import { SpeakScreen } from '../speak/speak-screen';
import { Tool } from './tool';
import { useBoardWords } from './use-board-words';

/** The board as the speaker has it: the real screen, to be tried with eyes and mouse. */
export function BoardPreview({ boardId }: { readonly boardId: string }) {
  const words = useBoardWords();
  useEffect(() => show({ panel: 'board', boardId, page: 0 }), [boardId]);
  return (
    <>
      <SpeakScreen />
      <div className="preview-bar">
        <Tool id="close-preview" icon={X} label={words.previewClose} onPress={() => openDialog('none')} />
      </div>
    </>
  );
}
