import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { openDialog } from '../../app/board-editor-commands';
import { Dialog as AnyDialog } from '../../components/dialog';
import { Tool } from '../../components/tool';
import { useBoardWords } from './use-board-words';

const close = () => openDialog('none');

/** Something that lies over the editor until it is closed. */
export function Dialog({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = useBoardWords();
  const closer = <Tool id="close-dialog" icon={X} label={words.close} onPress={close} />;
  return (
    <AnyDialog title={title} closer={closer} onClose={close}>
      {children}
    </AnyDialog>
  );
}
