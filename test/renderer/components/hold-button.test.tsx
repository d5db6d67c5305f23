// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOLD_MS, HoldButton } from '../../../src/renderer/components/hold-button';
import { targetRegistry } from '../../../src/renderer/selection/target-registry';
import { rendered, type Rendered } from '../rendered';

describe('HoldButton', () => {
  const onHeld = vi.fn();
  let shown: Rendered;
  const send = (type: string, init: object = {}) => {
    const isKey = type.startsWith('key');
    const event = isKey
      ? new KeyboardEvent(type, { bubbles: true, ...init })
      : Object.assign(new MouseEvent(type, { bubbles: true, ...init }), { isPrimary: true });
    act(() => void shown.page.querySelector('button')?.dispatchEvent(event));
  };
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  beforeEach(() => {
    vi.useFakeTimers();
    onHeld.mockReset();
    shown = rendered(
      <HoldButton id="h" onHeld={onHeld}>
        Hold
      </HoldButton>,
    );
  });
  afterEach(() => {
    shown.unmount();
    vi.useRealTimers();
  });

  it('needs two seconds without letting go, by mouse or key', () => {
    send('pointerdown');
    wait(HOLD_MS - 1);
    send('pointerup');
    wait(HOLD_MS);
    expect(onHeld).not.toHaveBeenCalled();
    send('pointerdown');
    wait(HOLD_MS);
    expect(onHeld).toHaveBeenCalledOnce();
    send('keydown', { key: 'Enter' });
    wait(HOLD_MS);
    expect(onHeld).toHaveBeenCalledTimes(2);
  });

  it('is pressed neither by a click nor by what the eyes can pick', () => {
    send('click');
    wait(HOLD_MS * 2);
    expect(onHeld).not.toHaveBeenCalled();
    expect(targetRegistry.targets()).toEqual([]);
  });
});
