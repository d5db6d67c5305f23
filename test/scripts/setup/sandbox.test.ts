import { describe, expect, it } from 'vitest';
import { sandboxObstacle } from '../../../scripts/setup/sandbox.mjs';

describe('sandboxObstacle', () => {
  const ordinary = { root: false, namespacesAllowed: true, helperIsSetuidRoot: false };

  it('sees none on an ordinary desktop', () => {
    expect(sandboxObstacle(ordinary)).toBeNull();
  });

  it('sees none where the helper stands in for namespaces', () => {
    expect(sandboxObstacle({ ...ordinary, namespacesAllowed: false, helperIsSetuidRoot: true })).toBeNull();
  });

  it('names missing namespaces', () => {
    expect(sandboxObstacle({ ...ordinary, namespacesAllowed: false })).toBe('namespaces');
  });

  it('names root, which nothing mends', () => {
    expect(sandboxObstacle({ root: true, namespacesAllowed: true, helperIsSetuidRoot: true })).toBe('root');
  });
});
