// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rendered, type Rendered } from '../rendered';

const raiseCall = vi.fn();
vi.mock('../../../src/renderer/app/call-commands', () => ({ raiseCall }));
const { DotCheck } = await import('../../../src/renderer/screens/dot-check');
const { targetRegistry } = await import('../../../src/renderer/selection/target-registry');

describe('DotCheck', () => {
  let shown: Rendered;
  beforeEach(() => (shown = rendered(<DotCheck />)));
  afterEach(() => shown.unmount());

  it('keeps the call within reach of the eyes, under a name of its own', () => {
    expect(targetRegistry.find('dot-call')?.dwellClass).toBe('call');
    targetRegistry.find('dot-call')?.onPick();
    expect(raiseCall).toHaveBeenCalledOnce();
    shown.pick('dot-call');
    expect(raiseCall).toHaveBeenCalledTimes(2);
  });
});
