import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { openDialog } from '../../app/board-editor-commands';
import { Tool } from './tool';
import { useBoardWords } from './use-board-words';

const close = () => openDialog('none');

/** Something that lies over the editor until it is closed, also with Escape. */
export function Dialog({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = useBoardWords();
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return (
    <div className="boards-dialog" role="dialog" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Tool id="close-dialog" icon={X} label={words.close} onPress={close} />
      </header>
      {children}
    </div>
  );
}
