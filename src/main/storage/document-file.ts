import { z } from 'zod';
import { endingOf, MAX_DOCUMENT_LENGTH, titleOf } from '../../core/sentences/document';
import type { DocumentInfo, DocumentVersion } from '../../core/sentences/document';
import type { Draft } from '../../core/text/message';
import { LineJournal } from './line-journal';

const textSchema = z.string().max(MAX_DOCUMENT_LENGTH);
const atMsSchema = z.number().int().min(0);
const stateSchema = z.object({
  kind: z.literal('state'),
  atMs: atMsSchema,
  text: textSchema,
  caret: z.number().int().min(0).max(MAX_DOCUMENT_LENGTH),
});
const versionSchema = z.object({ kind: z.literal('version'), atMs: atMsSchema, text: textSchema });
const awaySchema = z.object({ kind: z.literal('away'), isDeleted: z.boolean() });
const recordSchema = z.discriminatedUnion('kind', [stateSchema, versionSchema, awaySchema]);
type DocumentRecord = z.infer<typeof recordSchema>;
type Version = z.infer<typeof versionSchema>;

const DOCUMENT_JOURNAL = { name: 'mouyu-document', version: 1, record: recordSchema };

/** Former states kept of a document; the oldest go. */
export const VERSIONS_KEPT = 30;
/** The journal is written anew when it has grown by this much since, bytes. */
const COMPACT_GROWTH_BYTES = 512 * 1024;

/** What is known of a document after its file was read. */
interface DocumentState {
  readonly atMs: number;
  readonly draft: Draft;
  readonly versions: readonly Version[];
  readonly isDeleted: boolean;
}

const EMPTY: DocumentState = { atMs: 0, draft: { text: '', caret: 0 }, versions: [], isDeleted: false };

function applied(state: DocumentState, record: DocumentRecord): DocumentState {
  switch (record.kind) {
    case 'state':
      return { ...state, atMs: record.atMs, draft: { text: record.text, caret: record.caret } };
    case 'version':
      return { ...state, versions: [...state.versions, record].slice(-VERSIONS_KEPT) };
    case 'away':
      return { ...state, isDeleted: record.isDeleted };
  }
}

/** One document with its former states: a journal in which every line holds a whole text. */
export class DocumentFile {
  private readonly journal: LineJournal<DocumentRecord>;
  private state = EMPTY;
  private compactedBytes = 0;
  /** The day for which the state before it has been kept; empty after opening: each session keeps one. */
  private keptDay = '';
  /** Whole lines that could not be read. */
  damagedLines = 0;

  private constructor(
    readonly id: string,
    path: string,
  ) {
    this.journal = new LineJournal(path, DOCUMENT_JOURNAL);
  }

  /** @throws when the file cannot be read or is of a newer version */
  static async open(id: string, path: string): Promise<DocumentFile> {
    const file = new DocumentFile(id, path);
    const read = await file.journal.read();
    if (read?.kind === 'newer') throw new Error(`${path}: version ${read.version} is newer`);
    file.state = (read?.records ?? []).reduce(applied, EMPTY);
    file.damagedLines = read?.damagedLines ?? 0;
    return file;
  }

  get draft(): Draft {
    return this.state.draft;
  }

  info(): DocumentInfo {
    const { atMs, draft, isDeleted } = this.state;
    return {
      id: this.id,
      title: titleOf(draft.text),
      changedAtMs: atMs,
      length: draft.text.length,
      isDeleted,
    };
  }

  /** Former states, newest first. */
  versions(): DocumentVersion[] {
    return this.state.versions
      .map(({ atMs, text }) => ({
        id: `${atMs}`,
        atMs,
        length: text.length,
        ending: endingOf(text),
      }))
      .reverse();
  }

  /** A new session: the state before its first change will be kept. */
  beginSession(): void {
    this.keptDay = '';
  }

  /** Saves the text; before the first change of a session or day what was there is kept. @throws when it cannot */
  async save(draft: Draft, nowDate: Date): Promise<void> {
    const isChanged = draft.text !== this.state.draft.text;
    const kept = isChanged && this.keptDay !== nowDate.toDateString() ? this.presentVersion() : [];
    await this.add([
      ...kept,
      { kind: 'state', atMs: nowDate.getTime(), text: draft.text, caret: draft.caret },
    ]);
    if (isChanged) this.keptDay = nowDate.toDateString();
  }

  /** Puts a former state back, after keeping the present one. @throws when there is none of this id */
  async restore(versionId: string, nowDate: Date): Promise<Draft> {
    const version = this.state.versions.findLast(({ atMs }) => `${atMs}` === versionId);
    if (version === undefined)
      throw new Error(`document ${this.id} has no version "${versionId.slice(0, 60)}"`);
    const { text } = version;
    const state = { kind: 'state', atMs: nowDate.getTime(), text, caret: text.length } as const;
    await this.add([...this.presentVersion(), state]);
    return this.state.draft;
  }

  /** Puts the document away, or fetches it back. */
  setDeleted(isDeleted: boolean): Promise<void> {
    return this.add([{ kind: 'away', isDeleted }]);
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  /** The present text as a version, unless it is blank or kept already. */
  private presentVersion(): Version[] {
    const { atMs, draft, versions } = this.state;
    const isKept = draft.text.trim() === '' || versions.at(-1)?.text === draft.text;
    return isKept ? [] : [{ kind: 'version', atMs, text: draft.text }];
  }

  private async add(records: readonly DocumentRecord[]): Promise<void> {
    const state = records.reduce(applied, this.state);
    const isLarge = this.journal.sizeBytes > 2 * this.compactedBytes + COMPACT_GROWTH_BYTES;
    if (this.journal.mustRewrite || isLarge) {
      const { atMs, draft, versions, isDeleted } = state;
      await this.journal.rewrite([
        ...versions,
        { kind: 'state', atMs, text: draft.text, caret: draft.caret },
        { kind: 'away', isDeleted },
      ]);
      this.compactedBytes = this.journal.sizeBytes;
    } else await this.journal.append(records);
    this.state = state;
  }
}
