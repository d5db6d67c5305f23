import type { EyeBand } from '../../core/vision/face-frame';
import { eyePictures } from '../../core/vision/eye-picture';
import type { FrameExtra, WantedExtras } from './protocol';

/** High enough that the eyes are measured in it as in the picture itself. */
const JPEG_QUALITY = 0.93;
/** Pictures that are being packed at a time. A computer that cannot keep up leaves some out. */
const MOST_AT_A_TIME = 2;

/** What is made of a frame besides its measurement, and only while somebody wants it: a recording, the diagnostics. */
export class FrameExtras {
  private wanted: WantedExtras = { pictures: false, eyes: false };
  private canvas: OffscreenCanvas | null = null;
  private packing = 0;

  constructor(private readonly post: (extra: FrameExtra, transfer: Transferable[]) => void) {}

  want(wanted: WantedExtras): void {
    this.wanted = wanted;
    if (!wanted.pictures) this.canvas = null;
  }

  /** Before the bitmap is closed. */
  frame(frameId: number, tMs: number, bitmap: ImageBitmap): void {
    if (this.wanted.pictures && this.packing < MOST_AT_A_TIME) this.pack(frameId, tMs, bitmap);
  }

  face(landmarks: Float32Array, band: EyeBand): void {
    if (!this.wanted.eyes) return;
    const grey = eyePictures(landmarks, band);
    this.post({ kind: 'eyes', grey }, [grey.buffer]);
  }

  private pack(frameId: number, tMs: number, bitmap: ImageBitmap): void {
    this.canvas ??= new OffscreenCanvas(bitmap.width, bitmap.height);
    const { canvas } = this;
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height)
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.drawImage(bitmap, 0, 0);
    this.packing++;
    canvas
      .convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
      .then((blob) => blob.arrayBuffer())
      .then((jpeg) => this.post({ kind: 'picture', frameId, tMs, jpeg: new Uint8Array(jpeg) }, [jpeg]))
      // A picture that cannot be packed is left out of the recording like one there was no time for.
      .catch(() => undefined)
      .finally(() => this.packing--);
  }
}
