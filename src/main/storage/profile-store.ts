import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { newestFirst, parseProfile } from '../../core/profiles/parse';
import { profileSchema } from '../../core/profiles/profile';
import type { Profile } from '../../core/profiles/profile';
import { reasonOf } from '../problems';
import type { Problems } from '../problems';
import { readFileIfPresent, writeFileAtomically } from './atomic-file';
import { keepAside } from './keep-aside';

/** `ID.json` only: neither `ID.previous.json`, nor `ID.bad-….json`, nor a temporary file. */
const PROFILE_FILE = /^[a-z0-9-]{1,64}\.json$/;

/** Calibration profiles, one file each in `profiles/`. The newest good one is the current one. */
export class ProfileStore {
  constructor(
    private readonly folder: string,
    private readonly problems: Problems,
    private readonly now: () => Date,
  ) {}

  /** The newest profile that can be read, or null. Damaged ones are put aside, newer ones left alone. */
  async loadNewest(): Promise<Profile | null> {
    const names = await readdir(this.folder).catch(() => []);
    const profiles = await Promise.all(
      names.filter((name) => PROFILE_FILE.test(name)).map((name) => this.load(join(this.folder, name))),
    );
    return newestFirst(profiles.filter((profile) => profile !== null))[0] ?? null;
  }

  /**
   * Saves a profile; an earlier one of the same id is kept as `ID.previous.json`.
   * @throws when it cannot be written, after reporting the problem.
   */
  async save(profile: Profile): Promise<void> {
    const { id } = profileSchema.parse(profile);
    const path = join(this.folder, `${id}.json`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFileAtomically(path, JSON.stringify(profile), join(this.folder, `${id}.previous.json`));
    } catch (error) {
      this.problems.report({ code: 'profileNotSaved', detail: `${path}: ${reasonOf(error)}` });
      throw error;
    }
  }

  private async load(path: string): Promise<Profile | null> {
    let text: string | null;
    try {
      text = await readFileIfPresent(path);
    } catch (error) {
      this.problems.report({ code: 'profileUnreadable', detail: `${path}: ${reasonOf(error)}` });
      return null;
    }
    if (text === null) return null;
    const parsed = parseProfile(text);
    if (parsed.kind === 'ok') return parsed.profile;
    if (parsed.kind === 'newer') {
      this.problems.report({ code: 'profileNewer', detail: `${path}: version ${parsed.version}` });
      return null;
    }
    const keptAs = await keepAside(path, this.now());
    const detail = `${path}: ${parsed.reason}`;
    this.problems.report({ code: 'profileUnreadable', detail, ...(keptAs === undefined ? {} : { keptAs }) });
    return this.loadPrevious(path);
  }

  /** The copy of a damaged profile from before its last save. */
  private async loadPrevious(path: string): Promise<Profile | null> {
    const text = await readFileIfPresent(path.replace(/\.json$/, '.previous.json')).catch(() => null);
    const parsed = text === null ? null : parseProfile(text);
    return parsed?.kind === 'ok' ? parsed.profile : null;
  }
}
