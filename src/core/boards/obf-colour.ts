/** Hue for boards whose file names no colour, degrees: the neutral blue-grey of the surfaces. */
export const DEFAULT_HUE_DEG = 210;

const SATURATION = 0.35;
const LIGHTNESS = 0.82;

/** One channel of the HSL to RGB conversion, 0–255. CSS Color Module Level 4, section 7.1 (`f(n)`). */
function channelOf(n: number, hueDeg: number, saturation: number, lightness: number): number {
  const k = (n + hueDeg / 30) % 12;
  const a = saturation * Math.min(lightness, 1 - lightness);
  return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
}

/** The colour other programs show behind a tile of this category: a light tint, `rgb(r, g, b)`. */
export function tintOf(hueDeg: number, lightness = LIGHTNESS): string {
  const rgb = [0, 8, 4].map((n) => channelOf(n, hueDeg, SATURATION, lightness));
  return `rgb(${rgb.join(', ')})`;
}

function channelsOf(colour: string): readonly number[] | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex !== undefined) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return pairs.map((pair) => parseInt(pair, 16));
  }
  const rgb = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(,[^)]{0,20})?\)$/i.exec(colour.trim());
  return rgb === null ? null : [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
}

/** Hue of `#rgb`, `#rrggbb` or `rgb(…)`, whole degrees 0–359; null for greys and for what is no colour. */
export function hueOf(colour: string): number | null {
  const channels = channelsOf(colour);
  if (channels === null) return null;
  const [red = 0, green = 0, blue = 0] = channels;
  const max = Math.max(red, green, blue);
  const chroma = max - Math.min(red, green, blue);
  // Below this the hue is rounding noise on a grey.
  if (max > 255 || chroma < 8) return null;
  const sixth =
    max === red
      ? ((green - blue) / chroma + 6) % 6
      : max === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return Math.round(sixth * 60) % 360;
}
