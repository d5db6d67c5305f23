import { stepClosedEyes, type ClosedEyes } from '../../core/call/closed-eyes';
import { settingsStore } from '../stores/settings-store';
import { viewStore } from '../stores/view-store';
import { raiseCall } from './call-commands';
import { measurementFeed } from './measurement-feed';
import { sounds } from './sound';

/** Calls when the eyes were held closed, on every screen and before any calibration, if the settings say so. */
export function watchClosedEyes(): void {
  let state: ClosedEyes = null;
  measurementFeed.subscribe((measurement) => {
    if (!settingsStore.getState().callByClosedEyes || viewStore.getState().callActive) {
      state = null;
      return;
    }
    const step = stepClosedEyes(state, measurement);
    state = step.state;
    // With the eyes closed only a sound can say that it was long enough.
    if (step.sign === 'heard') sounds.click();
    if (step.sign === 'call') raiseCall('eyesClosed');
  });
}
