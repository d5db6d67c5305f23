import { describe, expect, it } from 'vitest';
import { symbolSvg } from '../../../scripts/setup/symbol-svg.mjs';

const set = {
  width: 128,
  height: 128,
  icons: { droplet: { body: '<path d="M0 0"/>' }, wide: { body: '<g/>', width: 256 } },
  aliases: { 'drop-of-water': { parent: 'droplet' } },
};

describe('symbolSvg', () => {
  it('makes a document of an icon, in the size of the set or its own', () => {
    expect(symbolSvg(set, 'droplet')).toContain('viewBox="0 0 128 128"><path d="M0 0"/></svg>');
    expect(symbolSvg(set, 'wide')).toContain('viewBox="0 0 256 128"');
  });

  it('knows an icon by its other name', () => {
    expect(symbolSvg(set, 'drop-of-water')).toBe(symbolSvg(set, 'droplet'));
  });

  it('answers null for an unknown name', () => {
    expect(symbolSvg(set, 'lugns')).toBeNull();
  });
});
