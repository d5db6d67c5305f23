import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { DwellClass } from '../../core/samples';
import type { Pick as SelectionPick } from '../../core/selection/selection-state';
import { pictureUrl } from '../app/picture-url';
import { show } from '../stores/view-store';
import type { Grid } from './fitted-grid';
import { GazeTarget } from './gaze-target';
import { tilePages, type PlacedTile, type Span } from './tile-pages';
import { useStrings } from './use-store';
import { Words } from './words';

export type { Grid } from './fitted-grid';

/** One tile, whatever it does. */
export interface TileSpec {
  readonly id: string;
  readonly label: string;
  readonly sub?: string;
  /** A name in the symbol subset (`noto:bed`) or a kept picture (`media:….png`). */
  readonly symbol?: string;
  readonly icon?: LucideIcon;
  readonly hueDeg?: number;
  /** Cells of the grid that it takes; one when absent. */
  readonly span?: Span;
  readonly className?: string;
  readonly dwellClass?: DwellClass;
  readonly mustLeaveBeforeRepeat?: boolean;
  /** Called on a pick by gaze (then with how sure the eyes were), click, touch or key. */
  readonly onPick: (pick?: SelectionPick) => void;
}

/** The tiles of one page; when there are more than fit, the last cell turns the page and the pages go round. */
export function TileGrid(props: {
  /** The finest grid that the user can hit. Fewer tiles are drawn larger. */
  readonly grid: Grid;
  readonly page: number;
  readonly tiles: readonly TileSpec[];
}) {
  const { tiles } = props;
  const pages = tilePages(
    props.grid,
    tiles.map(({ span }) => span),
  );
  const count = pages.length;
  const page = props.page % count;
  const { grid, tiles: shown } = pages[page] ?? { grid: props.grid, tiles: [] };
  const takenCells = shown.reduce((sum, { columns, rows }) => sum + columns * rows, count > 1 ? 1 : 0);
  const freeCells = grid.columns * grid.rows - takenCells;
  const style: CSSProperties = {
    gridTemplate: `repeat(${grid.rows}, minmax(0, 1fr)) / repeat(${grid.columns}, minmax(0, 1fr))`,
  };
  return (
    <div className="tile-grid" style={style}>
      {shown.map((placed) => {
        const tile = tiles[placed.index];
        return tile ? <Tile key={tile.id} tile={tile} style={cellStyle(placed)} /> : null;
      })}
      {Array.from({ length: freeCells }, (_, i) => (
        <div key={i} className="tile-place" />
      ))}
      {count > 1 ? <MoreTile grid={grid} page={page} count={count} /> : null}
    </div>
  );
}

const cellStyle = ({ column, row, columns, rows }: Omit<PlacedTile, 'index'>): CSSProperties => ({
  gridArea: `${row + 1} / ${column + 1} / span ${rows} / span ${columns}`,
});

function MoreTile(props: { readonly grid: Grid; readonly page: number; readonly count: number }) {
  const { grid, page, count } = props;
  const strings = useStrings();
  return (
    <GazeTarget
      id="more"
      dwellClass="tile"
      className="tile more"
      style={cellStyle({ column: grid.columns - 1, row: grid.rows - 1, columns: 1, rows: 1 })}
      onPick={() => show({ page: (page + 1) % count })}
    >
      <ChevronRight className="art" aria-hidden />
      <Words text={strings.more} />
      <span className="sub">
        {page + 1} / {count}
      </span>
    </GazeTarget>
  );
}

/** A tile at a place that its parent gives it. */
export function Tile({ tile, style }: { readonly tile: TileSpec; readonly style: CSSProperties }) {
  const Icon = tile.icon;
  const hue = tile.hueDeg === undefined ? {} : ({ '--hue': String(tile.hueDeg) } as CSSProperties);
  return (
    <GazeTarget
      id={tile.id}
      dwellClass={tile.dwellClass ?? 'tile'}
      mustLeaveBeforeRepeat={tile.mustLeaveBeforeRepeat ?? false}
      className={`tile ${tile.className ?? ''}`}
      style={{ ...hue, ...style }}
      onPick={tile.onPick}
    >
      {tile.symbol ? <img className="art" src={pictureUrl(tile.symbol)} alt="" /> : null}
      {Icon ? <Icon className="art" aria-hidden /> : null}
      <Words text={tile.label} />
      {tile.sub ? <span className="sub">{tile.sub}</span> : null}
    </GazeTarget>
  );
}
