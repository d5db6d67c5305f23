/** Where the page finds a picture or recording: `noto:bed` → the symbol, `media:….png` → the kept file. */
export function pictureUrl(name: string): string {
  return name.startsWith('media:')
    ? `/media/${name.slice('media:'.length)}`
    : `/resources/symbols/${name.replace(/^noto:/, '')}.svg`;
}
