import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { documentIdSchema } from '../../core/sentences/document';
import type { DocumentInfo, DocumentVersion } from '../../core/sentences/document';
import type { Draft } from '../../core/text/message';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { DocumentFile } from './document-file';
import { copyAside } from './keep-aside';

const ENDING = '.journal';

/** Letters and other long texts, a file each. Read only when they are asked for: the start does not wait for them. */
export class DocumentStore {
  private readonly files = new Map<string, DocumentFile>();
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly problems: Problems,
    private readonly now: () => Date,
  ) {}

  /** All documents, the latest first, also those put away. What cannot be read is reported and left out. */
  list(): Promise<DocumentInfo[]> {
    return this.next(async () => {
      const names = await readdir(this.folder).catch(() => []);
      const ids = names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .filter((id) => documentIdSchema.safeParse(id).success);
      const infos: DocumentInfo[] = [];
      for (const id of ids) {
        const file = await this.file(id).catch(() => null);
        if (file !== null) infos.push(file.info());
      }
      return infos.sort((a, b) => b.changedAtMs - a.changedAtMs);
    });
  }

  /** The text of a document, empty for a new one; a session of writing begins. @throws when it cannot be read */
  open(id: string): Promise<Draft> {
    return this.next(async () => {
      // One is written at a time: the others need no open file.
      await Promise.all([...this.files.values()].map((other) => other.close()));
      const file = await this.file(id);
      file.beginSession();
      return file.draft;
    });
  }

  /** Resolves when the text is safe on the disk. @throws when it cannot be written, after reporting the problem */
  save(id: string, draft: Draft): Promise<void> {
    return this.change(id, (file) => file.save(draft, this.now()));
  }

  /** Former states, newest first. */
  versions(id: string): Promise<DocumentVersion[]> {
    return this.next(async () => (await this.file(id)).versions());
  }

  /** Puts a former state back; the present one becomes a version first. @throws as `save` does */
  restore(id: string, versionId: string): Promise<Draft> {
    return this.change(id, (file) => file.restore(versionId, this.now()));
  }

  /** Puts a document away, fetches it back, or erases it with all its versions. @throws as `save` does */
  put(id: string, where: 'away' | 'back' | 'erased'): Promise<void> {
    return this.change(id, async (file) => {
      if (where !== 'erased') return file.setDeleted(where === 'away');
      await file.close();
      this.files.delete(id);
      await rm(this.pathOf(id), { force: true });
    });
  }

  /** Waits for pending saves and closes the files. */
  async close(): Promise<void> {
    await this.work.catch(() => undefined);
    await Promise.all([...this.files.values()].map((file) => file.close()));
  }

  private pathOf(id: string): string {
    return join(this.folder, `${documentIdSchema.parse(id)}${ENDING}`);
  }

  private async file(id: string): Promise<DocumentFile> {
    const known = this.files.get(id);
    if (known !== undefined) return known;
    try {
      const file = await DocumentFile.open(id, this.pathOf(id));
      if (file.damagedLines > 0) await this.putAside(id, file.damagedLines);
      this.files.set(id, file);
      return file;
    } catch (error) {
      this.problems.report({ code: 'documentUnreadable', detail: reasonOf(error) });
      throw error;
    }
  }

  /** @throws when there can be no copy: the damaged file is then all there is, and is left alone */
  private async putAside(id: string, damagedLines: number): Promise<void> {
    const path = this.pathOf(id);
    const keptAs = await copyAside(path, this.now());
    const detail = `${path}: ${damagedLines} damaged line(s) left out`;
    if (keptAs === undefined) throw new Error(`${detail}, and no copy can be made`);
    this.problems.report({ code: 'documentUnreadable', detail, keptAs });
  }

  private change<T>(id: string, edit: (file: DocumentFile) => Promise<T>): Promise<T> {
    return this.next(async () => {
      try {
        await mkdir(this.folder, { recursive: true });
        return await edit(await this.file(id));
      } catch (error) {
        this.problems.report({ code: 'documentNotSaved', detail: reasonOf(error) });
        throw error;
      }
    });
  }

  private next<T>(task: () => Promise<T>): Promise<T> {
    const result = this.work.then(task);
    this.work = result.catch(() => undefined);
    return result;
  }
}
