import type { Target } from '../samples';
import type { ScreenRect } from '../units';

/** What is highlighted at a time: one target, or several of which the next press opens a choice. */
export type ScanNode =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'group'; readonly children: readonly ScanNode[] };

/** A target as the scan sees it. */
export interface ScanTarget extends Pick<Target, 'id' | 'rect' | 'dwellClass'> {
  /** Targets that belong together on the page (a keyboard, a column of the frame) have the same number. */
  readonly region: number;
}

/** Longer rows are halved first: two steps more for the last keys cost less than ten steps over all of them. */
const LONGEST_ROW = 6;
/** With more groups than this on the first round the regions of the page come before their rows. */
const MOST_GROUPS = 10;
/** Targets that overlap by no more than this still stand one below, or beside, the other. */
const OVERLAP_PX = 4;

/**
 * The order in which a switch goes through the targets of a page. Each region is cut at its gaps into lines and columns
 * (recursive X-Y cut, Nagy and Seth 1984), down to rows. The call stands first and by itself, then the rows of the
 * largest region, and of the others by their size; of equal ones the higher comes first.
 */
export function scanTree(targets: readonly ScanTarget[]): readonly ScanNode[] {
  const calls = targets.filter(({ dwellClass }) => dwellClass === 'call');
  const others = targets.filter(({ dwellClass }) => dwellClass !== 'call');
  const regions = regionsOf(others).sort((a, b) => countOf(b) - countOf(a));
  const rows = regions.flat();
  const groups =
    rows.length <= MOST_GROUPS
      ? rows.map(rowNode)
      : regions.flatMap((region) => packed(region.map(rowNode), MOST_GROUPS - regions.length));
  const [only] = others.length === 1 ? others : [];
  // Where there is nothing else to choose every press would pick it: taking a call back must not be so easy.
  const all = only?.dwellClass === 'destructive' ? [groupOf([itemOf(only)], true)] : groups;
  return [...calls.map(itemOf), ...all];
}

/** The targets of a node, in the order of the tree. */
export function idsOf(node: ScanNode): readonly string[] {
  return node.kind === 'item' ? [node.id] : node.children.flatMap(idsOf);
}

type Row = readonly ScanTarget[];

const itemOf = ({ id }: ScanTarget): ScanNode => ({ kind: 'item', id });

function groupOf(children: readonly ScanNode[], keepSingle: boolean): ScanNode {
  const [first] = children;
  return first !== undefined && children.length === 1 && !keepSingle ? first : { kind: 'group', children };
}

function rowNode(row: Row): ScanNode {
  const items = row.map(itemOf);
  if (items.length <= LONGEST_ROW) return groupOf(items, false);
  const half = Math.ceil(items.length / 2);
  return groupOf([groupOf(items.slice(0, half), false), groupOf(items.slice(half), false)], false);
}

/** Nodes in at most `most` groups of about equal length (at least one group). */
function packed(nodes: readonly ScanNode[], most: number): readonly ScanNode[] {
  const length = Math.ceil(nodes.length / Math.max(1, most));
  return Array.from({ length: Math.ceil(nodes.length / length) }, (_, i) =>
    groupOf(nodes.slice(i * length, (i + 1) * length), false),
  );
}

const countOf = (region: readonly Row[]): number => region.reduce((sum, row) => sum + row.length, 0);

/** Regions of a page, each with its rows. */
function regionsOf(targets: readonly ScanTarget[]): (readonly Row[])[] {
  const regions = new Map<number, ScanTarget[]>();
  for (const target of targets.toSorted(byReading)) {
    const region = regions.get(target.region);
    if (region === undefined) regions.set(target.region, [target]);
    else region.push(target);
  }
  return [...regions.values()].map(rowsOf);
}

/** Rows of a region: cut again while there are gaps; what cannot be cut is one row in reading order. */
function rowsOf(region: readonly ScanTarget[]): readonly Row[] {
  const lines = bands(region, 'y');
  if (lines.every((line) => line.length === 1)) return [lines.flat()];
  if (lines.length > 1) return lines.flatMap(rowsOf);
  const columns = bands(region, 'x');
  if (columns.every((column) => column.length === 1)) return [columns.flat()];
  if (columns.length > 1) return columns.flatMap(rowsOf);
  return [region.toSorted(byReading)];
}

const byReading = (a: ScanTarget, b: ScanTarget): number =>
  a.rect.topPx - b.rect.topPx || a.rect.leftPx - b.rect.leftPx;

/** Targets parted where a straight line through the whole region meets none of them, in order along the axis. */
function bands(targets: readonly ScanTarget[], axis: 'x' | 'y'): readonly (readonly ScanTarget[])[] {
  const ordered = targets.toSorted((a, b) => span(a.rect, axis).from - span(b.rect, axis).from);
  const parted: ScanTarget[][] = [];
  let reachPx = -Infinity;
  for (const target of ordered) {
    const { from, to } = span(target.rect, axis);
    if (from >= reachPx - OVERLAP_PX) parted.push([]);
    parted.at(-1)?.push(target);
    reachPx = Math.max(reachPx, to);
  }
  return parted;
}

function span(rect: ScreenRect, axis: 'x' | 'y'): { readonly from: number; readonly to: number } {
  return axis === 'x'
    ? { from: rect.leftPx, to: rect.leftPx + rect.widthPx }
    : { from: rect.topPx, to: rect.topPx + rect.heightPx };
}
