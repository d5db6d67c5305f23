import { Eye, EyeOff, Lock, MousePointer2, TriangleAlert } from 'lucide-react';
import type { Language } from '../../core/language';
import { Clock } from '../components/clock';
import { useLanguage, useSlice, useStrings } from '../components/use-store';
import { type EyesStatus, gazeStore } from '../stores/gaze-store';
import { viewStore } from '../stores/view-store';
import type { Strings } from '../strings';
import { toolWordsOf } from '../strings/tool-words';
import { RecordingChip } from './recording-chip';
import { Notice, useNotice } from './notice';

/**
 * The lower edge of every screen: the eyes' state, the promise about the picture, and the time. For reading, never for
 * picking; a notice takes the place of what is always the same.
 */
export function StatusBar() {
  const strings = useStrings();
  const isTestRuntime = useSlice(viewStore, (view) => view.testRuntime);
  const notice = useNotice();
  return (
    <footer className="status-bar">
      <EyesChip />
      {notice ? (
        <Notice problem={notice} />
      ) : (
        <>
          <span className="chip">
            <Lock aria-hidden /> <span>{strings.cameraStaysHere}</span>
          </span>
          {isTestRuntime ? (
            <span className="chip weak">
              <TriangleAlert aria-hidden /> <span>{strings.testRuntime}</span>
            </span>
          ) : null}
        </>
      )}
      <span className="grow" />
      <RecordingChip />
      <span className="chip">
        <Clock />
      </span>
    </footer>
  );
}

function EyesChip() {
  const strings = useStrings();
  const language = useLanguage();
  const eyes = useSlice(gazeStore, (gaze) => gaze.eyes);
  const hasDrifted = useSlice(gazeStore, (gaze) => gaze.eyes === 'good' && gaze.wantsRecentre);
  const isOther = eyes === 'mouse' || eyes === 'device';
  const Icon = isOther ? MousePointer2 : eyes === 'notSeen' ? EyeOff : Eye;
  return (
    <span
      className={`chip ${eyes === 'good' && !hasDrifted ? 'good' : isOther ? '' : 'weak'}`}
      data-eyes={eyes}
    >
      <Icon aria-hidden /> <span>{hasDrifted ? strings.eyesDrifted : wordsFor(eyes, strings, language)}</span>
    </span>
  );
}

function wordsFor(eyes: EyesStatus, strings: Strings, language: Language): string {
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
    case 'device':
    case 'deviceSilent':
      return toolWordsOf(language)[eyes];
  }
}
