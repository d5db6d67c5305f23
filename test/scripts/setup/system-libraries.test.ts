import { describe, expect, it } from 'vitest';
import { aptProgress } from '../../../scripts/setup/system-libraries.mjs';

const plan = '0 upgraded, 3 newly installed, 0 to remove and 0 not upgraded.\n';

describe('progress of an installation', () => {
  it('counts downloads, then unpacked, then set up packages', () => {
    const downloading = `${plan}Get:1 http://x a 1\nGet:2 http://x b 1\n`;
    expect(aptProgress(downloading)).toBe('2 of 3 packages downloaded');
    const unpacking = `${downloading}Unpacking a (1) ...\n`;
    expect(aptProgress(unpacking)).toBe('1 unpacked, 0 set up, of 3 packages');
    expect(aptProgress(`${unpacking}Setting up a (1) ...\nSetting up b (1) ...\n`)).toBe(
      '1 unpacked, 2 set up, of 3 packages',
    );
  });

  it('says what it does not know yet', () => {
    expect(aptProgress('Reading package lists...\n')).toBe('0 of ? packages downloaded');
  });
});
