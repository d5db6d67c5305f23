/**
 * The one channel to the partner window, whose page can do nothing but listen and say that it is there. A file of its own:
 * what two preloads share would become a third file, which a sandboxed preload cannot load.
 */
export const PARTNER_VIEW_CHANNEL = 'partner:view';
export const PARTNER_READY_CHANNEL = 'partner:ready';
