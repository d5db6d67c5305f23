import type { AppApi, SentenceApi } from '../core/ipc/contract';

type Invoke = <T>(method: keyof AppApi, ...args: unknown[]) => Promise<T>;

/** The methods about the speaker's own words, one line each. */
export const sentenceApi = (invoke: Invoke): SentenceApi => ({
  listSaid: () => invoke('listSaid'),
  rememberSaid: (text) => invoke('rememberSaid', text),
  forgetSaid: (text) => invoke('forgetSaid', text),
  listDocuments: () => invoke('listDocuments'),
  openDocument: (id) => invoke('openDocument', id),
  saveDocument: (id, draft) => invoke('saveDocument', id, draft),
  listDocumentVersions: (id) => invoke('listDocumentVersions', id),
  restoreDocument: (id, versionId) => invoke('restoreDocument', id, versionId),
  putDocument: (id, where) => invoke('putDocument', id, where),
  copyText: (text) => invoke('copyText', text),
  expand: (ask) => invoke('expand', ask),
});
