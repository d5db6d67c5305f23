import { join } from 'node:path';

/**
 * The people behind the virtual user: demo pictures of the npm package `@vladmandic/face-api` (MIT). They are read from
 * the installed package and never committed, nor is anything rendered from them.
 */
export const PHOTO_DIRECTORY = join('node_modules', '@vladmandic', 'face-api', 'demo');

export interface FaceSource {
  readonly photo: string;
  /** Middle of the face in the original photo, pixels. */
  readonly centrePx: { readonly x: number; readonly y: number };
  /** Red, green and blue of the iris, 0 to 1. */
  readonly irisColour: readonly [number, number, number];
  /** Recipes may be tuned on `tuning` faces only; figures that claim anything come from `heldOut` ones. */
  readonly role: 'tuning' | 'heldOut';
}

export const FACES = {
  'face-a': {
    photo: 'sample3.jpg',
    centrePx: { x: 713, y: 459 },
    irisColour: [0.3, 0.22, 0.15],
    role: 'tuning',
  },
  'face-b': {
    photo: 'sample6.jpg',
    centrePx: { x: 1612, y: 450 },
    irisColour: [0.2, 0.14, 0.09],
    role: 'heldOut',
  },
  'face-c': {
    photo: 'sample3.jpg',
    centrePx: { x: 1175, y: 319 },
    irisColour: [0.25, 0.3, 0.33],
    role: 'tuning',
  },
  'face-d': {
    photo: 'sample3.jpg',
    centrePx: { x: 1563, y: 441 },
    irisColour: [0.25, 0.28, 0.3],
    role: 'heldOut',
  },
  'face-e': {
    photo: 'sample6.jpg',
    centrePx: { x: 348, y: 612 },
    irisColour: [0.15, 0.1, 0.06],
    role: 'tuning',
  },
  'face-f': {
    photo: 'sample5.jpg',
    centrePx: { x: 1229, y: 340 },
    irisColour: [0.15, 0.1, 0.06],
    role: 'heldOut',
  },
  'face-g': {
    photo: 'sample6.jpg',
    centrePx: { x: 753, y: 486 },
    irisColour: [0.22, 0.15, 0.1],
    role: 'tuning',
  },
  'face-h': {
    photo: 'sample1.jpg',
    centrePx: { x: 1593, y: 307 },
    irisColour: [0.32, 0.38, 0.4],
    role: 'heldOut',
  },
} as const satisfies Record<string, FaceSource>;

export type FaceName = keyof typeof FACES;

export const FACE_NAMES = Object.keys(FACES) as FaceName[];

/** The face of that name, or an error that lists the names there are. */
export function faceNamed(name: string): FaceName {
  const found = FACE_NAMES.find((known) => known === name);
  if (!found) throw new Error(`no face is called "${name}"; there are ${FACE_NAMES.join(', ')}`);
  return found;
}

/** Faces that may be used for tuning, or those that must not. */
export function facesWithRole(role: FaceSource['role']): FaceName[] {
  return FACE_NAMES.filter((name) => FACES[name].role === role);
}
