import { DataTexture, RepeatWrapping } from 'three';

import { makeRandom } from '../random';

export const NOISE_TILE_PX = 512;
/** Always the same tile, so that a recording can be made again. */
const TILE_SEED = 12345;

/** Sensor noise, mean 0.5 and SD 0.17 in each colour: the mean of three uniform numbers. */
export function makeNoiseTile(): DataTexture {
  const { uniform } = makeRandom(TILE_SEED);
  const data = new Uint8Array(NOISE_TILE_PX * NOISE_TILE_PX * 4);
  for (let i = 0; i < data.length; i++) data[i] = (255 * (uniform() + uniform() + uniform())) / 3;
  const texture = new DataTexture(data, NOISE_TILE_PX, NOISE_TILE_PX);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}
