import { WHOLE_DISPLAY } from '../../core/gaze/reach';
import { gazeStore } from '../stores/gaze-store';
import { settingsStore } from '../stores/settings-store';

/** Keeps everything that can be picked off the parts of the display that the eyes do not reach (`styles/eyes.css`). */
export function followReach(): void {
  const follow = () => {
    const isByEyes = settingsStore.getState().pointSource === 'camera';
    const reach = (isByEyes && gazeStore.getState().profile?.reach) || WHOLE_DISPLAY;
    const { style } = document.documentElement;
    for (const [edge, share] of Object.entries(reach)) style.setProperty(`--unreached-${edge}`, `${share}`);
  };
  follow();
  gazeStore.subscribe(({ profile }, before) => {
    if (profile !== before.profile) follow();
  });
  settingsStore.subscribe(({ pointSource }, before) => {
    if (pointSource !== before.pointSource) follow();
  });
}
