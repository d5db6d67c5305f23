import { fileNameOf, sentenceFrom, titleOf } from '../../core/sentences/document';
import type { Draft } from '../../core/text/message';
import { draftOf } from '../../core/text/typing-state';
import { sentenceStore } from '../stores/sentence-store';
import { type Desk, typingStore } from '../stores/typing-store';
import { addProblem, show } from '../stores/view-store';
import { closeDesk, openDesk } from './desk';
import { signDone } from './done-sign';
import { openSentences } from './screen-commands';
import { say } from './speech-commands';
import { finishComposition, moveCaret, replaceText } from './typing-commands';

const openDocumentOf = (desk: Desk): string | null => (desk.kind === 'document' ? desk.id : null);

/** The document that is being written; null when it is the message. */
export const openDocumentId = (): string | null => openDocumentOf(typingStore.getState().desk);

/** Shows the list of documents. */
export function openDocuments(): void {
  openSentences('documents');
  void loadDocuments();
}

async function loadDocuments(): Promise<void> {
  const documents = await window.app.listDocuments().catch(() => null);
  if (documents) sentenceStore.setState({ documents });
}

/** Begins a new document, and the keyboard with it. */
export function newDocument(): void {
  void openDocument(`d-${crypto.randomUUID()}`).then((isOpen) => {
    if (isOpen) show({ panel: 'keyboard', page: 0 });
  });
}

/** Opens a document in place of the message, which waits. False when it cannot be read: the notice says so. */
export async function openDocument(id: string): Promise<boolean> {
  if (openDocumentId() === id) {
    openSentences('edit');
    return true;
  }
  let draft: Draft;
  try {
    draft = await window.app.openDocument(id);
  } catch (error) {
    addProblem({
      code: 'documentUnreadable',
      detail: error instanceof Error ? error.message : String(error),
    });
    return false;
  }
  if (openDocumentId() !== null) closeDesk();
  openDesk({ kind: 'document', id }, draft);
  openSentences('edit');
  return true;
}

/** Puts the document away from the desk; the message is there again, as it was. */
export async function closeDocument(): Promise<void> {
  if (openDocumentId() === null) return;
  await finishComposition();
  closeDesk();
  openDocuments();
}

/** Puts the open document into the wastebasket, from which it can be fetched back. */
export async function putDocumentAway(): Promise<void> {
  const id = openDocumentId();
  if (id === null) return;
  await closeDocument();
  await window.app.putDocument(id, 'away').catch(() => undefined);
  await loadDocuments();
}

/** Fetches a document back from the wastebasket, or erases it for good. */
export async function empty(id: string, where: 'back' | 'erased'): Promise<void> {
  await window.app.putDocument(id, where).catch(() => undefined);
  await loadDocuments();
}

/** Shows former states of the open document. */
export async function openVersions(): Promise<void> {
  const id = openDocumentId();
  if (id === null) return;
  const versions = await window.app.listDocumentVersions(id).catch(() => []);
  sentenceStore.setState({ versions });
  openSentences('versions');
}

/** Puts a former state back; one step of undo brings the present one back. */
export async function restoreVersion(versionId: string): Promise<void> {
  const id = openDocumentId();
  if (id === null) return;
  const draft = await window.app.restoreDocument(id, versionId).catch(() => null);
  if (draft && openDocumentId() === id) replaceText(draft.text);
  openSentences('edit');
}

/** Writes what is written to a text file where the carer says. */
export async function exportText(tileId: string): Promise<void> {
  const { text } = draftOf(typingStore.getState().typing);
  const name = `${fileNameOf(titleOf(text), 'mouyu')}.txt`;
  const isWritten = await window.app.exportFile(name, new TextEncoder().encode(text)).catch(() => false);
  if (isWritten) signDone(tileId);
}

/** Reads the sentence behind the caret aloud and goes on to the next; from the end, the first one again. */
export function readNextSentence(): void {
  const { text, caret } = draftOf(typingStore.getState().typing);
  const stretch = sentenceFrom(text, caret);
  if (stretch === null) return;
  say(text.slice(stretch.start, stretch.end));
  moveCaret((draft) => ({ text: draft.text, caret: stretch.end }));
}
