import { blendedTiles, blinkTile, tilePlace, type AtlasIndex, type AtlasSheet } from '../atlas-plan';
import type { Random } from '../random';

/** Sensor noise at play time, grey levels; the atlas itself has none. */
const NOISE_SD = 2.5;
const NOISE_PICTURES = 4;

/** Atlas pictures as base64 JPEG files, in the order of the index. */
export interface AtlasPictures {
  readonly sheets: readonly { readonly base: string; readonly strips: string }[];
  readonly emptyRoom: string;
}

export interface Look {
  readonly xShare: number;
  readonly yShare: number;
  readonly closure: number;
}

async function decode(jpeg: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // read back often by noise and video: keep it in ordinary memory
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  return context;
}

/** The picture several times over, each with other noise. */
function noisyCopies(picture: ImageBitmap, random: Random): HTMLCanvasElement[] {
  return Array.from({ length: NOISE_PICTURES }, () => {
    const context = contextOf(picture.width, picture.height);
    context.drawImage(picture, 0, 0);
    const image = context.getImageData(0, 0, picture.width, picture.height);
    const { data } = image;
    for (let i = 0; i < data.length; i += 4) {
      // three uniform numbers come near enough to a normal one, and are quicker for a million pixels
      const noise = (random.uniform() + random.uniform() + random.uniform() - 1.5) * 2 * NOISE_SD;
      for (let c = i; c < i + 3; c++) data[c] = (data[c] ?? 0) + noise;
    }
    context.putImageData(image, 0, 0);
    return context.canvas;
  });
}

interface Sheet {
  readonly place: AtlasSheet;
  readonly bases: readonly HTMLCanvasElement[];
  readonly strips: ImageBitmap;
  /** The eyes are put together here before they go into the picture. */
  readonly eyes: CanvasRenderingContext2D;
}

/** The camera's picture: base, eyes and noise drawn onto one canvas. */
export class Picture {
  readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;

  private constructor(
    private readonly index: AtlasIndex,
    private readonly sheets: readonly Sheet[],
    private readonly emptyRooms: readonly HTMLCanvasElement[],
    private readonly random: Random,
  ) {
    this.context = contextOf(index.camera.widthPx, index.camera.heightPx);
    this.canvas = this.context.canvas;
  }

  static async load(index: AtlasIndex, pictures: AtlasPictures, random: Random): Promise<Picture> {
    const sheets = await Promise.all(
      index.sheets.map(async (place, i) => {
        const files = pictures.sheets[i];
        if (!files) throw new Error(`the atlas has no pictures for ${place.pose.name}`);
        return {
          place,
          bases: noisyCopies(await decode(files.base), random),
          strips: await decode(files.strips),
          eyes: contextOf(place.strip.width, place.strip.height),
        };
      }),
    );
    return new Picture(index, sheets, noisyCopies(await decode(pictures.emptyRoom), random), random);
  }

  drawPerson(poseName: string, look: Look): void {
    const sheet = this.sheets.find(({ place }) => place.pose.name === poseName);
    if (!sheet) throw new Error(`the atlas has no pose "${poseName}"`);
    this.drawCopy(sheet.bases);
    this.drawEyes(sheet, look);
    const { left, top } = sheet.place.strip;
    this.context.drawImage(sheet.eyes.canvas, left, top);
  }

  drawEmptyRoom(): void {
    this.drawCopy(this.emptyRooms);
  }

  /** The same person once more, smaller, at the picture's left: a visitor leaning in. */
  drawVisitor(scale: number): void {
    const { width, height } = this.canvas;
    const base = this.sheets[0]?.bases[0];
    if (!base) return;
    this.context.save();
    this.context.beginPath();
    this.context.ellipse(
      width * 0.16,
      height * 0.5,
      width * 0.11 * scale,
      height * 0.32 * scale,
      0,
      0,
      2 * Math.PI,
    );
    this.context.clip();
    const left = width * 0.16 - (width * scale) / 2;
    this.context.drawImage(base, left, height * (0.5 - scale / 2), width * scale, height * scale);
    this.context.restore();
  }

  private drawCopy(copies: readonly HTMLCanvasElement[]): void {
    const copy = copies[Math.floor(this.random.uniform() * copies.length)];
    if (copy) this.context.drawImage(copy, 0, 0);
  }

  private drawEyes({ place, strips, eyes }: Sheet, { xShare, yShare, closure }: Look): void {
    const blink = blinkTile(this.index, xShare, yShare, closure);
    const tiles =
      blink === null ? blendedTiles(this.index.grid, xShare, yShare) : [{ tile: blink, weight: 1 }];
    const { width, height } = place.strip;
    let drawn = 0;
    for (const { tile, weight } of tiles) {
      // drawn one over the other, each with its share of what is there so far: the exact weighted mean
      drawn += weight;
      eyes.globalAlpha = weight / drawn;
      const { xPx, yPx } = tilePlace(this.index, place.strip, tile);
      eyes.drawImage(strips, xPx, yPx, width, height, 0, 0, width, height);
    }
    this.addNoise(eyes, width, height);
  }

  private addNoise(eyes: CanvasRenderingContext2D, width: number, height: number): void {
    const image = eyes.getImageData(0, 0, width, height);
    const { data } = image;
    for (let i = 0; i < data.length; i += 4) {
      const noise =
        (this.random.uniform() + this.random.uniform() + this.random.uniform() - 1.5) * 2 * NOISE_SD;
      for (let c = i; c < i + 3; c++) data[c] = (data[c] ?? 0) + noise;
    }
    eyes.putImageData(image, 0, 0);
  }
}
