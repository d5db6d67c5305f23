import type { Page } from 'playwright-core';
import type { DwellClass } from '../../src/core/samples';
import { idsOf, scanTree } from '../../src/core/scanning/scan-tree';
import { leastSizePx, reachedSizePx, type TargetLook } from './least-size';

/** For whom a screen is. */
export interface Audience {
  /** The finest grid of tiles that the eyes can hit, as the settings write it; left out: that of a mouse. */
  readonly grid?: string | undefined;
  /** Made for a mouse: its lists scroll, and its dialogs lie over them. */
  readonly isCarers?: boolean | undefined;
}

/** What a program can see of a bad layout. */
export async function findFlaws(
  page: Page,
  { grid = 'auto', isCarers = false }: Audience,
): Promise<string[]> {
  const seen = await look(page, isCarers);
  return [...seen.flaws, ...tooSmall(seen, grid), ...unreached(seen)];
}

interface Seen {
  readonly flaws: readonly string[];
  readonly targets: readonly (TargetLook & { readonly region: number })[];
  readonly windowPx: { readonly width: number; readonly height: number };
}

/** Targets smaller than eyes that are served this grid can hit. */
function tooSmall({ targets, windowPx }: Seen, grid: string): string[] {
  return targets.flatMap((target) => {
    const least = leastSizePx(target, grid, windowPx);
    const reached = reachedSizePx(target, windowPx);
    if (reached.width >= least.width && reached.height >= least.height) return [];
    const inWords = ({ width, height }: typeof least) => `${Math.round(width)} x ${Math.round(height)}`;
    return [`${target.id} is ${inWords(reached)} px, needs ${inWords(least)}`];
  });
}

/** Targets that one switch does not come to, or cannot tell from another. */
function unreached({ targets }: Seen): string[] {
  const scanned = scanTree(targets).flatMap(idsOf);
  const all = targets.map(({ id }) => id);
  return [
    ...all.filter((id) => !scanned.includes(id)).map((id) => `${id} is not reached by the switch`),
    ...all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${id} is there twice`),
  ];
}

/**
 * Cut or tiny text, targets that overlap or leave the window, buttons that only a hand can press. Runs in the page, so
 * it is all in one function; functions in it are methods, because the compiler gives arrow functions a name by a helper
 * that the page does not have.
 */
function look(page: Page, isCarers: boolean): Promise<Seen> {
  return page.evaluate((forMouse) => {
    const flaws: string[] = [];
    const see = {
      isVisible(element: Element) {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
      },
      /** Whether a list that scrolls shows it only in part, or not at all. */
      isScrolledAway(element: Element) {
        const box = element.getBoundingClientRect();
        for (let list = element.parentElement; list; list = list.parentElement) {
          if (!/auto|scroll/.test(getComputedStyle(list).overflowY)) continue;
          const edge = list.getBoundingClientRect();
          if (box.top < edge.top - 1 || box.bottom > edge.bottom + 1) return true;
        }
        return false;
      },
      /** What the text really covers, line by line: glyphs, not the taller boxes that lines are laid out in. */
      inkOf(node: Node, sizePx: number): DOMRect | null {
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter((line) => line.width > 0);
        if (lines.length === 0) return null;
        const left = Math.min(...lines.map((line) => line.left));
        const right = Math.max(...lines.map((line) => line.right));
        // From the top of a Han character to the foot of a `g`: about 1.1 of the size around the middle of the line.
        const top = Math.min(...lines.map((line) => (line.top + line.bottom) / 2 - 0.55 * sizePx));
        const bottom = Math.max(...lines.map((line) => (line.top + line.bottom) / 2 + 0.55 * sizePx));
        return new DOMRect(left, top, right - left, bottom - top);
      },
      /** The nearest box that hides part of the text; the window itself counts too. */
      cutterOf(element: Element, ink: DOMRect): string | null {
        for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box);
          const edge = box.getBoundingClientRect();
          // Nothing is lost in a list that scrolls.
          const hidesX = style.overflowX !== 'visible' && !/auto|scroll/.test(style.overflowX);
          const hidesY = style.overflowY !== 'visible' && !/auto|scroll/.test(style.overflowY);
          const isCutX = hidesX && (ink.left < edge.left - 2 || ink.right > edge.right + 2);
          const isCutY = hidesY && (ink.top < edge.top - 2 || ink.bottom > edge.bottom + 2);
          if (isCutX || isCutY) return `.${box.className}`;
        }
        const isOutside =
          ink.left < -2 || ink.top < -2 || ink.right > innerWidth + 2 || ink.bottom > innerHeight + 2;
        return isOutside ? 'the window' : null;
      },
    };

    // What a dialog covers is not to be read.
    const root = document.querySelector('[role="dialog"]') ?? document.body;
    const targets = [...document.querySelectorAll('[data-target]')]
      .filter((target) => see.isVisible(target) && !target.closest('[inert], :disabled'))
      .map((target) => ({
        id: target.getAttribute('data-target') ?? '',
        box: target.getBoundingClientRect(),
        element: target,
      }));
    for (const { id, box } of targets) {
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
        flaws.push(`${id} leaves the window`);
      }
    }
    targets.forEach((one, i) => {
      for (const other of targets.slice(i + 1)) {
        const overlapX = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const overlapY = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (overlapX > 2 && overlapY > 2) flaws.push(`${one.id} overlaps ${other.id}`);
      }
    });
    const dialog = document.querySelector('[role="dialog"]')?.getBoundingClientRect();
    for (const { id, box } of targets) {
      const isCovered =
        dialog &&
        box.right > dialog.left + 1 &&
        box.left < dialog.right - 1 &&
        box.bottom > dialog.top + 1 &&
        box.top < dialog.bottom - 1;
      if (isCovered) flaws.push(`the dialog covers ${id}`);
    }
    const notice = document.querySelector('.notice')?.getBoundingClientRect();
    for (const { id, box } of notice ? targets : []) {
      const isApart =
        !notice ||
        box.right <= notice.left ||
        box.left >= notice.right ||
        box.bottom <= notice.top + 1 ||
        box.top >= notice.bottom;
      if (!isApart) flaws.push(`the notice covers ${id}`);
    }
    // What is for a hand: held buttons, the digits of the carer's number, the lower edge, and the carer's screens.
    const byHand = '[data-target], .hold-button, .pin-pad *, .status-bar *, .recording-chip';
    for (const button of root.querySelectorAll('button, input, select')) {
      if (!see.isVisible(button) || button.getAttribute('type') === 'file') continue;
      const box = button.getBoundingClientRect();
      const name = button.id || button.getAttribute('aria-label') || button.textContent || button.tagName;
      if (!forMouse && !button.matches(byHand)) flaws.push(`${name} is for a hand only`);
      if (!forMouse || see.isScrolledAway(button)) continue;
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
        flaws.push(`${name} leaves the window`);
      }
      if (box.height < 31 && button.getAttribute('type') !== 'checkbox') {
        flaws.push(`${name} is only ${Math.round(box.height)} px high`);
      }
    }

    const inks: { readonly text: string; readonly box: DOMRect; readonly owner: Element | null }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !see.isVisible(element) || element.closest('option, style')) continue;
      // A printed sheet is seen here much smaller than on paper.
      if (element.closest('.sheet')) continue;
      const sizePx = parseFloat(getComputedStyle(element).fontSize);
      const isInPicture = element.closest('svg') !== null;
      if (!isInPicture && sizePx < 19.9) flaws.push(`text of ${sizePx.toFixed(1)} px: ${text.slice(0, 20)}`);
      const isTheSpeakers =
        element.closest(
          '[data-target], .message-line, .half-names, .shown-text, .setting-words b, .value',
        ) !== null && element.closest('.sub, small, .edit-tile, .text-page-number') === null;
      if (isTheSpeakers && !isInPicture && sizePx < 27.9)
        flaws.push(`speaker's text of ${sizePx.toFixed(1)} px: ${text.slice(0, 20)}`);
      // The room for words is reckoned from estimated widths (`text-width.ts`): a short word must not break for it.
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[A-Za-z'’]{2,12}/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const isGroup = element.closest('.key.group') !== null;
        if (!isGroup && new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          flaws.push(`a word is broken: ${word}`);
      }
      const ink = isInPicture ? null : see.inkOf(node, sizePx);
      // A long message shows its end, a long text one page: the rest is cut on purpose.
      if (!ink || element.closest('.message-line, .text-flow')) continue;
      if (see.isScrolledAway(element)) continue;
      const cutter = see.cutterOf(element, ink);
      if (cutter) flaws.push(`text is cut by ${cutter}: ${text.slice(0, 30)}`);
      inks.push({ text, box: ink, owner: element.closest('[data-target], button') });
    }
    inks.forEach((one, i) => {
      for (const other of inks.slice(i + 1)) {
        const overlapX = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const overlapY = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (one.owner === other.owner && overlapX > 4 && overlapY > 4) {
          flaws.push(`texts overlap: ${one.text.slice(0, 20)} / ${other.text.slice(0, 20)}`);
        }
      }
    });

    const regions = new Map<Element | null, number>();
    return {
      flaws,
      windowPx: { width: innerWidth, height: innerHeight },
      targets: targets.map(({ id, box, element }) => {
        const region = regions.get(element.parentElement) ?? regions.size;
        regions.set(element.parentElement, region);
        return {
          id,
          region,
          dwellClass: element.getAttribute('data-dwell') as DwellClass,
          isKey: element.closest('.keys, .candidates') !== null,
          isBeforeEyes: element.closest('.calibrate, .dot-check') !== null,
          rect: { leftPx: box.left, topPx: box.top, widthPx: box.width, heightPx: box.height },
        };
      }),
    };
  }, isCarers);
}
