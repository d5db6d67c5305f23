import { checkPicture } from '../../core/boards/picture-check';

/** Longest side of a kept picture, pixels: a tile of a large display at twice its density. */
const MAX_SIDE_PX = 640;
const JPEG_QUALITY = 0.88;

/** A picture drawn anew: upright, small, without anything else that was in its file. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly ending: 'jpg' | 'png';
}

/** Why a picture was not taken; `import-words.ts` has the words. */
export type PictureRefusal = 'unknown' | 'huge' | 'script' | 'unreadable';

/** Opens a picture and draws it anew. Whatever is not a picture, unsafe or too large is refused with the reason. */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture | PictureRefusal> {
  const check = checkPicture(bytes, () => new TextDecoder().decode(bytes));
  if (!check.ok) return check.why;
  const blob = new Blob([bytes.slice()], { type: check.kind });
  try {
    const source = check.kind === 'image/svg+xml' ? await drawing(blob) : await photo(blob);
    return await drawnAnew(source, check.kind === 'image/jpeg' ? 'jpg' : 'png');
  } catch {
    return 'unreadable';
  }
}

/** Turned upright as the camera noted it. */
const photo = (blob: Blob): Promise<ImageBitmap> =>
  createImageBitmap(blob, { imageOrientation: 'from-image' });

/** An `img` runs no script and loads nothing. */
async function drawing(blob: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image(MAX_SIDE_PX, MAX_SIDE_PX);
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The largest size within the limit that keeps the shape; drawings are enlarged to it. */
function sizeOf(source: ImageBitmap | HTMLImageElement): readonly [widthPx: number, heightPx: number] {
  const isBitmap = source instanceof ImageBitmap;
  const width = (isBitmap ? source.width : source.naturalWidth) || MAX_SIDE_PX;
  const height = (isBitmap ? source.height : source.naturalHeight) || MAX_SIDE_PX;
  const scale = MAX_SIDE_PX / Math.max(width, height);
  const used = isBitmap ? Math.min(1, scale) : scale;
  return [Math.max(1, Math.round(width * used)), Math.max(1, Math.round(height * used))];
}

async function drawnAnew(
  source: ImageBitmap | HTMLImageElement,
  ending: CleanPicture['ending'],
): Promise<CleanPicture> {
  const [widthPx, heightPx] = sizeOf(source);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, widthPx, heightPx);
  const type = ending === 'jpg' ? 'image/jpeg' : 'image/png';
  const blob = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), ending };
}
