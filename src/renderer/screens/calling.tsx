import { BellRing, Check, Radio, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { endCall } from '../app/call-commands';
import { Action } from '../components/action';
import { useLanguage, useSlice, useStrings } from '../components/use-store';
import { callStore } from '../stores/call-store';
import { postSentence } from '../strings/carer-words';

/** The key or click that raised the call must not acknowledge it. */
const DEAF_MS = 800;

/** Fills the screen until somebody at the bedside clicks or presses a key, or the speaker dwells long on cancel. */
export function Calling() {
  const strings = useStrings();
  useEffect(() => {
    const sinceMs = performance.now();
    const acknowledge = (by: string) => (event: Event) => {
      const isOnCancel = event.target instanceof Element && event.target.closest('[data-target]') !== null;
      if (performance.now() - sinceMs > DEAF_MS && !isOnCancel) endCall('acknowledged', by);
    };
    const onKey = acknowledge('key');
    const onPointer = acknowledge('mouse');
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, []);
  return (
    <div className="calling" role="alert" data-calling>
      <div className="calling-words">
        <BellRing aria-hidden />
        <h1>{strings.callingTitle}</h1>
        <p>{strings.callingLead}</p>
        <PostSign />
      </div>
      {/* Far from where the eyes raised the call (lower right on every screen), or they would take it back at once. */}
      <Action
        id="call-cancel"
        icon={X}
        label={strings.callingCancel}
        dwellClass="destructive"
        onPick={() => endCall('cancelled', 'tile')}
      />
    </div>
  );
}

/** Whether the call has reached the device on the local network, if one is to be told. */
function PostSign() {
  const post = useSlice(callStore, (state) => state.post);
  const language = useLanguage();
  if (post.kind === 'off') return null;
  const Icon = post.kind === 'arrived' ? Check : post.kind === 'failed' ? TriangleAlert : Radio;
  return (
    <p className="call-post" role="status" data-call-post={post.kind}>
      <Icon aria-hidden /> <span>{postSentence(post, language)}</span>
    </p>
  );
}
