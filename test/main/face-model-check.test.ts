import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFaceModel } from '../../src/main/face-model-check';
import { Problems } from '../../src/main/problems';
import { useTemporaryFolder } from './temporary-folder';

describe('checkFaceModel', () => {
  const folder = useTemporaryFolder();
  const check = async () => {
    const problems = new Problems();
    await checkFaceModel(folder(), problems);
    return problems.list().map((problem) => problem.code);
  };
  const record = (content: string) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeFileSync(join(folder(), 'face-model.json'), JSON.stringify({ sha256 }));
  };
  const make = (content: string) => {
    mkdirSync(join(folder(), 'generated'), { recursive: true });
    writeFileSync(join(folder(), 'generated/face_landmarker.task'), content);
  };

  it('says nothing about the recorded model', async () => {
    record('model');
    make('model');
    expect(await check()).toEqual([]);
  });

  it('reports a missing one', async () => {
    record('model');
    expect(await check()).toEqual(['faceModelMissing']);
  });

  it('reports one that differs in a single byte', async () => {
    record('model');
    make('modeL');
    expect(await check()).toEqual(['faceModelDamaged']);
  });

  it('looks at the one placed by hand first', async () => {
    record('model');
    make('model');
    writeFileSync(join(folder(), 'face_landmarker.task'), 'half a downl');
    expect(await check()).toEqual(['faceModelDamaged']);
  });

  it('falls back to the known hash when the record is gone', async () => {
    make('model');
    expect(await check()).toEqual(['faceModelDamaged']);
  });
});
