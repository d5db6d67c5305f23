import type { Page } from 'playwright-core';

/** What a program can see of a bad layout: cut or tiny text, targets that overlap, shrink or leave the window. */
export function findFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visible = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0;
    };
    const targets = [...document.querySelectorAll('[data-target]')].filter(visible);
    const boxes = targets.map((target) => ({
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
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !visible(element)) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 19.9) found.push(`text of ${size.toFixed(1)} px: ${text.slice(0, 20)}`);
      const isScrolledAway = element.closest('.message-line') !== null;
      for (
        let box: Element | null = element;
        box && box !== document.body && !isScrolledAway;
        box = box.parentElement
      ) {
        const style = getComputedStyle(box);
        const isCut =
          (style.overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 2) ||
          (style.overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 2);
        if (isCut) {
          found.push(`text is cut: ${text.slice(0, 30)} (.${box.className})`);
          break;
        }
      }
    }
    return found;
  });
}
