import type { RouteRoots } from '../../src/main/app-routes';

/** What the window's process needs to know. Passed as JSON in an environment variable. */
export interface HostConfig {
  readonly roots: RouteRoots;
  /** The `camera.mjpeg` files that jobs name by their place in this list. */
  readonly videos: readonly string[];
}

export const HOST_CONFIG_VARIABLE = 'MOUYU_EVALUATE';

/** @throws when the process was started by anything else than `evaluate`. */
export function readHostConfig(): HostConfig {
  const json = process.env[HOST_CONFIG_VARIABLE];
  if (json === undefined) throw new Error(`${HOST_CONFIG_VARIABLE} is not set: run \`npm run evaluate\``);
  return JSON.parse(json) as HostConfig;
}
