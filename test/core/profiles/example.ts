import type { Profile } from '../../../src/core/profiles/profile';

/** A small profile as a calibration leaves it. */
export function exampleProfile(changes: Partial<Profile> = {}): Profile {
  return {
    version: 1,
    id: 'p-1',
    name: 'Profile 1',
    createdAt: '2026-01-02T03:04:05.000Z',
    camera: { label: 'Camera', widthPx: 1280, heightPx: 720, hfovDeg: 70 },
    screen: {
      widthPx: 1920,
      heightPx: 1080,
      widthMm: 345,
      heightMm: 194,
      cameraOffsetMm: { xMm: 0, yMm: -10 },
    },
    viewerDistanceMm: 600,
    accuracy: { errorDeg: 1.2, precisionDeg: 0.5, sigmaXDeg: 0.9, sigmaYDeg: 1, regions: [], durationS: 40 },
    featureVersion: 1,
    model: { weights: [1, 2, 3] },
    ...changes,
  };
}
