import type { DocumentInfo, DocumentVersion } from '../sentences/document';
import type { ExpansionAsk, ExpansionReply } from '../sentences/expansion';
import type { SaidList } from '../sentences/said';
import type { Draft } from '../text/message';

/** The part of `AppApi` about the speaker's own words. */
export interface SentenceApi {
  /** What was spoken, the latest first. */
  listSaid(): Promise<SaidList>;
  /** Keeps a spoken sentence, unless that is switched off. */
  rememberSaid(text: string): Promise<void>;
  /** Forgets a sentence, or with null all of them, on the disk, too. */
  forgetSaid(text: string | null): Promise<void>;
  /** All documents, the latest first, also those put away. */
  listDocuments(): Promise<readonly DocumentInfo[]>;
  /** The text of a document, empty for a new one. */
  openDocument(id: string): Promise<Draft>;
  /** Resolves when the text is safe on the disk. */
  saveDocument(id: string, draft: Draft): Promise<void>;
  /** Former states, newest first. */
  listDocumentVersions(id: string): Promise<readonly DocumentVersion[]>;
  /** Puts a former state back, after keeping the present one; the text as it is then. */
  restoreDocument(id: string, versionId: string): Promise<Draft>;
  /** Puts a document away, fetches it back, or erases it for good. */
  putDocument(id: string, where: 'away' | 'back' | 'erased'): Promise<void>;
  /** Puts a text on the clipboard of the system. */
  copyText(text: string): Promise<void>;
  /** Asks the user's own server for whole sentences. Never rejects for trouble with the server. */
  expand(ask: ExpansionAsk): Promise<ExpansionReply>;
}

export const SENTENCE_CHANNEL_OF = {
  listSaid: 'app:list-said',
  rememberSaid: 'app:remember-said',
  forgetSaid: 'app:forget-said',
  listDocuments: 'app:list-documents',
  openDocument: 'app:open-document',
  saveDocument: 'app:save-document',
  listDocumentVersions: 'app:list-document-versions',
  restoreDocument: 'app:restore-document',
  putDocument: 'app:put-document',
  copyText: 'app:copy-text',
  expand: 'app:expand',
} as const satisfies Record<keyof SentenceApi, string>;
