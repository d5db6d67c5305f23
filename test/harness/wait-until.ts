import type { Page } from 'playwright-core';

const POLL_MS = 100;

/**
 * Waits until a condition holds in the page. Playwright's own `waitForFunction` evaluates text, which the app's
 * content security policy rightly refuses.
 */
export async function waitUntil(page: Page, condition: () => boolean, timeoutMs: number): Promise<void> {
  const untilMs = Date.now() + timeoutMs;
  while (!(await page.evaluate(condition))) {
    if (Date.now() > untilMs) throw new Error(`not within ${timeoutMs} ms: ${condition.toString()}`);
    await page.waitForTimeout(POLL_MS);
  }
}
