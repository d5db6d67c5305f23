import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads single files out of the archive that npm's face_mesh ships: one `.data` file, and a loader script that
 * carries the table of contents as JSON.
 * @param {string} packageFolder
 * @returns {(name: string) => Buffer} throws for a name that is not in the archive
 */
export function openPackedAssets(packageFolder) {
  const loader = readFileSync(join(packageFolder, 'face_mesh_solution_packed_assets_loader.js'), 'utf8');
  const contents = /loadPackage\((\{.*?\})\);/s.exec(loader)?.[1];
  if (contents === undefined) throw new Error('the archive of @mediapipe/face_mesh has no table of contents');
  const { files } = /** @type {{ files: { filename: string, start: number, end: number }[] }} */ (
    JSON.parse(contents)
  );
  const data = readFileSync(join(packageFolder, 'face_mesh_solution_packed_assets.data'));

  return (name) => {
    const file = files.find(({ filename }) => filename.endsWith(`/${name}`));
    if (!file) throw new Error(`${name} is not in the archive of @mediapipe/face_mesh`);
    return Buffer.from(data.subarray(file.start, file.end));
  };
}
