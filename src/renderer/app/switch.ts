import { scanTree } from '../../core/scanning/scan-tree';
import {
  highlightedIds,
  pressScan,
  scanPage,
  type ScanState,
  startScan,
  stepScan,
} from '../../core/scanning/scanner';
import { windowClock } from '../camera/clock';
import type { DwellOverlay } from '../overlay/dwell-overlay';
import { targetRegistry } from '../selection/target-registry';
import { settingsStore } from '../stores/settings-store';
import { viewStore } from '../stores/view-store';
import { sounds } from './sound';
import { watchSwitchSources } from './switch-sources';

/** How often the highlight, and what is on the page, are looked after. */
const CHECK_MS = 50;
/** A press that comes so soon after the page changed was meant for the page before. */
const DEAF_AFTER_PAGE_MS = 400;

type ScanView = Pick<DwellOverlay, 'setScan' | 'flashAt'>;

/** On the elements of the highlighted targets. */
const MARK = 'data-scanned';

let overlay: ScanView | null = null;
let marked: ReadonlySet<HTMLElement> = new Set();
let scan: ScanState | null = null;
let pageShownAtMs = -Infinity;

/** Starts the highlight that goes over the targets of every screen, and what may press it. */
export function startSwitch(view: ScanView): void {
  overlay = view;
  viewStore.subscribe((now, before) => {
    if (now.pageSerial !== before.pageSerial) pageShownAtMs = windowClock.nowMs();
  });
  const check = (): void => {
    follow();
    windowClock.after(CHECK_MS, check);
  };
  check();
  watchSwitchSources(pressSwitch);
}

/** The switch was pressed: opens the highlighted group or picks the highlighted target. Nothing while scanning is off. */
export function pressSwitch(): void {
  const nowMs = windowClock.nowMs();
  follow();
  if (scan === null || nowMs - pageShownAtMs < DEAF_AFTER_PAGE_MS) return;
  const { state, pickedId } = pressScan(scan, nowMs);
  scan = state;
  if (pickedId !== null) pick(pickedId);
  follow();
}

/** Where the highlight is now, and its drawing. */
function follow(): void {
  const { scanning } = settingsStore.getState();
  if (!scanning.on) {
    scan = null;
    highlight([]);
    return;
  }
  const nowMs = windowClock.nowMs();
  const tree = scanTree(targetsWithRegions());
  const before = scan;
  scan = stepScan(before === null ? startScan(tree, nowMs) : scanPage(before, tree, nowMs), nowMs, scanning);
  highlight(highlightedIds(scan));
  if (scanning.sound && before !== null && scan.sinceMs !== before.sinceMs && !scan.isWaiting) sounds.tick();
}

/** Draws the highlight, and marks its targets on the page. */
function highlight(ids: readonly string[]): void {
  overlay?.setScan(ids.flatMap((id) => targetRegistry.shapeOf(id) ?? []));
  const elements = new Set(ids.flatMap((id) => targetRegistry.find(id)?.element ?? []));
  for (const element of marked) if (!elements.has(element)) element.removeAttribute(MARK);
  for (const element of elements) if (!marked.has(element)) element.setAttribute(MARK, '');
  marked = elements;
}

/** What stands side by side in one box of the page belongs together. */
function targetsWithRegions() {
  const regions = new Map<Element | null | undefined, number>();
  return targetRegistry.targets().map((target) => {
    const box = targetRegistry.find(target.id)?.element.parentElement;
    const region = regions.get(box) ?? regions.size;
    regions.set(box, region);
    return { ...target, region };
  });
}

function pick(targetId: string): void {
  const target = targetRegistry.find(targetId);
  if (target === undefined) return;
  overlay?.flashAt(targetRegistry.shapeOf(targetId));
  performance.mark('mouyu:switch', { detail: { targetId } });
  if (settingsStore.getState().clickSound) sounds.click();
  // As a click it is exact, and the eyes must leave the target before they can pick it again.
  target.element.click();
}
