import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOC_PICTURES } from './doc-pictures';

const projectDir = resolve(import.meta.dirname, '..', '..');
const DOCS = [
  'README.md',
  ...readdirSync(join(projectDir, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Pictures that a document shows, as paths inside the checkout. */
function shownIn(doc: string): string[] {
  const text = readFileSync(join(projectDir, doc), 'utf8');
  return [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) =>
    normalize(join(dirname(doc), path)),
  );
}

describe('pictures in the documents', () => {
  const kept = readdirSync(join(projectDir, 'docs/images')).map((name) => `docs/images/${name}`);
  const shown = new Set(DOCS.flatMap(shownIn));

  it('are there, and each that is there is shown', () => {
    expect([...shown].sort()).toEqual(kept.sort());
  });

  it('can all be taken anew by a command', () => {
    expect(
      Object.keys(DOC_PICTURES)
        .map((name) => `docs/images/${name}.png`)
        .sort(),
    ).toEqual(kept.sort());
  });
});
