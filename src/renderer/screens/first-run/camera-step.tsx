import { Check, SkipForward, SwitchCamera } from 'lucide-react';
import { nextCamera } from '../../app/camera-commands';
import { Action } from '../../components/action';
import { CallAction } from '../../components/call-action';
import { FaceView } from '../../components/face-view';
import { CameraSentence } from '../../components/camera-sentence';
import { useStrings } from '../../components/use-store';

/** Shows what the camera sees of the face (a silhouette, never the picture) and lets another camera be chosen. */
export function CameraStep({ onNext }: { readonly onNext: () => void }) {
  const strings = useStrings();
  return (
    <main className="position">
      <FaceView />
      <div className="position-side">
        <h1>{strings.firstCameraTitle}</h1>
        <p className="lead">{strings.firstCameraLead}</p>
        <CameraSentence />
      </div>
      <div className="action-row">
        <Action id="camera-seen" icon={Check} label={strings.firstCameraYes} className="go" onPick={onNext} />
        <Action id="camera-other" icon={SwitchCamera} label={strings.firstCameraOther} onPick={nextCamera} />
        <Action id="skip" icon={SkipForward} label={strings.skip} onPick={onNext} />
        <CallAction />
      </div>
    </main>
  );
}
