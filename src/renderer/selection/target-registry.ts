import type { DwellClass, Target } from '../../core/samples';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import type { ScreenPoint } from '../../core/units';

/** What a component declares when it wants to be selectable by gaze. */
export interface TargetDeclaration {
  readonly id: string;
  readonly element: HTMLElement;
  readonly dwellClass: DwellClass;
  readonly prior: number;
  /** The dwell of its class times this. */
  readonly dwellFactor: number;
  readonly pace?: Target['pace'];
  readonly mustLeaveBeforeRepeat: boolean;
  readonly changedAtMs: number;
  /** `pick` says how sure the eyes were; left out for clicks, touch and keys, which are exact. */
  readonly onPick: (pick?: SelectionPick) => void;
}

/** Outline of a target in the window, CSS pixels from the left top corner of its content. */
export interface TargetShape {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly radiusPx: number;
}

/** Left top corner of the window's content on the display, CSS pixels. */
export function contentOrigin(): ScreenPoint {
  // Without a frame the outer and inner sizes agree; with one the title bar lies above the content.
  const borderPx = Math.max(0, (window.outerWidth - window.innerWidth) / 2);
  return {
    xPx: window.screenX + borderPx,
    yPx: window.screenY + Math.max(0, window.outerHeight - window.innerHeight - borderPx),
  };
}

/** All selectable elements of the page as it stands. One per window. */
export class TargetRegistry {
  private readonly declarations = new Map<string, TargetDeclaration>();

  /** Adds or replaces a target; returns the function that removes it (only this very declaration). */
  declare(declaration: TargetDeclaration): () => void {
    this.declarations.set(declaration.id, declaration);
    return () => {
      if (this.declarations.get(declaration.id) === declaration) this.declarations.delete(declaration.id);
    };
  }

  /**
   * Present targets with their places on the display. Elements without size are left out, and so is what lies in an
   * `inert` part of the page: put that attribute on what a dialog covers, or the two compete for the same look.
   */
  targets(): Target[] {
    const origin = contentOrigin();
    const targets: Target[] = [];
    for (const declaration of this.declarations.values()) {
      const box = declaration.element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1 || declaration.element.closest('[inert]')) continue;
      targets.push({
        id: declaration.id,
        rect: {
          leftPx: origin.xPx + box.left,
          topPx: origin.yPx + box.top,
          widthPx: box.width,
          heightPx: box.height,
        },
        dwellClass: declaration.dwellClass,
        prior: declaration.prior,
        dwellFactor: declaration.dwellFactor,
        pace: declaration.pace,
        mustLeaveBeforeRepeat: declaration.mustLeaveBeforeRepeat,
        changedAtMs: declaration.changedAtMs,
      });
    }
    return targets;
  }

  find(id: string): TargetDeclaration | undefined {
    return this.declarations.get(id);
  }

  /** Outline of a target as it is drawn now, for what is drawn over it; null when it is not on the page. */
  shapeOf(id: string): TargetShape | null {
    const element = this.declarations.get(id)?.element;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const radiusPx = Number.parseFloat(window.getComputedStyle(element).borderTopLeftRadius);
    return {
      leftPx: box.left,
      topPx: box.top,
      widthPx: box.width,
      heightPx: box.height,
      radiusPx: Number.isFinite(radiusPx) ? radiusPx : 0,
    };
  }
}

/** The window's registry. */
export const targetRegistry = new TargetRegistry();
