import type { Draft } from '../../core/text/message';
import { addProblem } from '../stores/view-store';
import { typingStore } from '../stores/typing-store';
import { draftOf } from '../../core/text/typing-state';

let pending: Draft | null = null;
let isSaving = false;

/** Saves the message on every change. While one save is under way only the newest of the following is kept. */
export function saveDraft(draft: Draft): void {
  pending = draft;
  if (!isSaving) void saveNext();
}

async function saveNext(): Promise<void> {
  isSaving = true;
  while (pending) {
    const draft = pending;
    pending = null;
    try {
      await window.app.saveDraft(draft);
      const shown = draftOf(typingStore.getState().typing);
      typingStore.setState({ saved: shown.text === draft.text && shown.caret === draft.caret });
    } catch (error) {
      // The message is still on the screen; the next change tries again.
      addProblem({ code: 'draftNotSaved', detail: error instanceof Error ? error.message : String(error) });
    }
  }
  isSaving = false;
}
