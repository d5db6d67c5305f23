import { Eye, EyeOff, Lock, MousePointer2, TriangleAlert } from 'lucide-react';
import { useSlice, useStrings } from '../../components/use-store';
import { Clock } from '../../components/clock';
import { type EyesStatus, gazeStore } from '../../stores/gaze-store';
import { viewStore } from '../../stores/view-store';
import type { Strings } from '../../strings';

/** The eyes' state, the promise about the picture, and the time. For reading, never for picking. */
export function StatusBar() {
  const strings = useStrings();
  const isTestRuntime = useSlice(viewStore, (view) => view.testRuntime);
  return (
    <footer className="status-bar">
      <EyesChip />
      <span className="chip">
        <Lock aria-hidden /> {strings.cameraStaysHere}
      </span>
      {isTestRuntime ? (
        <span className="chip weak">
          <TriangleAlert aria-hidden /> {strings.testRuntime}
        </span>
      ) : null}
      <span className="grow" />
      <span className="chip">
        <Clock />
      </span>
    </footer>
  );
}

export function EyesChip() {
  const strings = useStrings();
  const eyes = useSlice(gazeStore, (gaze) => gaze.eyes);
  const Icon = eyes === 'mouse' ? MousePointer2 : eyes === 'notSeen' ? EyeOff : Eye;
  return (
    <span className={`chip ${eyes === 'good' ? 'good' : eyes === 'mouse' ? '' : 'weak'}`} data-eyes={eyes}>
      <Icon aria-hidden /> {wordsFor(eyes, strings)}
    </span>
  );
}

function wordsFor(eyes: EyesStatus, strings: Strings): string {
  switch (eyes) {
    case 'good':
      return strings.eyesGood;
    case 'weak':
      return strings.eyesWeak;
    case 'notSeen':
      return strings.eyesNotSeen;
    case 'notCalibrated':
      return strings.eyesNotCalibrated;
    case 'mouse':
      return strings.eyesMouse;
  }
}
