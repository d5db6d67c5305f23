import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/language';
import { type Audience, findFlaws } from './flaws';

/** For what fades in, and for the fonts. */
const SETTLE_MS = 250;

/** Takes pictures of screens in one language and says what is wrong with them. */
export class Shooter {
  flawCount = 0;

  constructor(
    private readonly folder: string,
    private readonly language: Language,
    /** Beginnings of the names of wanted screens; undefined: all. */
    private readonly wanted: readonly string[] | undefined,
  ) {}

  isWanted(name: string): boolean {
    return this.wanted?.some((start) => name.startsWith(start)) ?? true;
  }

  isAnyWanted(names: readonly string[]): boolean {
    return (
      this.wanted?.some((start) => names.some((name) => name.startsWith(start) || start.startsWith(name))) ??
      true
    );
  }

  /** Takes the picture and looks for flaws. */
  async shoot(page: Page, name: string, audience: Audience = {}): Promise<void> {
    if (!this.isWanted(name)) return;
    await page.waitForTimeout(SETTLE_MS);
    const widthPx = await page.evaluate(() => window.innerWidth);
    await page.screenshot({ path: join(this.folder, `${name}-${this.language}-${widthPx}.png`) });
    for (const flaw of await findFlaws(page, audience))
      this.say(`${name} ${this.language} ${widthPx}: ${flaw}`);
  }

  /** A screen could not be opened. */
  failed(name: string, error: unknown): void {
    this.say(`${name} ${this.language}: ${String(error).slice(0, 300)}`);
  }

  private say(flaw: string): void {
    this.flawCount += 1;
    console.log(flaw);
  }
}
