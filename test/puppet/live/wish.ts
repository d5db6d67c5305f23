/** What the virtual user wants to look at, and where that is on the display now. */

export type Wish =
  | { readonly kind: 'point'; readonly xPx: number; readonly yPx: number }
  /** The first of these selectors that an element of some size matches; while none does, the last point stays. */
  | { readonly kind: 'elements'; readonly selectors: readonly string[] };

export interface DisplayPoint {
  readonly xPx: number;
  readonly yPx: number;
}

/** Left top corner of the window's content on the display: a title bar lies above it, borders at its sides. */
function contentOrigin(): DisplayPoint {
  const borderPx = Math.max(0, (window.outerWidth - window.innerWidth) / 2);
  const barPx = Math.max(0, window.outerHeight - window.innerHeight - borderPx);
  return { xPx: window.screenX + borderPx, yPx: window.screenY + barPx };
}

/** Centre of the element on the display; null when it is not there or has no size. */
export function elementCentre(selector: string): DisplayPoint | null {
  for (const element of document.querySelectorAll(selector)) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const origin = contentOrigin();
    return { xPx: origin.xPx + box.left + box.width / 2, yPx: origin.yPx + box.top + box.height / 2 };
  }
  return null;
}

/** Where the wish lies now, or null when nothing matches. */
export function wishedPoint(wish: Wish): DisplayPoint | null {
  if (wish.kind === 'point') return wish;
  for (const selector of wish.selectors) {
    const centre = elementCentre(selector);
    if (centre) return centre;
  }
  return null;
}
