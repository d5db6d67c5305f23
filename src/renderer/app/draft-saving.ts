import type { Draft } from '../../core/text/message';
import { draftOf } from '../../core/text/typing-state';
import { type Desk, typingStore } from '../stores/typing-store';
import { addProblem } from '../stores/view-store';

interface Save {
  readonly desk: Desk;
  readonly draft: Draft;
}

/** The newest text of each desk that still has to be saved. */
const pending = new Map<string, Save>();
let isSaving = false;

const nameOf = (desk: Desk): string => (desk.kind === 'document' ? desk.id : desk.kind);

/** Saves the text of a desk on every change. While one save is under way only the newest of the following is kept. */
export function saveText(desk: Desk, draft: Draft): void {
  if (desk.kind === 'letters') return;
  pending.set(nameOf(desk), { desk, draft });
  if (!isSaving) void saveAll();
}

/** Whether everything that was written is safe on the disk. */
export const isAllSaved = (): boolean => pending.size === 0 && !isSaving;

async function saveAll(): Promise<void> {
  isSaving = true;
  for (let [next] = pending; next; [next] = pending) {
    const [name, save] = next;
    pending.delete(name);
    try {
      await write(save);
      const { desk, typing } = typingStore.getState();
      const shown = draftOf(typing);
      const isShown = nameOf(desk) === name;
      if (isShown && shown.text === save.draft.text && shown.caret === save.draft.caret)
        typingStore.setState({ saved: true });
    } catch (error) {
      // The text is still on the screen; the next change tries again.
      const code = save.desk.kind === 'document' ? 'documentNotSaved' : 'draftNotSaved';
      addProblem({ code, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  isSaving = false;
}

const write = ({ desk, draft }: Save): Promise<void> =>
  desk.kind === 'document' ? window.app.saveDocument(desk.id, draft) : window.app.saveDraft(draft);
