import { pxPerDeg } from '../../../core/geometry';
import type { Grid, GridPlace } from '../../../core/keyboard/hit-probability';
import type { RegionResult } from '../../../core/profiles/profile';

/** Errors up to the first bound are drawn green, up to the second yellow, beyond orange. */
const GOOD_DEG = 0.7;
const FAIR_DEG = 1.2;

const colourOf = (errorDeg: number): string =>
  errorDeg <= GOOD_DEG ? 'var(--pick)' : errorDeg <= FAIR_DEG ? 'var(--lock)' : 'var(--error-far)';

/**
 * The screen with the tiles that this user can hit, and the measured scatter at each point: cross where one looked,
 * dots where it was measured, a circle as large as the error.
 */
export function AccuracyMap(props: {
  readonly regions: readonly RegionResult[];
  readonly grid: Grid;
  readonly place: GridPlace;
}) {
  const { screen, viewerDistanceMm } = props.place;
  const pxOfDeg = pxPerDeg(screen, viewerDistanceMm).xPx;
  // Everything that is not to scale is drawn in this: a fixed part of the picture.
  const arm = screen.widthPx / 110;
  return (
    <svg
      viewBox={`0 0 ${screen.widthPx} ${screen.heightPx}`}
      style={{ aspectRatio: `${screen.widthPx} / ${screen.heightPx}` }}
      role="img"
    >
      <Tiles grid={props.grid} place={props.place} arm={arm} />
      {props.regions.map((region) => (
        <Region
          key={`${region.target.xPx} ${region.target.yPx}`}
          region={region}
          pxOfDeg={pxOfDeg}
          arm={arm}
        />
      ))}
    </svg>
  );
}

function Tiles({
  grid,
  place,
  arm,
}: {
  readonly grid: Grid;
  readonly place: GridPlace;
  readonly arm: number;
}) {
  const { screen, content } = place;
  const width = (content.width * screen.widthPx) / grid.columns;
  const height = (content.height * screen.heightPx) / grid.rows;
  const cells = Array.from({ length: grid.columns * grid.rows }, (_, i) => ({
    x: content.left * screen.widthPx + (i % grid.columns) * width,
    y: content.top * screen.heightPx + Math.floor(i / grid.columns) * height,
  }));
  return cells.map(({ x, y }) => (
    <rect
      key={`${x} ${y}`}
      x={x + arm / 2}
      y={y + arm / 2}
      width={width - arm}
      height={height - arm}
      rx={1.4 * arm}
      fill="var(--surface)"
    />
  ));
}

function Region(props: { readonly region: RegionResult; readonly pxOfDeg: number; readonly arm: number }) {
  const { region, arm } = props;
  const { xPx, yPx } = region.target;
  const colour = colourOf(region.errorDeg);
  const radius = Math.max(arm, region.errorDeg * props.pxOfDeg);
  return (
    <g>
      <circle
        cx={xPx}
        cy={yPx}
        r={radius}
        fill={colour}
        fillOpacity={0.16}
        stroke={colour}
        strokeWidth={arm / 4}
      />
      {region.samples.map((sample, i) => (
        <circle key={i} cx={sample.xPx} cy={sample.yPx} r={arm / 3} fill="var(--sample)" />
      ))}
      <path
        d={`M${xPx - arm} ${yPx}h${2 * arm}M${xPx} ${yPx - arm}v${2 * arm}`}
        stroke="var(--text)"
        strokeWidth={arm / 4}
      />
      <text
        x={xPx + radius + arm}
        y={yPx + 0.9 * arm}
        fill="var(--text)"
        fontSize={2.5 * arm}
        fontWeight={600}
        stroke="var(--surface)"
        strokeWidth={arm / 2}
        paintOrder="stroke"
      >
        {region.errorDeg.toFixed(1)}°
      </text>
    </g>
  );
}
