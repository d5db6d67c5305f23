import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { CameraGeometry, ScreenGeometry } from '../../src/core/geometry';
import {
  ATLAS_POSES,
  BLINK_CLOSURES,
  BLINK_GRID,
  GAZE_GRID,
  sheetFrames,
  type AtlasIndex,
  type AtlasPlan,
  type AtlasPose,
  type AtlasSheet,
} from './atlas-plan';
import { assumedDisplay } from './display';
import { FACES, faceNamed, type FaceName } from './faces';
import type { PictureRect } from './frame';
import { openStudio, type Studio } from './studio';

const CACHE_FOLDER = join('.cache', 'puppet', 'atlas');
const PAGE_FOLDER = join('test', 'puppet', 'page');
const JPEG_QUALITY = 0.95;
/** The skin between moved and unmoved points changes too, but only a pixel or two beyond them; and the lens blurs. */
const STRIP_MARGIN_PX = 6;
/** Tiles on whole blocks of the JPEG encoder do not colour one another. */
const JPEG_BLOCK_PX = 16;

/** Pictures of a face looking in all directions, for a live virtual user. Files are JPEG. */
export interface Atlas {
  readonly index: AtlasIndex;
  /** In the order of `index.sheets`: the whole picture, and the tiles of the eyes. */
  readonly sheets: readonly { readonly base: Buffer; readonly strips: Buffer }[];
  /** The room without the person. */
  readonly emptyRoom: Buffer;
}

export interface AtlasOptions {
  readonly face: FaceName;
  /** Default: 15.6 inches of 1920 x 1080. */
  readonly display?: ScreenGeometry;
  /** Default: 1280 x 720 with 70 degrees across. */
  readonly camera?: CameraGeometry;
  /** Default: only the straight one. The head starts in the first. */
  readonly poses?: readonly AtlasPose[];
}

/** Changes with everything that the pictures depend on, the renderer's own source included. */
async function cacheKey(face: FaceName, plan: AtlasPlan): Promise<string> {
  const hash = createHash('sha256');
  // the display counts in millimetres only: pictures are the same for every resolution
  const { widthMm, heightMm, cameraOffsetMm } = plan.display;
  hash.update(
    JSON.stringify([
      FACES[face],
      { ...plan, display: { widthMm, heightMm, cameraOffsetMm } },
      GAZE_GRID,
      BLINK_GRID,
      BLINK_CLOSURES,
      STRIP_MARGIN_PX,
      JPEG_QUALITY,
    ]),
  );
  for (const name of (await readdir(PAGE_FOLDER)).sort())
    hash.update(await readFile(join(PAGE_FOLDER, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Grown to whole JPEG blocks. */
function wholeBlocks(rect: PictureRect): PictureRect {
  const grow = (length: number) => Math.ceil(length / JPEG_BLOCK_PX) * JPEG_BLOCK_PX;
  return { ...rect, width: grow(rect.width), height: grow(rect.height) };
}

async function renderSheet(
  studio: Studio,
  plan: AtlasPlan,
  pose: AtlasPose,
  folder: string,
): Promise<AtlasSheet> {
  const frames = sheetFrames(plan, pose);
  const middle = frames[Math.floor((GAZE_GRID.columns * GAZE_GRID.rows) / 2)];
  if (!middle) throw new Error('an atlas without directions');
  const strip = wholeBlocks(await studio.eyeStrip(frames, STRIP_MARGIN_PX));
  for await (const base of studio.renderJpegs([middle], JPEG_QUALITY)) {
    await writeFile(join(folder, `${pose.name}-base.jpg`), base);
  }
  const strips = await studio.renderStrips(frames, strip, GAZE_GRID.columns, JPEG_QUALITY);
  await writeFile(join(folder, `${pose.name}-strips.jpg`), strips);
  return { pose, strip };
}

async function renderAtlas(face: FaceName, plan: AtlasPlan, folder: string): Promise<void> {
  const studio = await openStudio();
  try {
    const [first] = plan.poses;
    if (!first) throw new Error('an atlas needs at least one pose');
    await studio.setup({ face: FACES[face], camera: plan.camera, viewerDistanceMm: -first.eyeMidMm[2] });
    const sheets: AtlasSheet[] = [];
    for (const pose of plan.poses) sheets.push(await renderSheet(studio, plan, pose, folder));
    await writeFile(join(folder, 'empty.jpg'), await studio.renderEmptyRoom(JPEG_QUALITY));
    const index: AtlasIndex = {
      face,
      display: plan.display,
      camera: plan.camera,
      grid: GAZE_GRID,
      blinkGrid: BLINK_GRID,
      blinkClosures: BLINK_CLOSURES,
      sheets,
    };
    await writeFile(join(folder, 'atlas.json'), JSON.stringify(index, null, 1));
  } finally {
    await studio.close();
  }
}

async function readAtlas(folder: string): Promise<Atlas | null> {
  const text = await readFile(join(folder, 'atlas.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const index = JSON.parse(text) as AtlasIndex;
  const sheets = await Promise.all(
    index.sheets.map(async ({ pose }) => ({
      base: await readFile(join(folder, `${pose.name}-base.jpg`)),
      strips: await readFile(join(folder, `${pose.name}-strips.jpg`)),
    })),
  );
  return { index, sheets, emptyRoom: await readFile(join(folder, 'empty.jpg')) };
}

/** The atlas of a face, rendered when it is not in the cache yet. */
export async function loadAtlas(options: AtlasOptions): Promise<Atlas> {
  const plan: AtlasPlan = {
    display: options.display ?? assumedDisplay(1920, 1080),
    camera: options.camera ?? { widthPx: 1280, heightPx: 720, hfovDeg: 70 },
    poses: options.poses ?? [ATLAS_POSES.straight],
  };
  const folder = join(CACHE_FOLDER, `${options.face}-${await cacheKey(options.face, plan)}`);
  const cached = await readAtlas(folder);
  if (cached) return cached;
  // a folder of its own, renamed when complete: a broken run leaves no half atlas, and of two runs the first one counts
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await renderAtlas(options.face, plan, unfinished);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  const atlas = await readAtlas(folder);
  if (!atlas) throw new Error(`the atlas in ${folder} cannot be read`);
  return atlas;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      face: { type: 'string', default: 'face-a' },
      'all-poses': { type: 'boolean', default: false },
    },
  });
  const startedMs = performance.now();
  const face = faceNamed(values.face);
  const atlas = await loadAtlas({
    face,
    poses: values['all-poses'] ? Object.values(ATLAS_POSES) : [ATLAS_POSES.straight],
  });
  const bytes = atlas.sheets.reduce((sum, sheet) => sum + sheet.base.length + sheet.strips.length, 0);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${face}: ${atlas.sheets.length} poses, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`);
  for (const { pose, strip } of atlas.index.sheets) console.log(pose.name, JSON.stringify(strip));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
