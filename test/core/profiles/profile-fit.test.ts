import { describe, expect, it } from 'vitest';
import { profileMisfit } from '../../../src/core/profiles/profile-fit';
import { exampleProfile } from './example';

const profile = exampleProfile();
const { screen } = profile;
const camera = { label: 'Camera', widthPx: 1280, heightPx: 720 };

describe('profileMisfit', () => {
  it('finds nothing where a profile was made, or where nothing is known', () => {
    expect(profileMisfit(profile, camera, screen)).toBeNull();
    expect(profileMisfit(profile, null, screen)).toBeNull();
    expect(profileMisfit(profile, { ...camera, label: '' }, screen)).toBeNull();
    expect(profileMisfit(profile, { ...camera, widthPx: 0, heightPx: 0 }, screen)).toBeNull();
  });

  it('knows another camera, another resolution, another display or scale', () => {
    expect(profileMisfit(profile, { ...camera, label: 'USB' }, screen)).toBe('otherCamera');
    expect(profileMisfit(profile, { ...camera, widthPx: 640, heightPx: 480 }, screen)).toBe(
      'otherResolution',
    );
    expect(profileMisfit(profile, camera, { ...screen, widthPx: 1536, heightPx: 864 })).toBe(
      'displayChanged',
    );
    expect(profileMisfit(profile, camera, { ...screen, widthMm: 531, heightMm: 299 })).toBe('displayChanged');
    expect(profileMisfit(profile, camera, { ...screen, widthMm: 347, heightMm: 195 })).toBeNull();
  });
});
