import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { DwellClass } from '../../core/samples';
import { pictureUrl } from '../app/picture-url';
import { show } from '../stores/view-store';
import { pagesFor, type Grid } from './fitted-grid';
import { GazeTarget } from './gaze-target';
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
  readonly className?: string;
  readonly dwellClass?: DwellClass;
  readonly mustLeaveBeforeRepeat?: boolean;
  readonly onPick: () => void;
}

/** The tiles of one page; when there are more than fit, the last cell turns the page and the pages go round. */
export function TileGrid(props: {
  /** The finest grid that the user can hit. Fewer tiles are drawn larger. */
  readonly grid: Grid;
  readonly page: number;
  readonly tiles: readonly TileSpec[];
}) {
  const { tiles } = props;
  const { grid, tilesPerPage, count } = pagesFor(props.grid, tiles.length);
  const page = props.page % count;
  const shown = tiles.slice(page * tilesPerPage, (page + 1) * tilesPerPage);
  const freeCells = grid.columns * grid.rows - shown.length - (count > 1 ? 1 : 0);
  const style: CSSProperties = {
    gridTemplate: `repeat(${grid.rows}, minmax(0, 1fr)) / repeat(${grid.columns}, minmax(0, 1fr))`,
  };
  return (
    <div className="tile-grid" style={style}>
      {shown.map((tile) => (
        <Tile key={tile.id} tile={tile} />
      ))}
      {Array.from({ length: freeCells }, (_, i) => (
        <div key={i} className="tile-place" />
      ))}
      {count > 1 ? <MoreTile page={page} count={count} /> : null}
    </div>
  );
}

function MoreTile({ page, count }: { readonly page: number; readonly count: number }) {
  const strings = useStrings();
  return (
    <GazeTarget
      id="more"
      dwellClass="tile"
      className="tile more"
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

function Tile({ tile }: { readonly tile: TileSpec }) {
  const Icon = tile.icon;
  const style = tile.hueDeg === undefined ? {} : ({ '--hue': String(tile.hueDeg) } as CSSProperties);
  return (
    <GazeTarget
      id={tile.id}
      dwellClass={tile.dwellClass ?? 'tile'}
      mustLeaveBeforeRepeat={tile.mustLeaveBeforeRepeat ?? false}
      className={`tile ${tile.className ?? ''}`}
      style={style}
      onPick={tile.onPick}
    >
      {tile.symbol ? <img className="art" src={pictureUrl(tile.symbol)} alt="" /> : null}
      {Icon ? <Icon className="art" aria-hidden /> : null}
      <Words text={tile.label} />
      {tile.sub ? <span className="sub">{tile.sub}</span> : null}
    </GazeTarget>
  );
}
