import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { complaints, cruiseImports } from '../../scripts/checks/import-rules.mjs';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A checkout of a few files: path below src/ and content. */
function plant(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'mouyu-imports-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
    writeFileSync(join(folder, 'src', path), content);
  }
  return folder;
}

describe('import rules', () => {
  it('finds a decision that reaches out of core', async () => {
    const report = await cruiseImports(
      plant({
        'core/gaze/ridge.ts': `import { draw } from '../../renderer/draw';\nexport const ridge = () => draw();\n`,
        'renderer/draw.ts': `export const draw = () => 1;\n`,
      }),
    );
    expect(report.violations).toContain('core-is-pure: src/core/gaze/ridge.ts → src/renderer/draw.ts');
  });

  it('finds a page that reaches into the main process, and one stage calling another', async () => {
    const report = await cruiseImports(
      plant({
        'renderer/page.ts': `import { secret } from '../main/secret';\nexport const page = secret;\n`,
        'main/secret.ts': `export const secret = 1;\n`,
        'core/gaze/a.ts': `import { lid } from '../vision/lid';\nexport const a = lid;\n`,
        'core/vision/lid.ts': `export const lid = 1;\n`,
      }),
    );
    expect(report.violations).toEqual(
      expect.arrayContaining([
        'renderer-stays-in-renderer: src/renderer/page.ts → src/main/secret.ts',
        'stages-share-only-types: src/core/gaze/a.ts → src/core/vision/lid.ts',
      ]),
    );
  });

  it('lets one stage use the types of another', async () => {
    const report = await cruiseImports(
      plant({
        'core/gaze/a.ts': `import type { Lid } from '../vision/lid';\nexport const a: Lid = 1;\n`,
        'core/vision/lid.ts': `export type Lid = number;\n`,
      }),
    );
    expect(report.violations).toEqual([]);
  });

  it('complains when it has read too few modules, even without a violation', async () => {
    const report = await cruiseImports(
      plant({
        'core/a.ts': `import type { B } from './b';\nexport const a: B = 1;\n`,
        'core/b.ts': `export type B = number;\n`,
      }),
    );
    expect(report).toEqual({ moduleCount: 2, violations: [] });
    expect(complaints(report)).toEqual([expect.stringContaining('the check is blind')]);
  });

  it('is content with enough modules and no violation', () => {
    expect(complaints({ moduleCount: 500, violations: [] })).toEqual([]);
  });
});
