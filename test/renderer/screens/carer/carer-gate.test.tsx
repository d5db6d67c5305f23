// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/settings';
import { watchCarerLock } from '../../../../src/renderer/app/carer-commands';
import { CarerGate } from '../../../../src/renderer/screens/carer/carer-gate';
import { carerStore } from '../../../../src/renderer/stores/carer-store';
import { settingsStore } from '../../../../src/renderer/stores/settings-store';
import { show, viewStore } from '../../../../src/renderer/stores/view-store';
import { rendered, type Rendered } from '../../rendered';

vi.mock('../../../../src/renderer/app/language', () => ({
  languageClient: { request: () => new Promise(() => undefined) },
}));
vi.mock('../../../../src/renderer/app/sound', () => ({
  siren: { start: () => undefined, stop: () => undefined },
  sounds: {},
  recordings: {},
}));

describe('the carer’s number', () => {
  let gate: Rendered;
  const isOpen = () => gate.page.querySelector('#inside') !== null;
  const open = (pin: string) => {
    settingsStore.setState({ ...DEFAULT_SETTINGS, carer: { pin, callAddress: '' } }, true);
    gate = rendered(
      <CarerGate>
        <div id="inside" />
      </CarerGate>,
    );
  };
  const press = (digits: string) => {
    for (const key of digits) gate.change(() => window.dispatchEvent(new KeyboardEvent('keydown', { key })));
  };
  beforeAll(() => {
    watchCarerLock();
    Object.assign(window, { app: { reportCall: () => Promise.resolve() } });
  });
  beforeEach(() => {
    show({ screen: 'settings', callActive: false });
    carerStore.setState({ isUnlocked: false, dialog: 'none' });
  });
  afterEach(() => gate.unmount());

  it('is not asked for when there is none', () => {
    open('');
    expect(isOpen()).toBe(true);
  });

  it('opens to the right digits only, and locks when the screen is left', () => {
    open('2580');
    press('2581');
    expect(gate.page.querySelector('[data-pin-wrong="true"]')).not.toBeNull();
    expect(isOpen()).toBe(false);
    press('2580');
    expect(isOpen()).toBe(true);
    gate.change(() => show({ screen: 'speak' }));
    expect(isOpen()).toBe(false);
  });

  it('leaves the eyes nothing but the way back and the call, and those always', () => {
    open('2580');
    const targets = [...gate.page.querySelectorAll('[data-target]')];
    expect(targets.map((target) => target.getAttribute('data-target')).sort()).toEqual(['back', 'call']);
    gate.pick('call');
    expect(viewStore.getState().callActive).toBe(true);
    gate.pick('back');
    expect(viewStore.getState().screen).toBe('speak');
  });
});
