import { Eye, EyeOff, Lock, MousePointer2, TriangleAlert } from 'lucide-react';
import type { Language } from '../../core/language';
import { acceptChanges } from '../app/eyes-notices';
import { Clock } from '../components/clock';
import { useLanguage, useSlice, useStrings } from '../components/use-store';
import { type EyesStatus, gazeStore } from '../stores/gaze-store';
import { viewStore } from '../stores/view-store';
import type { Strings } from '../strings';
import { eyesWordsOf } from '../strings/eyes-words';
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
  const seen = useSlice(gazeStore, ({ notice }) => notice);
  const words = eyesWordsOf(language);
  // Eyes that are not seen at all are the greater news.
  const notice = eyes === 'good' || eyes === 'weak' ? seen : null;
  const isOther = eyes === 'mouse' || eyes === 'device';
  const Icon = isOther ? MousePointer2 : eyes === 'notSeen' ? EyeOff : Eye;
  const isGood = eyes === 'good' && !hasDrifted && !notice;
  return (
    <span
      className={`chip ${isGood ? 'good' : isOther ? '' : 'weak'}`}
      data-eyes={eyes}
      data-eyes-notice={notice ?? undefined}
    >
      <Icon aria-hidden />{' '}
      <span>
        {notice ? words.notice[notice] : hasDrifted ? strings.eyesDrifted : wordsFor(eyes, strings, language)}
      </span>
      {notice ? (
        <button type="button" className="chip-dismiss" onClick={acceptChanges}>
          {strings.dismiss}
        </button>
      ) : null}
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
