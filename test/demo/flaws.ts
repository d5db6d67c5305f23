import type { Page } from 'playwright-core';

/**
 * What a program can see of a bad layout: cut or tiny text, targets that overlap, shrink or leave the window. Runs in
 * the page, so it is all in one function; functions in it are methods, because the compiler gives arrow functions a
 * name by a helper that the page does not have.
 */
export function findFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = {
      isVisible(element: Element) {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0;
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
          const isCutX =
            style.overflowX !== 'visible' && (ink.left < edge.left - 2 || ink.right > edge.right + 2);
          const isCutY =
            style.overflowY !== 'visible' && (ink.top < edge.top - 2 || ink.bottom > edge.bottom + 2);
          if (isCutX || isCutY) return `.${box.className}`;
        }
        const isOutside =
          ink.left < -2 || ink.top < -2 || ink.right > innerWidth + 2 || ink.bottom > innerHeight + 2;
        return isOutside ? 'the window' : null;
      },
    };

    const boxes = [...document.querySelectorAll('[data-target]')]
      .filter((target) => look.isVisible(target))
      .map((target) => ({
        id: target.getAttribute('data-target') ?? '',
        box: target.getBoundingClientRect(),
      }));
    for (const { id, box } of boxes) {
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
        found.push(`${id} leaves the window`);
      }
      if (box.width < 60 || box.height < 44) {
        found.push(`${id} is only ${Math.round(box.width)} x ${Math.round(box.height)} px`);
      }
    }
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) {
        const overlapX = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const overlapY = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (overlapX > 2 && overlapY > 2) found.push(`${one.id} overlaps ${other.id}`);
      }
    });
    const notice = document.querySelector('.notice')?.getBoundingClientRect();
    for (const { id, box } of notice ? boxes : []) {
      const isApart =
        !notice ||
        box.right <= notice.left ||
        box.left >= notice.right ||
        box.bottom <= notice.top + 1 ||
        box.top >= notice.bottom;
      if (!isApart) found.push(`the notice covers ${id}`);
    }

    const inks: { readonly text: string; readonly box: DOMRect; readonly target: Element | null }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !look.isVisible(element)) continue;
      const sizePx = parseFloat(getComputedStyle(element).fontSize);
      const isInPicture = element.closest('svg') !== null;
      if (!isInPicture && sizePx < 19.9) found.push(`text of ${sizePx.toFixed(1)} px: ${text.slice(0, 20)}`);
      const isMain = element.closest('.words') !== null;
      if (isMain && sizePx < 27.9)
        found.push(`speaker's text of ${sizePx.toFixed(1)} px: ${text.slice(0, 20)}`);
      const ink = isInPicture ? null : look.inkOf(node, sizePx);
      // A long message shows its end, a long text one page: the rest is cut on purpose.
      if (!ink || element.closest('.message-line, .text-flow')) continue;
      const cutter = look.cutterOf(element, ink);
      if (cutter) found.push(`text is cut by ${cutter}: ${text.slice(0, 30)}`);
      inks.push({ text, box: ink, target: element.closest('[data-target]') });
    }
    inks.forEach((one, i) => {
      for (const other of inks.slice(i + 1)) {
        const overlapX = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const overlapY = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (one.target === other.target && overlapX > 4 && overlapY > 4) {
          found.push(`texts overlap: ${one.text.slice(0, 20)} / ${other.text.slice(0, 20)}`);
        }
      }
    });
    return found;
  });
}
