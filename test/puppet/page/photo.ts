import { focalLengthPx, type CameraGeometry } from '../../../src/core/geometry';
import type { FaceSource } from '../faces';
import { at } from './at';
import { IRIS_DIAMETER_MM, type Landmark } from './head-geometry';
import { EYES } from './landmark-sets';

/** Part of the original photo that a puppet uses, and how much it is enlarged before the face model sees it. */
const CROP = { widthPx: 560, heightPx: 460, enlargement: 2.5 };
/** At 1280 pixels of width: enough that nobody beside the face remains a face to the detector. */
const BACKDROP_BLUR_PX = 110;
const CHEEK_RADIUS_PX = 6;

function canvasOf(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  return { canvas, context };
}

export async function loadPhoto(name: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `/photos/${name}`;
  await image.decode();
  return image;
}

/** The face and some of what is around it, enlarged. */
export function cropPhoto(image: HTMLImageElement, centrePx: FaceSource['centrePx']): HTMLCanvasElement {
  const { canvas, context } = canvasOf(CROP.widthPx * CROP.enlargement, CROP.heightPx * CROP.enlargement);
  const left = centrePx.x - CROP.widthPx / 2;
  const top = centrePx.y - CROP.heightPx / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, CROP.widthPx, CROP.heightPx, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The room: the photo at webcam scale, blurred until only its light is left, mirrored copies around it. */
export function makeBackdrop(
  image: HTMLImageElement,
  centrePx: FaceSource['centrePx'],
  landmarks: readonly Landmark[],
  camera: CameraGeometry,
  viewerDistanceMm: number,
): HTMLCanvasElement {
  const [right, , left] = EYES[0].iris;
  const acrossIris = at(landmarks, right).x - at(landmarks, left).x;
  const irisInPhotoPx = Math.abs(acrossIris) * CROP.widthPx;
  const photoScale = ((IRIS_DIAMETER_MM / viewerDistanceMm) * focalLengthPx(camera)) / irisInPhotoPx;
  const { canvas, context } = canvasOf(camera.widthPx, camera.heightPx);
  const average = canvasOf(1, 1);
  average.context.drawImage(image, 0, 0, 1, 1);
  context.drawImage(average.canvas, 0, 0, canvas.width, canvas.height);
  context.filter = `blur(${(BACKDROP_BLUR_PX * camera.widthPx) / 1280}px) brightness(0.85)`;
  const width = image.width * photoScale;
  const height = image.height * photoScale;
  const photoLeft = canvas.width / 2 - centrePx.x * photoScale;
  const photoTop = canvas.height / 2 - centrePx.y * photoScale;
  for (const column of [-1, 0, 1]) {
    for (const row of [-1, 0, 1]) {
      context.save();
      context.translate(
        photoLeft + column * width + (column ? width : 0),
        photoTop + row * height + (row ? height : 0),
      );
      context.scale(column ? -1 : 1, row ? -1 : 1);
      context.drawImage(image, 0, 0, width, height);
      context.restore();
    }
  }
  return canvas;
}

/** Average colour of the skin around a landmark of the crop, 0 to 1. */
export function skinColour(crop: HTMLCanvasElement, landmark: Landmark): [number, number, number] {
  const context = crop.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  const size = 2 * CHEEK_RADIUS_PX + 1;
  const left = Math.round(landmark.x * crop.width - CHEEK_RADIUS_PX);
  const top = Math.round(landmark.y * crop.height - CHEEK_RADIUS_PX);
  const { data } = context.getImageData(left, top, size, size);
  const mean = (channel: number) => {
    let sum = 0;
    for (let i = channel; i < data.length; i += 4) sum += at(data, i);
    return sum / (data.length / 4) / 255;
  };
  return [mean(0), mean(1), mean(2)];
}
