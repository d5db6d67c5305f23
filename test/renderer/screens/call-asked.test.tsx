// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rendered, type Rendered } from '../rendered';

const takeCallBack = vi.fn();
vi.mock('../../../src/renderer/app/call-commands', () => ({ takeCallBack, TAKE_BACK_ID: 'call-take-back' }));
const { CallAsked } = await import('../../../src/renderer/screens/call-asked');
const { callStore } = await import('../../../src/renderer/stores/call-store');
const { targetRegistry } = await import('../../../src/renderer/selection/target-registry');

describe('CallAsked', () => {
  let shown: Rendered;
  beforeEach(() => {
    callStore.setState({ secondsLeft: 3 });
    shown = rendered(<CallAsked />);
  });
  afterEach(() => shown.unmount());

  it('counts, and takes the call back by one look or click', () => {
    expect(shown.page.querySelector('strong')?.textContent).toBe('3');
    shown.change(() => callStore.setState({ secondsLeft: 1 }));
    expect(shown.page.querySelector('strong')?.textContent).toBe('1');
    shown.pick('call-take-back');
    expect(takeCallBack).toHaveBeenCalledOnce();
  });

  it('is taken back by a shorter look than any other tile', () => {
    const target = targetRegistry.find('call-take-back');
    expect(target?.dwellClass).toBe('tile');
    expect(target?.dwellFactor).toBeLessThan(1);
  });
});
