import type { RegionResult } from '../../../core/profiles/profile';
import type { ScreenGeometry } from '../../../core/geometry';
import { pxPerDeg } from '../../../core/geometry';

/** Errors up to the first bound are drawn green, up to the second yellow, beyond orange. */
const GOOD_DEG = 0.7;
const FAIR_DEG = 1.2;

const colourOf = (errorDeg: number): string =>
  errorDeg <= GOOD_DEG ? 'var(--pick)' : errorDeg <= FAIR_DEG ? 'var(--lock)' : 'var(--error-far)';

/** The screen with the measured scatter at each point: cross where one looked, dots where it was measured. */
export function AccuracyMap(props: {
  readonly regions: readonly RegionResult[];
  readonly screen: ScreenGeometry;
  readonly viewerDistanceMm: number;
}) {
  const { screen } = props;
  const pxOfDeg = pxPerDeg(screen, props.viewerDistanceMm);
  const arm = screen.widthPx / 130;
  return (
    <svg viewBox={`0 0 ${screen.widthPx} ${screen.heightPx}`} role="img">
      <rect
        x={arm}
        y={arm}
        width={screen.widthPx - 2 * arm}
        height={screen.heightPx - 2 * arm}
        rx={2 * arm}
        fill="none"
        stroke="var(--line)"
        strokeWidth={arm / 5}
      />
      {props.regions.map((region) => {
        const { xPx, yPx } = region.target;
        const colour = colourOf(region.errorDeg);
        const radius = Math.max(arm, region.errorDeg * pxOfDeg.xPx);
        return (
          <g key={`${xPx} ${yPx}`}>
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
              x={xPx}
              y={yPx + radius + 2.6 * arm}
              fill="var(--muted)"
              fontSize={1.9 * arm}
              textAnchor="middle"
            >
              {region.errorDeg.toFixed(1)}°
            </text>
          </g>
        );
      })}
    </svg>
  );
}
