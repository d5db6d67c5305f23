import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A component in the document of the test. */
export interface Rendered {
  readonly page: HTMLElement;
  /** The target of this id; throws when there is none. */
  target(id: string): HTMLElement;
  pick(id: string): void;
  /** Runs a change of a store and lets the component follow. */
  change(step: () => void): void;
  unmount(): void;
}

/** Puts a component into the document. Needs `@vitest-environment jsdom`. */
export function rendered(element: ReactElement): Rendered {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  act(() => root.render(element));
  const target = (id: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-target="${id}"]`);
    if (!found) throw new Error(`no target ${id} in ${page.innerHTML}`);
    return found;
  };
  return {
    page,
    target,
    pick: (id) => act(() => target(id).click()),
    change: (step) => act(step),
    unmount: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
}
