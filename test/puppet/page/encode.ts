/** The files a canvas becomes, as base64 without the `data:` part. */

async function base64(blob: Blob | null): Promise<string> {
  if (!blob) throw new Error('the picture could not be encoded');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'));
    reader.readAsDataURL(blob);
  });
}

export async function base64Jpeg(canvas: HTMLCanvasElement, quality: number): Promise<string> {
  return base64(await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)));
}

/** A picture in a stack, drawn `scale` times as large. */
export interface StackRow {
  readonly jpeg: string;
  readonly label: string;
  readonly scale: number;
}

const LABEL_HEIGHT_PX = 22;

async function decode(jpeg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/jpeg;base64,${jpeg}`;
  await image.decode();
  return image;
}

/** Pictures one below the other, as a PNG. */
export async function stackedPng(rows: readonly StackRow[]): Promise<string> {
  const pictures = await Promise.all(
    rows.map(async ({ jpeg, label, scale }) => {
      const image = await decode(jpeg);
      return { image, label, width: image.width * scale, height: image.height * scale };
    }),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...pictures.map(({ width }) => width));
  canvas.height = pictures.reduce((sum, { height }) => sum + height + LABEL_HEIGHT_PX, 0);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = '16px sans-serif';
  let top = 0;
  for (const { image, label, width, height } of pictures) {
    context.fillText(label, 4, top + LABEL_HEIGHT_PX - 6);
    context.drawImage(image, 0, top + LABEL_HEIGHT_PX, width, height);
    top += height + LABEL_HEIGHT_PX;
  }
  return base64(await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')));
}
