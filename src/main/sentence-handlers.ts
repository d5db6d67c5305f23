import { z } from 'zod';
import type { IpcHandlers, SentenceApi } from '../core/ipc/contract';
import { documentIdSchema } from '../core/sentences/document';
import { expansionAskSchema } from '../core/sentences/expansion';
import type { ExpansionAsk, ExpansionReply } from '../core/sentences/expansion';
import { draftSchema } from '../core/text/message';
import type { Stores } from './stores';

export interface SentenceWorld {
  readonly stores: Promise<Stores>;
  readonly copyText: (text: string) => Promise<void>;
  readonly expand: (ask: ExpansionAsk) => Promise<ExpansionReply>;
}

const textSchema = draftSchema.shape.text;
const versionIdSchema = z.string().max(60);
const placeSchema = z.enum(['away', 'back', 'erased']);

/** What is kept of the speaker's own words, and what makes more of them. */
export function sentenceHandlers(world: SentenceWorld): Pick<IpcHandlers, keyof SentenceApi> {
  const { stores } = world;
  return {
    listSaid: async () => (await stores).said.all(),
    rememberSaid: async (text) => {
      const { said, settings } = await stores;
      if (settings.current().sentences.keepSaid) await said.remember(textSchema.parse(text));
    },
    forgetSaid: async (text) => (await stores).said.forget(textSchema.nullable().parse(text)),
    listDocuments: async () => (await stores).documents.list(),
    openDocument: async (id) => (await stores).documents.open(documentIdSchema.parse(id)),
    saveDocument: async (id, draft) =>
      (await stores).documents.save(documentIdSchema.parse(id), draftSchema.parse(draft)),
    listDocumentVersions: async (id) => (await stores).documents.versions(documentIdSchema.parse(id)),
    restoreDocument: async (id, versionId) =>
      (await stores).documents.restore(documentIdSchema.parse(id), versionIdSchema.parse(versionId)),
    putDocument: async (id, where) =>
      (await stores).documents.put(documentIdSchema.parse(id), placeSchema.parse(where)),
    copyText: (text) => world.copyText(textSchema.parse(text)),
    expand: (ask) => world.expand(expansionAskSchema.parse(ask)),
  };
}
