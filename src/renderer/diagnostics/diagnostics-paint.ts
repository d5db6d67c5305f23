import type { Px, ScreenPoint } from '../../core/units';
import { EYE_PICTURE_COLUMNS, EYE_PICTURE_ROWS } from '../../core/vision/eye-picture';
import type { DiagnosticsLine } from './diagnostics-lines';

/** CSS colours, read from the tokens. */
export interface DiagnosticsColours {
  readonly text: string;
  readonly muted: string;
  readonly weak: string;
  readonly far: string;
  readonly sample: string;
  readonly panel: string;
}

/** One place of the map: what was looked at there in the check, and how it was measured. */
export interface MapPlace {
  readonly target: ScreenPoint;
  /** Where the mean of the measured gaze lay. */
  readonly measured: ScreenPoint;
  readonly spreadXPx: Px;
  readonly spreadYPx: Px;
  readonly errorDeg: number;
}

const MARGIN_PX = 18;
const PAD_PX = 14;
/** A carer reads no letter smaller than this. */
const LEAST_TEXT_PX = 20;
const FAR_DEG = 2;
const EYES_PER_PANEL = 2;

/** Text size for a window: 20 px at least, in step with the rest of the interface. */
export const textSizePx = (windowWidthPx: Px, windowHeightPx: Px): Px =>
  Math.max(LEAST_TEXT_PX, Math.round(22 * Math.min(windowWidthPx / 1920, windowHeightPx / 1080)));

/** The errors of the calibration's check, where they were measured: arrow to the mean gaze, ellipse of its spread. */
export function paintMap(
  context: CanvasRenderingContext2D,
  colours: DiagnosticsColours,
  places: readonly MapPlace[],
  sizePx: Px,
): void {
  for (const { target, measured, spreadXPx, spreadYPx, errorDeg } of places) {
    const colour = errorDeg > FAR_DEG ? colours.far : colours.sample;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(target.xPx - 9, target.yPx);
    context.lineTo(target.xPx + 9, target.yPx);
    context.moveTo(target.xPx, target.yPx - 9);
    context.lineTo(target.xPx, target.yPx + 9);
    context.moveTo(target.xPx, target.yPx);
    context.lineTo(measured.xPx, measured.yPx);
    context.stroke();
    context.beginPath();
    context.ellipse(measured.xPx, measured.yPx, spreadXPx, spreadYPx, 0, 0, 2 * Math.PI);
    context.stroke();
    context.font = `${sizePx}px 'Noto Sans SC Variable', system-ui, sans-serif`;
    context.textBaseline = 'bottom';
    label(context, colours, `${errorDeg.toFixed(2)}°`, target.xPx + 14, target.yPx - 8, colour);
  }
}

/** Words that stay readable on whatever lies beneath. */
function label(
  context: CanvasRenderingContext2D,
  colours: DiagnosticsColours,
  text: string,
  xPx: Px,
  yPx: Px,
  colour: string,
): void {
  context.lineWidth = 5;
  context.strokeStyle = colours.panel;
  context.strokeText(text, xPx, yPx);
  context.fillStyle = colour;
  context.fillText(text, xPx, yPx);
}

/** Where the eyes look now, with the spread that selection reckons with. */
export function paintGaze(
  context: CanvasRenderingContext2D,
  colours: DiagnosticsColours,
  point: ScreenPoint,
  spreadPx: { readonly x: Px; readonly y: Px },
): void {
  context.strokeStyle = colours.sample;
  context.lineWidth = 2;
  context.setLineDash([8, 6]);
  context.beginPath();
  context.ellipse(point.xPx, point.yPx, Math.max(4, spreadPx.x), Math.max(4, spreadPx.y), 0, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** Both eyes and the lines below them, in the window's lower left corner. @returns the panel's size */
export function paintPanel(
  context: CanvasRenderingContext2D,
  colours: DiagnosticsColours,
  lines: readonly DiagnosticsLine[],
  eyes: CanvasImageSource | null,
  window: { readonly widthPx: Px; readonly heightPx: Px },
): void {
  const sizePx = textSizePx(window.widthPx, window.heightPx);
  const rowPx = Math.round(sizePx * 1.36);
  context.font = `${sizePx}px 'Noto Sans SC Variable', system-ui, sans-serif`;
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => context.measureText(text).width));
  const namesPx = widest(lines.map(({ name }) => name));
  const valuesPx = widest(lines.map(({ value }) => value));
  const innerPx = Math.min(window.widthPx - 2 * (MARGIN_PX + PAD_PX), namesPx + sizePx * 1.5 + valuesPx);
  const eyesPx = (innerPx * EYE_PICTURE_ROWS) / (EYES_PER_PANEL * EYE_PICTURE_COLUMNS);
  const heightPx = eyesPx + PAD_PX + lines.length * rowPx + 2 * PAD_PX;
  const topPx = window.heightPx - MARGIN_PX - heightPx;
  context.fillStyle = colours.panel;
  context.globalAlpha = 0.96;
  context.beginPath();
  context.roundRect(MARGIN_PX, topPx, innerPx + 2 * PAD_PX, heightPx, 14);
  context.fill();
  context.globalAlpha = 1;
  const leftPx = MARGIN_PX + PAD_PX;
  if (eyes !== null) context.drawImage(eyes, leftPx, topPx + PAD_PX, innerPx, eyesPx);
  context.textBaseline = 'top';
  lines.forEach(({ name, value, isWeak }, row) => {
    const yPx = topPx + 2 * PAD_PX + eyesPx + row * rowPx;
    context.textAlign = 'left';
    context.fillStyle = colours.muted;
    context.fillText(name, leftPx, yPx);
    context.textAlign = 'right';
    context.fillStyle = isWeak ? colours.weak : colours.text;
    context.fillText(value, leftPx + innerPx, yPx, innerPx - namesPx - sizePx);
  });
  context.textAlign = 'left';
}
