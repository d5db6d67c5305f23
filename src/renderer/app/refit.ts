import { gazeStore } from '../stores/gaze-store';
import { addProblem } from '../stores/view-store';
import { faceTracker } from './eyes';
import { forgetOffset, teachToo } from './gaze-offset';

/** Lets the face worker learn from picks, and keeps in the profile what it has learnt. */
export function watchRefits(): void {
  teachToo(faceTracker);
  faceTracker.subscribeRefitted(({ featureVersion, model }) => {
    // The new model has seen the drift: correcting it once more would be wrong.
    forgetOffset();
    const { profile } = gazeStore.getState();
    if (profile === null) return;
    const learnt = { ...profile, featureVersion, model };
    gazeStore.setState({ profile: learnt });
    window.app
      .saveProfile(learnt)
      .catch((error: unknown) => addProblem({ code: 'profileNotSaved', detail: String(error) }));
  });
}
