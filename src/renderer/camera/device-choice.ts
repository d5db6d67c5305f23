import type { CameraDevice } from './camera-state';

/** Which camera the user chose; both empty: none chosen yet. */
export interface CameraWish {
  readonly deviceId: string;
  readonly label: string;
}

/** Whether `device` is the one that was chosen. Ids change (other profile, other port); then the label counts. */
export function isWished(device: CameraDevice, wish: CameraWish): boolean {
  if (wish.deviceId !== '' && device.deviceId === wish.deviceId) return true;
  return wish.label !== '' && device.label === wish.label;
}

/** The camera to open: the chosen one by id, then by label, then the first; null when there is none. */
export function chooseDevice(devices: readonly CameraDevice[], wish: CameraWish): CameraDevice | null {
  const byId = wish.deviceId === '' ? undefined : devices.find(({ deviceId }) => deviceId === wish.deviceId);
  const byLabel = wish.label === '' ? undefined : devices.find(({ label }) => label === wish.label);
  return byId ?? byLabel ?? devices[0] ?? null;
}
