import type { Page } from 'playwright-core';
import type { VirtualUser } from './virtual-user';

/** Longer than any dwell with its lock-on, lost frames and second tries. */
const PICK_WITHIN_MS = 15_000;
/** A target that gave nothing is looked away from and looked at again. */
const TRIES = 3;
const POLL_MS = 60;
/** A person looks at the candidates after each key; the decoder has answered by then. */
const CANDIDATES_WITHIN_MS = 350;
/** Wrong picks in one sentence after which a person would give up. */
const MOST_REPAIRS = 12;

interface PickMark {
  readonly targetId: string;
  readonly startTime: number;
}

/** The virtual user's intentions: picks targets of the app with the eyes alone, notices wrong picks and repairs them. */
export class Speaker {
  /** Picks so far, and how many of them were not what was looked at. */
  picks = 0;
  wrongPicks = 0;

  constructor(
    private readonly page: Page,
    private readonly user: VirtualUser,
  ) {}

  /** Looks at a target until the app picks something; gives the id of what was picked. */
  async pick(id: string, tries = TRIES): Promise<string> {
    await this.page.waitForSelector(`[data-target=${JSON.stringify(id)}]:not([disabled])`);
    const sinceMs = await this.page.evaluate(() => performance.now());
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await this.user.lookAtTarget(id);
      const picked = await this.nextPick(sinceMs);
      if (picked !== null) {
        this.picks += 1;
        if (picked !== id) this.wrongPicks += 1;
        return picked;
      }
      await this.user.lookAt(5, 5);
      await this.page.waitForTimeout(600);
    }
    const eyes = await this.page.$$eval('[data-eyes]', ([chip]) => chip?.outerHTML ?? 'no chip');
    throw new Error(
      `nothing was picked while looking at ${id} for ${(tries * PICK_WITHIN_MS) / 1000} s: ${eyes}`,
    );
  }

  /** Picks exactly this target; other picks are accepted and it is tried again. For targets whose neighbours do no harm. */
  async pickSurely(id: string): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) if ((await this.pick(id)) === id) return;
    throw new Error(`${id} could not be picked in ${TRIES} tries`);
  }

  /** Looks at the lower edge of the display, where nothing can be picked. */
  async lookAway(): Promise<void> {
    const { width, height } = await this.page.evaluate(() => ({
      width: window.screen.width,
      height: window.screen.height,
    }));
    await this.user.lookAt(width / 2, height - 4);
  }

  /**
   * Types each part with the keyboard that is open. The candidate that says it is taken as soon as it is on screen; a
   * wrong pick is undone with the app's own key.
   * @param parts What is to be said, and the letters that spell it: `{ say: '我想喝水', type: 'woxiangheshui' }`.
   */
  async type(parts: readonly { readonly say: string; readonly type: string }[]): Promise<void> {
    for (const part of parts) await this.typePart(part);
  }

  private async typePart({ say, type }: { readonly say: string; readonly type: string }): Promise<void> {
    const before = await this.message();
    let typed = 0;
    for (let repairs = 0; repairs <= MOST_REPAIRS;) {
      const candidate = await this.candidateOf(say);
      const wanted = candidate ?? (await this.keyFor(type[typed] ?? ''));
      const picked = await this.pick(wanted);
      if (picked !== wanted) {
        repairs += 1;
        typed = await this.repair(before);
      } else if (candidate !== null) return;
      else typed += 1;
      await this.page.waitForTimeout(CANDIDATES_WITHIN_MS);
    }
    throw new Error(`gave up after ${MOST_REPAIRS} wrong picks in "${say}"`);
  }

  /** The message as it stands, without the open letters. */
  async message(): Promise<string> {
    return (await this.page.getAttribute('[data-message]', 'data-message')) ?? '';
  }

  /** Undoes until only the message of before is there; gives the number of open letters then, which is none. */
  private async repair(before: string): Promise<number> {
    for (let steps = 0; steps < MOST_REPAIRS; steps += 1) {
      const open = await this.page.locator('.message-composition').count();
      const message = await this.message();
      // A spoken message made room with the first letter; undoing that letter would bring it back.
      if (open === 0 && (message === before || message === '')) return 0;
      await this.pick('undo');
    }
    throw new Error('could not undo a wrong pick');
  }

  private async candidateOf(say: string): Promise<string | null> {
    const candidates = this.page.locator('[data-target^="candidate-"]');
    for (let i = 0; i < (await candidates.count()); i += 1) {
      const candidate = candidates.nth(i);
      const label = await candidate.getAttribute('aria-label');
      if (label?.trim().toLowerCase() === say.toLowerCase()) return candidate.getAttribute('data-target');
    }
    return null;
  }

  private async keyFor(letter: string): Promise<string> {
    if (letter === '') throw new Error('all letters are typed and the candidate is not on screen');
    const ids = await this.page.$$eval('[data-target^="key."]', (keys) =>
      keys.map((key) => key.getAttribute('data-target') ?? ''),
    );
    const id = ids.find(
      (key) => /^key\.[a-z]{1,7}$/.test(key) && key.slice(4).includes(letter) && !NAMES.has(key),
    );
    if (!id) throw new Error(`no key for ${letter} among ${ids.join(' ')}`);
    return id;
  }

  private async nextPick(sinceMs: number): Promise<string | null> {
    const untilMs = Date.now() + PICK_WITHIN_MS;
    while (Date.now() < untilMs) {
      const mark = await this.page.evaluate((since): PickMark | null => {
        const marks = performance.getEntriesByName('mouyu:pick') as PerformanceMark[];
        const newest = marks.at(-1);
        if (!newest || newest.startTime <= since) return null;
        const detail = newest.detail as { targetId: string };
        return { targetId: detail.targetId, startTime: newest.startTime };
      }, sinceMs);
      if (mark) return mark.targetId;
      await this.page.waitForTimeout(POLL_MS);
    }
    return null;
  }
}

/** Function keys whose names look like letters. */
const NAMES = new Set(
  ['more', 'text', 'delete', 'symbols', 'words', 'letters', 'clear', 'shift', 'space', 'split'].map(
    (name) => `key.${name}`,
  ),
);
