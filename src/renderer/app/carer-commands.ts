import type { PostOutcome } from '../../core/call/call-post';
import { carerStore, type CarerState } from '../stores/carer-store';
import { changeSettings, settingsStore } from '../stores/settings-store';
import { viewStore, type Screen } from '../stores/view-store';

/** Screens behind the carer's number, if there is one. */
const GUARDED: ReadonlySet<Screen> = new Set<Screen>([
  'settings',
  'boards',
  'expansion',
  'learnt',
  'calls',
  'fuzzy',
  'voiceBank',
  'pronunciations',
]);

/** Locks again as soon as the guarded screens are left. */
export function watchCarerLock(): void {
  viewStore.subscribe(({ screen }) => {
    if (!GUARDED.has(screen)) carerStore.setState({ isUnlocked: false, dialog: 'none' });
  });
}

export const openCarerDialog = (dialog: CarerState['dialog']): void => carerStore.setState({ dialog });

/** Whether the number is right; then the guarded screens are open. */
export function tryPin(pin: string): boolean {
  const isRight = pin === settingsStore.getState().carer.pin;
  if (isRight) carerStore.setState({ isUnlocked: true });
  return isRight;
}

/** Sets the number, or takes it away when it is empty. Who sets it is in. */
export function changePin(pin: string): void {
  changeSettings({ carer: { pin } });
  carerStore.setState({ isUnlocked: true, dialog: 'none' });
}

/** The written way out for a forgotten number: a button held for long, which eyes cannot do. */
export const forgetPin = (): void => changePin('');

/**
 * Tries an address and keeps it, also when the bell does not answer just now; one that is not on the local network is
 * not kept.
 */
export async function tryCallAddress(address: string): Promise<PostOutcome> {
  const callAddress = address.trim();
  const outcome = await window.app.testCallPost(callAddress);
  const isAllowed = outcome.ok || (outcome.reason !== 'notAnAddress' && outcome.reason !== 'notLocal');
  if (isAllowed) changeSettings({ carer: { callAddress } });
  return outcome;
}

export const forgetCallAddress = (): void => changeSettings({ carer: { callAddress: '' } });
