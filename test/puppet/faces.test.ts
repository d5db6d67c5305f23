import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { FACE_NAMES, FACES, faceNamed, facesWithRole, PHOTO_DIRECTORY } from './faces';

describe('the faces', () => {
  it('come from photos that npm installs', () => {
    for (const name of FACE_NAMES)
      expect(existsSync(join(PHOTO_DIRECTORY, FACES[name].photo)), name).toBe(true);
  });

  it('are for tuning or held out, at least two of each', () => {
    expect(facesWithRole('tuning').length).toBeGreaterThanOrEqual(2);
    expect(facesWithRole('heldOut').length).toBeGreaterThanOrEqual(2);
  });

  it('are found by name', () => {
    expect(faceNamed('face-b')).toBe('face-b');
    expect(() => faceNamed('nobody')).toThrow(/nobody.*face-a/);
  });
});
