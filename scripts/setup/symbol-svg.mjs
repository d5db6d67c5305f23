/**
 * The part of Iconify's format that this set uses.
 * @typedef {object} IconSet
 * @property {Record<string, { body: string, width?: number, height?: number }>} icons
 * @property {Record<string, { parent: string }>} [aliases] other names of an icon
 * @property {number} [width] of icons that name none
 * @property {number} [height]
 */

/**
 * One icon as an SVG document.
 * @param {IconSet} set
 * @param {string} name
 * @returns {string | null} null when the set has no such name
 */
export function symbolSvg(set, name) {
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''];
  if (!icon) return null;
  const width = icon.width ?? set.width ?? 16;
  const height = icon.height ?? set.height ?? 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>\n`;
}
