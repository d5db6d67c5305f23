import { CircleCheck, Info } from 'lucide-react';
import { gazeStore } from '../stores/gaze-store';
import { positionStore } from '../stores/position-store';
import type { Strings } from '../strings';
import type { CameraState } from '../camera/camera-state';
import { useSlice, useStrings } from './use-store';

/** One sentence for the carer: what is wrong with the camera, or how to sit, or that all is well. */
export function CameraSentence() {
  const strings = useStrings();
  const camera = useSlice(gazeStore, (gaze) => gaze.camera);
  const { advice, isReady } = useSlice(positionStore, (position) => position);
  const trouble = cameraTrouble(camera, strings);
  const isGood = isReady && !trouble;
  const Icon = isGood ? CircleCheck : Info;
  return (
    <div
      className={`position-advice ${isGood ? 'ready' : ''}`}
      data-advice={trouble ? camera.kind : advice}
      role="status"
    >
      <Icon aria-hidden />
      <span>{trouble ?? strings.advice[advice]}</span>
    </div>
  );
}

function cameraTrouble(camera: CameraState, strings: Strings): string | null {
  if (camera.kind === 'running') return null;
  return strings.cameraState[camera.kind === 'failed' ? 'busy' : camera.kind];
}
