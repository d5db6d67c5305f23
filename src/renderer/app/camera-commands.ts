import { changeSettings, settingsStore } from '../stores/settings-store';
import { camera } from './eyes';

/** Goes on to the next camera of the system, round and round. */
export function nextCamera(): void {
  void camera.devices().then((devices) => {
    const { state } = camera;
    const currentId =
      state.kind === 'running' ? state.device.deviceId : settingsStore.getState().camera.deviceId;
    const index = devices.findIndex((device) => device.deviceId === currentId);
    const next = devices[(index + 1) % Math.max(1, devices.length)];
    if (!next) return;
    changeSettings({ camera: { deviceId: next.deviceId, label: next.label } });
    camera.start(next);
  });
}
