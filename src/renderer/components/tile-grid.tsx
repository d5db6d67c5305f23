import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { DwellClass } from '../../core/samples';
import { show } from '../stores/view-store';
import { GazeTarget } from './gaze-target';
import { useStrings } from './use-store';

/** Columns and rows of the tiles, as the user's accuracy allows. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** One tile, whatever it does. */
export interface TileSpec {
  readonly id: string;
  readonly label: string;
  readonly sub?: string;
  /** Bare name in the symbol subset. */
  readonly symbol?: string;
  readonly icon?: LucideIcon;
  readonly hueDeg?: number;
  readonly className?: string;
  readonly dwellClass?: DwellClass;
  readonly mustLeaveBeforeRepeat?: boolean;
  readonly onPick: () => void;
}

/** The tiles of one page; when there are more than fit, the last cell turns the page and the pages go round. */
export function TileGrid(props: {
  readonly grid: Grid;
  readonly page: number;
  readonly tiles: readonly TileSpec[];
}) {
  const { grid, tiles } = props;
  const strings = useStrings();
  const cells = grid.columns * grid.rows;
  const isPaged = tiles.length > cells;
  const perPage = isPaged ? cells - 1 : cells;
  const pages = Math.max(1, Math.ceil(tiles.length / perPage));
  const page = props.page % pages;
  const shown = tiles.slice(page * perPage, (page + 1) * perPage);
  const style: CSSProperties = {
    gridTemplate: `repeat(${grid.rows}, minmax(0, 1fr)) / repeat(${grid.columns}, minmax(0, 1fr))`,
  };
  const size = cells <= 6 ? 'large' : cells >= 15 ? 'small' : '';
  return (
    <div className="tile-grid" style={style}>
      {shown.map((tile) => (
        <Tile key={tile.id} tile={tile} size={size} />
      ))}
      {isPaged ? (
        <GazeTarget
          id="more"
          dwellClass="tile"
          className={`tile more ${size}`}
          // The last cell of the grid, also on a page that is not full.
          style={{ gridColumn: grid.columns, gridRow: grid.rows }}
          onPick={() => show({ page: (page + 1) % pages })}
        >
          <ChevronRight aria-hidden />
          <span className="words">{strings.more}</span>
          <span className="sub">
            {page + 1} / {pages}
          </span>
        </GazeTarget>
      ) : null}
    </div>
  );
}

function Tile({ tile, size }: { readonly tile: TileSpec; readonly size: string }) {
  const Icon = tile.icon;
  const style = tile.hueDeg === undefined ? {} : ({ '--hue': String(tile.hueDeg) } as CSSProperties);
  return (
    <GazeTarget
      id={tile.id}
      dwellClass={tile.dwellClass ?? 'tile'}
      mustLeaveBeforeRepeat={tile.mustLeaveBeforeRepeat ?? false}
      className={`tile ${size} ${tile.className ?? ''}`}
      style={style}
      onPick={tile.onPick}
    >
      {tile.symbol ? <img className="art" src={`/resources/symbols/${tile.symbol}.svg`} alt="" /> : null}
      {Icon ? <Icon className="art" aria-hidden /> : null}
      <span className="words">{tile.label}</span>
      {tile.sub ? <span className="sub">{tile.sub}</span> : null}
    </GazeTarget>
  );
}
