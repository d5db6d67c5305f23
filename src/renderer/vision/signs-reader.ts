import type { EyeBand } from '../../core/vision/face-frame';
import { bandSigns, type PictureSigns } from '../../core/vision/picture-signs';
import { StillPicture } from './still-picture';
import type { PixelReader } from './pixel-reader';

/** What the signs tell of changes within seconds, and is said after seconds. */
const EVERY_MS = 500;

/** Counts faces: `SecondFace`, or a stand-in. */
interface FaceCounter {
  countOf(bitmap: ImageBitmap, tMs: number): number;
}

/** Reads the signs of a picture twice a second; in between the last ones hold. */
export class SignsReader {
  private readonly still = new StillPicture();
  private signs: PictureSigns | null = null;
  private readMs = -Infinity;

  constructor(
    private readonly pixels: Pick<PixelReader, 'meanBrightness' | 'sample'>,
    private readonly faces: FaceCounter,
  ) {}

  /** @param face landmarks and band of the speaker's face, or null when none is seen */
  of(
    bitmap: ImageBitmap,
    tMs: number,
    face: { readonly landmarks: Float32Array; readonly band: EyeBand } | null,
  ): PictureSigns {
    if (this.signs === null || Math.abs(tMs - this.readMs) >= EVERY_MS) {
      this.readMs = tMs;
      this.signs = this.read(bitmap, tMs, face);
    }
    return this.signs;
  }

  private read(
    bitmap: ImageBitmap,
    tMs: number,
    face: { readonly landmarks: Float32Array; readonly band: EyeBand } | null,
  ): PictureSigns {
    const { width: widthPx, height: heightPx } = bitmap;
    return {
      ...(face ? bandSigns(face.landmarks, face.band) : { glare: 0, sideRatio: 1 }),
      faceCount: Math.max(face ? 1 : 0, this.faces.countOf(bitmap, tMs)),
      pictureBrightness: this.pixels.meanBrightness(bitmap, { leftPx: 0, topPx: 0, widthPx, heightPx }),
      // A camera that lives shows another picture half a second later.
      isRepeat: this.still.isRepeat(this.pixels.sample(bitmap)),
      isPortrait: heightPx > widthPx,
    };
  }
}
