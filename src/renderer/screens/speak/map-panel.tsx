import type { BoardMap, TileArea } from '../../../core/boards/board';
import { Tile, type TileSpec } from '../../components/tile-grid';

const SPOT_RADIUS = 5;

/** Tiles over a drawing, each where its region is. `areas` has a place for each of `tiles`, in the same order. */
export function MapPanel(props: {
  readonly map: BoardMap;
  readonly tiles: readonly TileSpec[];
  readonly areas: readonly TileArea[];
}) {
  const { map, tiles, areas } = props;
  return (
    <div className="board-map" data-map={map}>
      <svg className="body" viewBox="0 0 1000 560" preserveAspectRatio="none" aria-hidden>
        <Figure map={map} />
        {areas.map((area, at) => (
          <Pointer key={tiles[at]?.id ?? at} area={area} />
        ))}
      </svg>
      {tiles.map((tile, at) => {
        const area = areas[at];
        if (!area) return null;
        const { leftPct, topPct, widthPct, heightPct } = area;
        const style = {
          left: `${leftPct}%`,
          top: `${topPct}%`,
          width: `${widthPct}%`,
          height: `${heightPct}%`,
        };
        return <Tile key={tile.id} tile={tile} style={style} />;
      })}
    </div>
  );
}

/** A line from the tile to the spot it means, when that lies beside it. */
function Pointer({ area }: { readonly area: TileArea }) {
  const { leftPct, topPct, widthPct, heightPct, meansXPct, meansYPct } = area;
  const xPct = Math.min(leftPct + widthPct, Math.max(leftPct, meansXPct));
  const yPct = Math.min(topPct + heightPct, Math.max(topPct, meansYPct));
  if (xPct === meansXPct && yPct === meansYPct) return null;
  const [x, y] = [meansXPct * 10, meansYPct * 5.6];
  return (
    <>
      <line className="pointer" x1={xPct * 10} y1={yPct * 5.6} x2={x} y2={y} />
      <circle className="spot" cx={x} cy={y} r={SPOT_RADIUS} />
    </>
  );
}

/** A calm figure with its arms stretched out. Left is left in both views: as in a mirror, and from behind. */
function Figure({ map }: { readonly map: BoardMap }) {
  return (
    <>
      <g className="figure">
        <ellipse cx="500" cy="64" rx="46" ry="56" />
        <path strokeWidth="40" d="M500 110 V150" />
        <path
          strokeWidth="20"
          d="M412 160 Q500 132 588 160 L572 290 Q566 340 582 425 L418 425 Q434 340 428 290 Z"
        />
        <path strokeWidth="52" fill="none" d="M424 180 L240 204 L80 212" />
        <path strokeWidth="52" fill="none" d="M576 180 L760 204 L920 212" />
        <circle cx="66" cy="212" r="32" strokeWidth="4" />
        <circle cx="934" cy="212" r="32" strokeWidth="4" />
        <path strokeWidth="62" fill="none" d="M455 420 L432 510 L420 528" />
        <path strokeWidth="62" fill="none" d="M545 420 L568 510 L580 528" />
      </g>
      {map === 'bodyFront' ? (
        <path className="feature" d="M484 84 Q500 94 516 84 M482 56 h4 M514 56 h4 M494 372 q6 6 12 0" />
      ) : (
        <path
          className="feature"
          d="M500 150 V400 M452 190 q14 24 0 46 M548 190 q-14 24 0 46 M470 405 q30 20 60 0"
        />
      )}
    </>
  );
}
