/** Most pictures that are held ready; beyond it the ones held longest go. */
const MAX_PICTURES = 600;

const held = new Map<string, HTMLImageElement>();

/** Loads pictures before they are asked for and holds them, so that a board opens with all of them at once. */
export function holdPictures(urls: Iterable<string>): void {
  for (const url of urls) {
    if (held.has(url)) continue;
    const picture = new Image();
    picture.src = url;
    held.set(url, picture);
  }
  for (const url of [...held.keys()].slice(0, Math.max(0, held.size - MAX_PICTURES))) held.delete(url);
}
